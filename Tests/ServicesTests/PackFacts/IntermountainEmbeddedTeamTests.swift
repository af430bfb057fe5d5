import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of Intermountain's embedded team` {
    static let told: [(String, String, String)] = [
        ("integrated-system", "outside England", "networks: section 3, Examples of innovative approaches"),
        (
            "an-approach-of-its-own", "another than collaborative care",
            "networks: section 3, Examples of innovative approaches"
        ),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "intermountain-embedded-team",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.lowMood],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `one sentence does not say whom the team serves, so nobody is taken until a place says`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .declines)
        let open = service.set("takes-whoever-asks", to: .switch(true))
        #expect(open.kind { $0.needs = [need] } == .offers)
        #expect(open.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("whoever-asks").basis.isPlaces)
    }

    @Test func `the sentence names no number, no promise, no worker and no limit`() throws {
        let pack = service.pack
        #expect(pack.promises.isEmpty && pack.workforce.isEmpty && pack.footprint == nil && pack.declines.isEmpty)
        #expect(try service.offer("support-in-primary-care").form == .unstated)
    }

    @Test(arguments: told)
    func `Intermountain's team: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `Intermountain's team: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `Intermountain's team: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "whom it serves",
                "ages",
                "who works in it",
                "what it offers",
                "how soon people are seen",
                "results",
                "missed contacts",
            ]
        )
    }
}
