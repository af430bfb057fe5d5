import Services
import Testing

/// What the packs of debt, housing and benefits advice state, against the paragraphs they come from.
struct `The facts of the advice services` {
    static let debt = Statements(
        of: "debt-advice",
        facts: [
            (
                "as-important-as-care", "clinical care",
                "networks: section 3, Nine principles: Connecting with local resources"
            ),
            ("brief-advice", "very brief", "networks: section 3, Nine principles: Connecting with local resources"),
            (
                "poverty-and-antidepressants", "antidepressants",
                "networks: section 3, Nine principles: Connecting with local resources"
            ),
            (
                "same-building", "if there is room",
                "networks: section 3, Nine principles: Connecting with local resources"
            ),
            ("a-reason-to-be-declined", "Debt", "networks: section 2, People with complex needs"),
            ("clear-routes", "debt", "chasm: section 6 (Analysis), element 4"),
        ],
        silences: [
            "ages",
            "who gives it and who may ask",
            "how soon it sees people",
            "missed contacts",
        ]
    )

    static let housing = Statements(
        of: "housing-advice",
        facts: [
            (
                "as-important-as-care", "clinical care",
                "networks: section 3, Nine principles: Connecting with local resources"
            ),
            ("a-reason-to-be-declined", "Bad housing", "networks: section 2, People with complex needs"),
            ("the-man-of-35", "rent", "networks: section 2, example: man of 35"),
            ("through-a-link-worker", "Cornwall", "chasm: section 5, profile 4 (Cornwall)"),
            (
                "same-building", "if there is room",
                "networks: section 3, Nine principles: Connecting with local resources"
            ),
        ],
        silences: [
            "ages",
            "who gives it and who may ask",
            "people without a home",
            "how soon it sees people",
            "missed contacts",
        ]
    )

    static let benefits = Statements(
        of: "benefits-advice",
        facts: [
            ("shared-learning", "shared learning", "networks: section 3, Nine principles: Supporting shared learning"),
            ("through-a-link-worker", "Cornwall", "chasm: section 5, profile 4 (Cornwall)"),
            ("hard-to-find-ones-way", "carers", "chasm: section 5, profile 8 (Tower Hamlets)"),
            ("clear-routes", "welfare benefits", "chasm: section 6 (Analysis), element 4"),
        ],
        silences: [
            "ages",
            "who gives it and who may ask",
            "how soon it sees people",
            "missed contacts",
        ]
    )

    /// Each service, and the one need it is for.
    static let services: [(id: ServicePack.ID, need: Need)] = [
        ("debt-advice", .money),
        ("housing-advice", .housing),
        ("benefits-advice", .money),
    ]

    @Test(arguments: services, Need.allCases)
    func `each is for its own need and for no other`(advice: (id: ServicePack.ID, need: Need), need: Need) throws {
        let service = try Library.service(advice.id, welcoming: .adult(with: [need]))
        #expect(service.kind() == (need == advice.need ? .offers : .declines))
    }

    @Test(arguments: services, [nil, 0, 17, 18, 95])
    func `none has a limit of age`(advice: (id: ServicePack.ID, need: Need), age: Int?) throws {
        let service = try Library.service(advice.id, welcoming: .adult(with: [advice.need]))
        #expect(service.kind { $0.age = age } == .offers)
    }

    @Test(arguments: services)
    func `whether it can be had in the practice is the place's`(advice: (id: ServicePack.ID, need: Need)) throws {
        let service = try Library.service(advice.id, welcoming: .adult(with: [advice.need]))
        let inThePractice = service.set("is-in-the-practice", to: .switch(true))
        #expect(!service.asItComes.outcome().offers.contains("advice-in-the-practice"))
        #expect(inThePractice.outcome().offers.contains("advice-in-the-practice"))
        #expect(try service.setting("is-in-the-practice").basis.isPlaces)
    }

    @Test func `that money stands for benefits is our reading`() throws {
        let service = try Library.service("benefits-advice", welcoming: .adult(with: [.money]))
        #expect(try service.rule("benefits").basis.isReading)
    }
}
