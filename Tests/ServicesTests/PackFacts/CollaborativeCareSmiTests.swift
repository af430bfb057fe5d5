import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of collaborative care for severe mental illness` {
    static let stated = Statements(
        of: "collaborative-care-smi",
        facts: [
            ("seamless", "without a seam", "chasm: section 6, box on collaborative care"),
            ("east-london", "East London", "chasm: section 6, box on collaborative care"),
            ("in-progress-in-2018", "in progress", "chasm: section 6, box on collaborative care"),
            ("no-difference", "no evidence of a difference", "partners2: abstract"),
            ("delivery-varied", "not always given as meant", "formative: abstract"),
            (
                "why-it-is-wanted", "worries",
                "networks: section 2, People with long-term mental health conditions discharged from secondary care"
            ),
        ],
        figures: [
            ("practices-in-the-study", 39, .exact),
            ("people-in-the-study", 198, .exact),
            ("people-with-it", 116, .exact),
            ("change-with", 0.25, .exact),
            ("change-without", 0.21, .exact),
            ("months", 12, .exact),
        ],
        silences: [
            "how quickly somebody comes back up",
            "missed contacts",
            "acute episodes",
            "who may ask",
            "how soon people are seen",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "collaborative-care-smi",
            welcoming: .adult(
                from: .stepDown,
                with: [.stablePsychosis],
                answers: ["little-or-no-specialist-care": false]
            )
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `collaborative care for severe mental illness starts at 18, until a place sets it`(
        age: Int,
        expected: Outcome.Kind
    ) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test(arguments: Need.allCases)
    func `it is for people with a severe mental illness who move back to primary care`(need: Need) {
        let severe: NeedSet = [.stablePsychosis, .bipolar]
        #expect(service.kind { $0.needs = [need] } == (severe.contains(need) ? .offers : .declines))
        #expect(service.outcome().rules.first == "moving-back-to-primary-care")
    }

    @Test func `the study took those with little specialist care or none, by whatever route`() {
        func outcome(_ answer: Bool?) -> Outcome.Kind {
            service.kind {
                $0.route = .gp
                $0.answers["little-or-no-specialist-care"] = answer
            }
        }
        #expect(outcome(true) == .offers)
        #expect(outcome(false) == .declines)
        #expect(outcome(nil) == .asksFirst)
    }

    @Test func `it steps down and back up, coaches for a year, and links those who care`() throws {
        #expect(service.outcome().offers == ["step-down", "step-back-up", "coaching", "liaison"])
        #expect(try service.offer("step-down").form == .stepDown)
        #expect(try service.offer("step-back-up").form == .stepUp)
        #expect(try service.offer("coaching").weeks == 52)
        for id in ["coaching", "liaison"] { #expect(try service.offer(id).form == .unstated) }
    }

    @Test func `it works from the practices that take part`() {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
    }

    @Test func `what was hoped in 2018 and what was found in 2023 are both kept`() throws {
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "Whether it helps")
        #expect(conflict.statements.flatMap(\.sources).map(\.document.id) == ["chasm", "partners2"])
    }
}
