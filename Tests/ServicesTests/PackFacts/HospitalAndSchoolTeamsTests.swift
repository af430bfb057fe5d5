import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the liaison team in the hospital` {
    static let stated = Statements(
        of: "hospital-liaison",
        facts: [
            ("expansion", "2016", "intertwined: main text, on hospitals"),
            (
                "every-emergency-department", "every emergency department",
                "announcement: last part, on emergency departments"
            ),
            ("better-told-than-primary-care", "more clearly", "intertwined: main text, on primary care"),
        ],
        figures: [
            ("outpatients-from", 25, .about),
            ("outpatients-to", 67, .about),
        ],
        silences: [
            "ages",
            "whom it declines",
            "how soon it sees people",
            "what happens on leaving hospital",
            "outpatients",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "hospital-liaison",
            welcoming: Circumstances(
                route: .hospital,
                needs: [.lowMood],
                needsAreWhole: true,
                answers: ["in-general-hospital-now": true]
            )
        )
    }

    @Test func `the liaison team is for people who are in a general hospital`() {
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        #expect(service.kind { $0.answers["in-general-hospital-now"] = false } == .declines)
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers)])
    func `the liaison team sees all ages, unless a place has two teams`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == .offers)
        #expect(service.set("is-for-adults-only", to: .switch(true)).kind { $0.age = age } == expected)
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the team in schools` {
    static let stated = Statements(
        of: "school-team",
        facts: [
            ("promised", "long-term plan", "networks: section 2, Child and adolescent mental health needs"),
            (
                "not-enough-alone", "not meet all the needs",
                "networks: section 2, Child and adolescent mental health needs"
            ),
            ("workshops", "workshops", "chasm: section 5, profile 5 (Norfolk and Suffolk)"),
            (
                "other-settings", "in the community",
                "networks: section 3, Nine principles: Meeting people's needs in the right setting"
            ),
            ("early-help", "early signs", "chasm: section 2 (The value of primary care), list"),
        ],
        silences: [
            "which needs it takes",
            "who may ask",
            "children who are not at school",
            "how soon it sees people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "school-team",
            welcoming: Circumstances(
                age: 11,
                registeredHere: .yes,
                route: .school,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["school-has-a-support-team": true, "school-team-can-help": true]
            )
        )
    }

    @Test(arguments: [(4, Outcome.Kind.declines), (5, .offers), (18, .offers), (19, .declines)])
    func `the team in schools is for those of school age, until a place sets it`(
        age: Int,
        expected: Outcome.Kind
    ) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.rule("of-school-age").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 10 } == .declines)
        #expect(service.set("oldest", to: .number(16)).kind { $0.age = 17 } == .declines)
    }

    @Test func `the team works in some schools only`() {
        #expect(service.kind { $0.answers["school-has-a-support-team"] = false } == .declines)
        #expect(service.kind { $0.answers["school-has-a-support-team"] = nil } == .asksFirst)
    }

    @Test
    func `the team in the school says itself whether it can help, since the report says it will not meet all needs`()
        throws
    {
        #expect(service.kind { $0.answers["school-team-can-help"] = false } == .declines)
        #expect(service.kind { $0.answers["school-team-can-help"] = nil } == .asksFirst)
        #expect(try service.rule("struggling-pupils").basis.isReading)
    }
}
