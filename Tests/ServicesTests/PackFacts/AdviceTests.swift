import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the debt advice` {
    static let told: [(String, String, String)] = [
        (
            "as-important-as-care", "clinical care",
            "networks: section 3, Nine principles: Connecting with local resources"
        ),
        ("brief-advice", "very brief", "networks: section 3, Nine principles: Connecting with local resources"),
        (
            "poverty-and-antidepressants", "antidepressants",
            "networks: section 3, Nine principles: Connecting with local resources"
        ),
        ("same-building", "if there is room", "networks: section 3, Nine principles: Connecting with local resources"),
        ("a-reason-to-be-declined", "Debt", "networks: section 2, People with complex needs"),
        ("clear-routes", "debt", "chasm: section 6 (Analysis), element 4"),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "debt-advice",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.money],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the debt advice is for money and debt, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.money].contains(need) ? .offers : .declines))
    }

    @Test(arguments: [nil, 0, 17, 18, 95])
    func `the debt advice has no limit of age`(age: Int?) {
        #expect(service.kind { $0.age = age } == .offers)
    }

    @Test func `whether the debt advice can be had in the practice is the place's`() throws {
        #expect(!service.asItComes.outcome().offers.contains("advice-in-the-practice"))
        #expect(
            service.set("is-in-the-practice", to: .switch(true)).outcome().offers.contains("advice-in-the-practice")
        )
        #expect(try service.setting("is-in-the-practice").basis.isPlaces)
    }

    @Test(arguments: told)
    func `debt advice: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `debt advice: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `debt advice: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "ages",
                "who gives it and who may ask",
                "how soon it sees people",
                "missed contacts",
            ]
        )
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the housing advice` {
    static let told: [(String, String, String)] = [
        (
            "as-important-as-care", "clinical care",
            "networks: section 3, Nine principles: Connecting with local resources"
        ),
        ("a-reason-to-be-declined", "Bad housing", "networks: section 2, People with complex needs"),
        ("the-man-of-35", "rent", "networks: section 2, example: man of 35"),
        ("through-a-link-worker", "Cornwall", "chasm: section 5, profile 4 (Cornwall)"),
        ("same-building", "if there is room", "networks: section 3, Nine principles: Connecting with local resources"),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "housing-advice",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.housing],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the housing advice is for housing, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.housing].contains(need) ? .offers : .declines))
    }

    @Test(arguments: [nil, 0, 17, 18, 95])
    func `the housing advice has no limit of age`(age: Int?) {
        #expect(service.kind { $0.age = age } == .offers)
    }

    @Test func `whether the housing advice can be had in the practice is the place's`() throws {
        #expect(!service.asItComes.outcome().offers.contains("advice-in-the-practice"))
        #expect(
            service.set("is-in-the-practice", to: .switch(true)).outcome().offers.contains("advice-in-the-practice")
        )
        #expect(try service.setting("is-in-the-practice").basis.isPlaces)
    }

    @Test(arguments: told)
    func `housing advice: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `housing advice: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `housing advice: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "ages",
                "who gives it and who may ask",
                "people without a home",
                "how soon it sees people",
                "missed contacts",
            ]
        )
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the benefits advice` {
    static let told: [(String, String, String)] = [
        ("shared-learning", "shared learning", "networks: section 3, Nine principles: Supporting shared learning"),
        ("through-a-link-worker", "Cornwall", "chasm: section 5, profile 4 (Cornwall)"),
        ("hard-to-find-ones-way", "carers", "chasm: section 5, profile 8 (Tower Hamlets)"),
        ("clear-routes", "welfare benefits", "chasm: section 6 (Analysis), element 4"),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "benefits-advice",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.money],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the benefits advice is for benefits, for which money stands, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.money].contains(need) ? .offers : .declines))
    }

    @Test(arguments: [nil, 0, 17, 18, 95])
    func `the benefits advice has no limit of age`(age: Int?) {
        #expect(service.kind { $0.age = age } == .offers)
    }

    @Test func `whether the benefits advice can be had in the practice is the place's`() throws {
        #expect(!service.asItComes.outcome().offers.contains("advice-in-the-practice"))
        #expect(
            service.set("is-in-the-practice", to: .switch(true)).outcome().offers.contains("advice-in-the-practice")
        )
        #expect(try service.setting("is-in-the-practice").basis.isPlaces)
    }

    @Test func `that money stands for benefits is our reading`() throws {
        #expect(try service.rule("benefits").basis.isReading)
    }

    @Test(arguments: told)
    func `benefits advice: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `benefits advice: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `benefits advice: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "ages",
                "who gives it and who may ask",
                "how soon it sees people",
                "missed contacts",
            ]
        )
    }
}
