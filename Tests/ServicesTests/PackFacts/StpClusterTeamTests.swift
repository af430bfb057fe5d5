import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the team at cluster level` {
    static let told: [(String, String, String)] = [
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
    ]
    static let figures: [(String, Double, ServicePack.Figure.Quality)] = [
        ("plans", 44, .exact),
        ("plans-examined", 6, .exact),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "stp-cluster-team",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true
            )
        )
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

    @Test(arguments: told)
    func `team at cluster level: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test(arguments: figures)
    func `team at cluster level: each figure is the source's, and as sure as the source is`(
        id: String,
        value: Double,
        quality: ServicePack.Figure.Quality
    ) throws {
        #expect(try service.figure(id) == (value, quality))
    }

    @Test func `team at cluster level: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == Self.figures.map(\.0))
    }

    @Test func `team at cluster level: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "complex needs",
                "ages",
                "whom it declines",
                "who may ask",
                "how soon people are seen",
                "whether it was built",
                "missed contacts",
            ]
        )
    }
}
