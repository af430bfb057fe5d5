import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of First Response` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "cambridgeshire-first-response",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["can-keep-safe-overnight": true]
            )
        )
    }

    @Test func `First Response is for a crisis, which a human says it is`() throws {
        #expect(service.pack.kind == .crisis)
        #expect(service.kind() == .asksFirst)
        #expect(service.kind { $0.answers["in-crisis-now"] = true } == .offers)
        #expect(service.kind { $0.answers["in-crisis-now"] = false } == .declines)
    }

    @Test func `First Response promises nothing and sets no limits, since its source gives none`() throws {
        #expect(
            service.pack.promises.isEmpty && service.pack.figures.isEmpty && service.pack.requires.isEmpty
                && service.pack.declines.isEmpty
        )
        #expect(service.pack.silences.count >= 8)
        #expect(service.pack.facts.map(\.id) == ["beside-prism", "unplanned-care"])
    }
}
