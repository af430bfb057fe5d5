import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the young people's team of Healthier Fleetwood` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "fleetwood-young-people",
            welcoming: Circumstances(age: 14, route: .person, needs: [.anxiety], needsAreWhole: true)
        )
    }

    @Test func `it is the child and adolescent support and help enhanced response`() {
        #expect(service.pack.name == "Child and adolescent support and help enhanced response")
        #expect(service.pack.kind == .childAndAdolescent)
    }

    @Test(arguments: Need.allCases)
    func `a worry about one's mental health is enough, and no threshold is asked for`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(service.pack.questions.isEmpty && service.pack.declines.isEmpty)
        #expect(try service.rule("worries").basis.isReading)
    }

    @Test(arguments: [(8, Outcome.Kind.offers), (17, .offers), (18, .declines)])
    func `the oldest age is the place's to set`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.rule("young-people").basis.isPlaces)
        #expect(service.set("oldest", to: .number(25)).kind { $0.age = 25 } == .offers)
    }

    @Test func `the boy of 11 would be taken here, which is our reading`() {
        #expect(Matching.outcome(of: service.pack, for: EightPeople.boy11).kind == .offers)
    }

    @Test(arguments: [
        ("opening", "evenings and at weekends"), ("made-for-young-people", "young people who worry"),
        ("part-of-healthier-fleetwood", "practices' work as one network"),
    ])
    func `its facts are carried with their source`(id: String, words: String) throws {
        let fact = try service.fact(id)
        #expect(fact.says.contains(words))
        #expect(fact.sources.map(\.section) == ["section 3, Healthier Fleetwood"])
    }

    @Test func `support is offered in the evenings and at weekends`() throws {
        #expect(try service.offer("support").name.contains("evenings and at weekends"))
    }

    @Test(arguments: [
        "ages", "hours", "registration", "who may ask", "what it does", "who works there", "whom it declines",
        "missed contacts",
    ])
    func `what the report does not say of it is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.kind { $0.registeredHere = .no } == .offers)
        #expect(service.pack.promises.isEmpty && service.pack.figures.isEmpty && service.pack.workforce.isEmpty)
    }
}
