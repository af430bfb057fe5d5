import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the recovery college` {
    static let stated = Statements(
        of: "recovery-college",
        facts: [
            ("from-patient-to-student", "takes responsibility", "chasm: section 5, profile 4 (Cornwall), quotation"),
            ("own-decisions", "decide for themselves", "chasm: section 6 (Analysis), element 4"),
        ],
        silences: [
            "what is taught",
            "who may come",
            "whether it stands beside care or in its place",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "recovery-college",
            welcoming: .adult(with: [.lowMood], answers: ["wants-to-learn-about-own-mental-health": true])
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
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the recovery service` {
    static let stated = Statements(
        of: "recovery-service",
        facts: [
            ("bought-together", "together", "chasm: section 5, profile 2 (Cambridgeshire and Peterborough)"),
            ("part-of-coordination", "peer support", "chasm: section 6 (Analysis), Implications 4"),
        ],
        silences: [
            "what it does",
            "whom it serves",
            "who works there",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("recovery-service", welcoming: .adult(from: .stepDown, with: [.stablePsychosis]))
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
}
