import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the team at cluster level` {
    static let stated = Statements(
        of: "stp-cluster-team",
        facts: [
            (
                "not-about-complex-needs", "None of the six",
                "chasm: section 4, Sustainability and Transformation Partnerships"
            ),
            ("priorities", "crisis care", "chasm: section 4, Sustainability and Transformation Partnerships"),
            ("norfolk-and-waveney", "GP champions", "chasm: section 4, Sustainability and Transformation Partnerships"),
            ("solihull", "frailty", "chasm: section 4, Sustainability and Transformation Partnerships"),
            ("frimley", "video", "chasm: section 4, Sustainability and Transformation Partnerships"),
            ("vanguards", "vanguard", "chasm: section 4, Sustainability and Transformation Partnerships"),
            (
                "for-long-term-support", "mostly without mental health",
                "chasm: section 4, Sustainability and Transformation Partnerships"
            ),
            (
                "few-include-mental-health", "few include mental health",
                "chasm: section 4, Sustainability and Transformation Partnerships"
            ),
            ("opportunity", "doubts", "chasm: section 4, Sustainability and Transformation Partnerships"),
            ("danger-of-being-overshadowed", "overshadow", "intertwined: main text, closing paragraph"),
        ],
        figures: [
            ("plans", 44, .exact),
            ("plans-examined", 6, .exact),
        ],
        silences: [
            "complex needs",
            "ages",
            "whom it declines",
            "who may ask",
            "how soon people are seen",
            "whether it was built",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("stp-cluster-team", welcoming: .adult(with: [.anxiety]))
    }

    @Test(arguments: Need.allCases)
    func `the team at cluster level is for depression and anxiety, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.anxiety, .lowMood].contains(need) ? .offers : .declines))
    }

    @Test(arguments: [nil, 0, 17, 18, 95])
    func `the team at cluster level has no limit of age`(age: Int?) {
        #expect(service.kind { $0.age = age } == .offers)
    }

    @Test func `therapists for physical conditions are another plan's, for a place to switch on`() throws {
        let ill = { (person: inout Circumstances) in person.needs = [.longTermCondition] }
        #expect(service.kind(ill) == .declines)
        #expect(service.set("has-therapists-for-physical-conditions", to: .switch(true)).kind(ill) == .offers)
        #expect(try service.rule("physical-conditions").basis.isPlaces)
    }

    @Test func `video between clinicians is a third plan's, for a place to switch on`() throws {
        #expect(!service.asItComes.outcome().offers.contains("clinician-video"))
        #expect(service.set("has-clinician-video", to: .switch(true)).outcome().offers.contains("clinician-video"))
        #expect(try service.offer("clinician-video").means == [.video])
    }

    @Test(arguments: ["psychologically-informed", "talking-therapies", "counselling", "social-prescribing"])
    func `the team at cluster level offers each thing of the plan`(id: String) {
        #expect(service.outcome().offers.contains(id))
    }

    @Test func `the team at cluster level belongs to a cluster of practices, of a size that is not said`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(service.pack.footprint?.registered == nil)
        #expect(try service.workers("mental-health-professionals").people == nil)
        #expect(try service.workers("some-with-therapy").people == nil)
    }

    @Test func `that no plan looked at complex needs, and that some did in part, are both kept`() {
        #expect(service.pack.conflicts.map(\.about) == ["Whether the plans looked at mental health in primary care"])
    }
}
