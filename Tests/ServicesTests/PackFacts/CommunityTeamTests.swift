import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the community team` {
    static let stated = Statements(
        of: "community-team",
        facts: [
            ("thresholds-rise", "rising", "networks: section 2, People with complex needs"),
            ("thresholds-rise", "rising", "chasm: section 3 (Challenges)"),
            ("thresholds-differ", "one part of the country", "chasm: section 1 (Introduction)"),
            ("why-thresholds-rise", "tight money", "chasm: section 4, Improving Access to Psychological Therapies"),
            (
                "stepping-down", "way back is often unclear",
                "networks: section 2, People with long-term mental health conditions discharged from secondary care"
            ),
            (
                "no-easy-advice", "no easy access",
                "networks: section 2, People with long-term mental health conditions discharged from secondary care"
            ),
            ("four-week-wait", "2024", "standard: opening paragraphs"),
            ("how-the-wait-is-counted", "not enforced", "waits: as counted since 2024"),
        ],
        figures: [
            ("more-referrals", 19, .exact),
            ("primary-care-only-from", 30, .about),
            ("primary-care-only-to", 50, .about),
        ],
        silences: [
            "the threshold",
            "how soon people are seen",
            "how soon people can come back",
            "older people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "community-team",
            welcoming: .adult(with: [.lowMood], answers: ["community-team-threshold-met": true])
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (85, .offers)])
    func `the community team is for adults, and sends children on`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.outcome { $0.age = 17 }.instead == [.childAndAdolescent])
        #expect(try service.rule("adults").basis.isPlaces)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
    }

    @Test func `the community team declines those below a threshold that it finds itself`() {
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        let outcome = service.outcome { $0.answers["community-team-threshold-met"] = false }
        #expect(outcome.kind == .declines)
        #expect(outcome.rules == ["below-threshold"])
        #expect(outcome.instead.isEmpty)
    }

    @Test(arguments: Need.allCases)
    func `the community team asks for no need: its threshold decides`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .offers)
    }

    @Test func `a place may have it that only a professional can refer to the community team`() {
        #expect(service.kind { $0.route = .person } == .offers)
        let closed = service.set("takes-self-requests", to: .switch(false))
        #expect(closed.outcome { $0.route = .family }.rules == ["no-self-requests"])
        #expect(closed.kind { $0.route = .gp } == .offers)
    }

    @Test(arguments: [("advises-practices", "advice-to-practices"), ("has-a-quick-way-back", "way-back")])
    func `easy advice and a quick way back are offered only where a place has them`(
        setting: String,
        offer: String
    ) throws {
        #expect(!service.asItComes.outcome().offers.contains(offer))
        #expect(service.set(Setting.ID(setting), to: .switch(true)).outcome().offers.contains(offer))
        #expect(try service.setting(Setting.ID(setting)).basis.isPlaces)
    }

    @Test func `the community team hands people to primary care, and shares the physical checks`() throws {
        #expect(try service.tie("stepping-down").how == .stepDown)
        #expect(try service.tie("health-checks").how == .sharedCare)
        #expect(service.outcome().offers.contains("physical-checks"))
    }

    @Test func `the community team promises no time`() { #expect(service.pack.promises.isEmpty) }
}
