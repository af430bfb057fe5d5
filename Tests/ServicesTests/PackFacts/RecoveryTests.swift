import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the recovery college` {
    static let told: [(String, String, String)] = [
        ("from-patient-to-student", "takes responsibility", "chasm: section 5, profile 4 (Cornwall), quotation"),
        ("own-decisions", "decide for themselves", "chasm: section 6 (Analysis), element 4"),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "recovery-college",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.lowMood],
                needsAreWhole: true,
                answers: ["wants-to-learn-about-own-mental-health": true]
            )
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `the recovery college starts at 18, until a place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test func `the college is for those who want to learn, which is our reading`() throws {
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        #expect(service.kind { $0.answers["wants-to-learn-about-own-mental-health"] = false } == .declines)
        #expect(try service.rule("students").basis.isReading)
        #expect(try service.offer("courses").form == .class)
    }

    @Test(arguments: told)
    func `recovery college: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `recovery college: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `recovery college: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "what is taught",
                "who may come",
                "whether it stands beside care or in its place",
                "missed contacts",
            ]
        )
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the recovery service` {
    static let told: [(String, String, String)] = [
        ("bought-together", "together", "chasm: section 5, profile 2 (Cambridgeshire and Peterborough)"),
        ("part-of-coordination", "peer support", "chasm: section 6 (Analysis), Implications 4"),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "recovery-service",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .stepDown,
                needs: [.stablePsychosis],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the report does not say whom the recovery service serves, so nobody is taken until a place says`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
        #expect(service.set("takes-whoever-asks", to: .switch(true)).kind { $0.needs = [need] } == .offers)
    }

    @Test func `a place may have it that the recovery service takes people stepping down`() throws {
        let stepping = service.set("takes-people-stepping-down", to: .switch(true))
        #expect(stepping.kind() == .offers)
        #expect(stepping.kind { $0.route = .gp } == .declines)
        #expect(stepping.kind { $0.age = 17 } == .declines)
        #expect(try service.rule("stepping-down").basis.isPlaces && service.rule("whoever-asks").basis.isPlaces)
    }

    @Test(arguments: [(15, Outcome.Kind.declines), (16, .offers)])
    func `the recovery service's youngest age is the place's`(age: Int, expected: Outcome.Kind) {
        let pack = service.pack.settled(["youngest": .number(16), "takes-whoever-asks": .switch(true)])
        var person = service.welcome
        person.age = age
        #expect(Matching.outcome(of: pack, for: person).kind == expected)
    }

    @Test func `the recovery service was to be joined with PRISM`() throws {
        #expect(try service.tie("joined-with-prism").kind == .primaryCareMentalHealth)
    }

    @Test(arguments: told)
    func `recovery service: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `recovery service: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `recovery service: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "what it does",
                "whom it serves",
                "who works there",
                "missed contacts",
            ]
        )
    }
}
