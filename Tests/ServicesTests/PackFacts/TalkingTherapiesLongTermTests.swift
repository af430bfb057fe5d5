import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of talking therapies for long-term conditions` {
    static let stated = Statements(
        of: "talking-therapies-long-term-conditions",
        facts: [
            (
                "since-2016", "2016",
                "networks: section 2, Psychological needs of people with long-term physical health conditions"
            ),
            (
                "helps-without-a-mental-health-problem", "whether or not",
                "networks: section 2, Psychological needs of people with long-term physical health conditions"
            ),
            ("supervision", "top-up training", "intertwined: main text, on training and supervision"),
            ("sitting-in-the-practice", "not thereby part of it", "intertwined: main text, on integration"),
        ],
        figures: [
            ("people-with-both", 4_500_000, .about),
            ("new-therapists", 3000, .exact),
            ("spending-from", 12, .about),
            ("spending-to", 18, .about),
            ("how-often-from", 2, .about),
            ("how-often-to", 3, .about),
        ],
        silences: [
            "which conditions",
            "who may ask",
            "how soon people are seen",
            "people who struggle with a condition and are neither anxious nor low",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "talking-therapies-long-term-conditions",
            welcoming: Circumstances(
                age: 45,
                registeredHere: .yes,
                route: .gp,
                needs: [.longTermCondition, .lowMood],
                needsAreWhole: true,
                answers: ["anxiety-or-low-mood-is-complicated": false]
            )
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (80, .offers)])
    func `long-term conditions: it is for adults, which starts at 18 until a place sets it`(
        age: Int,
        expected: Outcome.Kind
    ) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
    }

    @Test(arguments: [Need.anxiety, .lowMood])
    func `a long-term condition and anxiety or low mood are served together, and neither alone`(need: Need) {
        #expect(service.kind { $0.needs = [.longTermCondition, need] } == .offers)
        #expect(service.kind { $0.needs = [need] } == .declines)
        #expect(service.kind { $0.needs = [.longTermCondition] } == .declines)
    }

    @Test func `only uncomplicated anxiety or depression is served beside a long-term condition`() {
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        let outcome = service.outcome { $0.answers["anxiety-or-low-mood-is-complicated"] = true }
        #expect(outcome.kind == .declines)
        #expect(outcome.rules == ["complicated"])
    }

    @Test func `persistent physical symptoms are served only where the place says so`() {
        let symptoms = { (person: inout Circumstances) in person.needs = [.persistentPhysicalSymptoms, .lowMood] }
        #expect(service.kind(symptoms) == .declines)
        #expect(service.set("takes-persistent-symptoms", to: .switch(true)).kind(symptoms) == .offers)
    }

    @Test func `where the reports disagree on whom it is for, both are kept`() throws {
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "Whom it is for")
        #expect(Set(conflict.statements.flatMap(\.sources).map(\.document.id)) == ["networks", "intertwined"])
    }
}
