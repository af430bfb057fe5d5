import Packs
import Services
import Testing

/// Services asked one after the other, against the picture; the seed is printed with each failure.
struct `Paths through a place` {
    @Test(arguments: Array(1...12) as [UInt64])
    func `lead everybody somewhere, and those whom all decline are those of the picture`(seed: UInt64) {
        var places = RandomPlaces(seed: seed)
        let packs = places.packs(5).filter(\.kind.closesTheChasm)
        let chasm = Chasm(packs, population: places.population())
        let picture = chasm.picture
        for order in [packs.map(\.id), packs.map(\.id).reversed()] {
            let paths = chasm.paths(asking: order)
            let people = paths.reduce(0) { $0 + $1.people }
            #expect((people - picture.total.people).magnitude < 1e-6 * max(1, people), "seed \(seed)")
            let nobody = paths.filter { $0.path.answers.allSatisfy { $0 == .no } }.reduce(0) { $0 + $1.people }
            #expect((nobody - picture.total.nobody).magnitude < 1e-6 * max(1, people), "seed \(seed): \(nobody)")
            let taken = paths.filter { $0.path.answers.last == .yes }.reduce(0) { $0 + $1.people }
            #expect((taken - picture.total.taken).magnitude < 1e-6 * max(1, people), "seed \(seed): \(taken)")
        }
    }

    @Test func `are asked of a service without a rule as if the rule were not there`() throws {
        let pack = try #require(try ServicePacks.surroundings().first { $0.id == "talking-therapies" }?.settled())
        let rule = try #require(pack.declines.first)
        let changed = pack.without([rule.id])
        #expect(changed.declines.count == pack.declines.count - 1 && changed.serves == pack.serves)
    }
}
