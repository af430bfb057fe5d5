import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of Intermountain's embedded team` {
    static let stated = Statements(
        of: "intermountain-embedded-team",
        facts: [
            ("integrated-system", "outside England", "networks: section 3, Examples of innovative approaches"),
            (
                "an-approach-of-its-own", "another than collaborative care",
                "networks: section 3, Examples of innovative approaches"
            ),
        ],
        silences: [
            "whom it serves",
            "ages",
            "who works in it",
            "what it offers",
            "how soon people are seen",
            "results",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("intermountain-embedded-team", welcoming: .adult(with: [.lowMood]))
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
}
