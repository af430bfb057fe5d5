import CareTesting
import Packs
import PropertyTesting
import Services
import Testing

/// The walk says what matching says, for every combination; the seed is printed with each failure.
struct `The chasm and matching` {
    static let seeds: [UInt64] = Array(1...16) + [20_201, 4_294_967_311]

    @Test(arguments: seeds.prefix(Rounds.of(18)))
    func `agree cell by cell, in people and for each service, on random places`(seed: UInt64) {
        var places = RandomPlaces(seed: seed)
        let packs = places.packs(6)
        let chasm = Chasm(packs, population: places.population())
        let brute = BruteForce(population: chasm.population, packs: packs)
        let (sums, picture) = (brute.sums(), chasm.picture)
        #expect(chasm.profiles == brute.profiles.count, "seed \(seed)")
        #expect(picture.total.people.isClose(to: chasm.population.people), "seed \(seed)")
        for cell in picture.cells {
            guard let expected = sums["\(cell.need)/\(cell.complexity)"] else {
                Issue.record("seed \(seed): no cell \(cell.need)/\(cell.complexity)")
                continue
            }
            #expect(cell.tally.agrees(with: expected), "seed \(seed): \(cell.tally) and \(expected.tally)")
            for answer in cell.services {
                let own = expected.services[answer.pack] ?? (0, 0, 0)
                #expect(answer.agrees(with: own), "seed \(seed): \(answer) and \(own)")
            }
        }
    }

    @Test(arguments: seeds.prefix(Rounds.of(8)))
    func `agree on every single combination, and on how many people it stands for`(seed: UInt64) {
        var places = RandomPlaces(seed: seed &+ 1000)
        let packs = places.packs(5)
        let chasm = Chasm(packs, population: places.population())
        let brute = BruteForce(population: chasm.population, packs: packs)
        for profile in brute.profiles {
            let answers = brute.answers(to: profile)
            for (pack, kind) in answers {
                #expect(chasm.truth(of: pack, for: profile).map(Outcome.Kind.init) == kind, "seed \(seed): \(profile)")
            }
            let people = chasm.population.people(in: profile)
            #expect(chasm.people(in: profile).isClose(to: people), "seed \(seed): \(profile)")
        }
    }

    @Test(arguments: seeds.prefix(Rounds.of(12)))
    func `come to the same in whatever order services are added, and when one is taken away again`(seed: UInt64) {
        var places = RandomPlaces(seed: seed &+ 2000)
        let (packs, population) = (places.packs(6), places.population())
        let whole = Chasm(packs, population: population).picture
        var chasm = Chasm([], population: population, library: packs)
        for pack in packs.shuffled(using: &places.chance) { chasm = chasm.adding(pack) }
        #expect(chasm.picture.agrees(with: whole), "seed \(seed)")
        let without = Chasm(Array(packs.dropFirst()), population: population, library: packs).picture
        #expect(chasm.removing([packs[0].id]).picture.agrees(with: without), "seed \(seed)")
        #expect(chasm.another(Array(packs.dropFirst())).picture.agrees(with: without), "seed \(seed)")
    }

    @Test func `agree on people sampled from England and every pack there is`() throws {
        let packs = try Library.packs().map { $0.settled() }
        let england = try #require(try PopulationFiles.builtIn(PopulationFiles.usual))
        let chasm = Chasm(packs, population: england)
        let brute = BruteForce(population: chasm.population, packs: packs)
        let seed: UInt64 = 5_021
        var chance = SeededGenerator(seed: seed)
        for cell in 0..<chasm.population.need.values.count * chasm.population.complexity.values.count {
            for _ in 0..<Rounds.of(8) {
                let (need, complexity) = cell.quotientAndRemainder(
                    dividingBy: chasm.population.complexity.values.count
                )
                let rest = chasm.population.others.map { Int.random(in: 0..<$0.values.count, using: &chance) }
                let profile = Profile(values: [need, complexity] + rest)
                for (pack, kind) in brute.answers(to: profile) {
                    let truth = chasm.truth(of: pack, for: profile)
                    #expect(truth.map(Outcome.Kind.init) == kind, "seed \(seed): \(pack.name), \(profile)")
                }
                #expect(chasm.people(in: profile).isClose(to: chasm.population.people(in: profile)), "seed \(seed)")
            }
        }
    }
}

extension Outcome.Kind {
    init(_ truth: Truth) {
        self =
            switch truth {
            case .yes: .offers
            case .no: .declines
            case .unknown: .asksFirst
            }
    }
}

extension Double {
    /// The same but for rounding.
    func isClose(to other: Double) -> Bool { abs(self - other) <= 1e-9 * max(1, abs(self), abs(other)) }
}

extension Chasm.Tally {
    func agrees(with sums: BruteForce.Sums) -> Bool {
        people.isClose(to: sums.tally.people) && taken.isClose(to: sums.tally.taken)
            && helpedBeside.isClose(to: sums.tally.beside) && askedFirst.isClose(to: sums.tally.asked)
            && nobody.isClose(to: sums.tally.nobody)
    }

    func agrees(with other: Chasm.Tally) -> Bool {
        people.isClose(to: other.people) && taken.isClose(to: other.taken)
            && helpedBeside.isClose(to: other.helpedBeside) && askedFirst.isClose(to: other.askedFirst)
            && nobody.isClose(to: other.nobody)
    }
}

extension Chasm.Answer {
    func agrees(with own: (takes: Double, asks: Double, declines: Double)) -> Bool {
        takes.isClose(to: own.takes) && asksFirst.isClose(to: own.asks) && declines.isClose(to: own.declines)
    }
}

extension Chasm.Picture {
    func agrees(with other: Chasm.Picture) -> Bool {
        zip(cells, other.cells).allSatisfy { mine, theirs in
            mine.tally.agrees(with: theirs.tally)
                && zip(mine.services, theirs.services).allSatisfy {
                    $0.pack == $1.pack && $0.agrees(with: ($1.takes, $1.asksFirst, $1.declines))
                }
        }
    }
}
