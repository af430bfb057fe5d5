import Services
import Testing

struct `Every pack` {
    @Test func `nothing in a pack stands without a source`() throws {
        for pack in try Library.packs() {
            let criteria = pack.requires + pack.serves + pack.declines
            let sources =
                criteria.map(\.sources) + pack.offers.map(\.sources) + pack.promises.map(\.sources)
                + pack.figures.map(\.sources) + pack.facts.map(\.sources) + pack.ladder.map(\.sources)
                + pack.conflicts.flatMap(\.statements).map(\.sources) + pack.before.map(\.sources)
                + pack.workforce.map(\.sources) + pack.costs.map(\.sources) + pack.savings.map(\.sources)
                + pack.worksWith.map(\.sources) + (pack.footprint.map { [$0.sources] } ?? [])
            #expect(sources.allSatisfy { !$0.isEmpty }, "\(pack.id.name)")
            #expect(pack.settings.allSatisfy { !$0.sources.isEmpty || $0.basis.isPlaces }, "\(pack.id.name)")
        }
    }

    @Test func `no pack speaks of degrees of risk`() throws {
        for pack in try Library.packs() {
            let criteria = pack.requires + pack.serves + pack.declines
            let words = criteria.flatMap { [$0.worker, $0.person] } + pack.questions.map(\.ask)
            #expect(words.allSatisfy { !$0.lowercased().contains("risk") }, "\(pack.id.name)")
        }
    }
}
