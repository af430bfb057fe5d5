import CareTesting
import PropertyTesting
import Services
import Testing

/// What holds for every person and every pack, on random people; the seed is printed with each failure.
struct `Matching, whoever asks` {
    static let seeds: [UInt64] = [1, 20_201, 4_294_967_311]
    static let people = Rounds.of(60)

    let packs: [ServicePack]
    let questions: [Question.ID]

    init() throws {
        packs = try Library.packs().map { $0.settled() }
        questions = Set(packs.flatMap(\.questions).map(\.id)).sorted()
    }

    private func each(
        _ seed: UInt64,
        people: Int = Self.people,
        _ body: (Circumstances, inout SeededGenerator) throws -> Void
    ) rethrows {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<people { try body(.random(asking: questions, using: &chance), &chance) }
    }

    @Test(arguments: seeds) func `every pack answers once, whatever order packs come in`(seed: UInt64) {
        each(seed) { person, chance in
            let outcomes = Matching.outcomes(for: person, against: packs)
            #expect(outcomes.map(\.pack).sorted() == packs.map(\.id).sorted(), "seed \(seed)")
            let shuffled = packs.shuffled(using: &chance)
            #expect(Matching.outcomes(for: person, against: shuffled) == outcomes, "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `every answer has a reason, and every reason a source and both its sentences`(
        seed: UInt64
    ) {
        each(seed) { person, _ in
            for outcome in Matching.outcomes(for: person, against: packs) {
                #expect(!outcome.reasons.isEmpty, "seed \(seed): \(outcome.pack.name)")
                for reason in outcome.reasons {
                    #expect(!reason.sources.isEmpty && !reason.worker.isEmpty && !reason.person.isEmpty, "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `answering what is asked, and nothing else, leads to an answer`(seed: UInt64) {
        each(seed) { person, chance in
            for pack in packs {
                var person = person
                var outcome = Matching.outcome(of: pack, for: person)
                var rounds = 0
                while outcome.kind == .asksFirst, rounds < 10 {
                    #expect(!outcome.asks.isEmpty && outcome.asks.allSatisfy { $0.ask.hasSuffix("?") }, "seed \(seed)")
                    for inquiry in outcome.asks { person.learn(inquiry.fact, using: &chance) }
                    outcome = Matching.outcome(of: pack, for: person)
                    rounds += 1
                }
                #expect(outcome.kind != .asksFirst, "seed \(seed): \(pack.id.name)")
            }
        }
    }

    @Test(arguments: seeds) func `learning a fact decides the undecided and never turns an answer round`(seed: UInt64) {
        each(seed, people: 6) { person, chance in
            var person = person
            var before = Matching.outcomes(for: person, against: packs)
            while let wiser = person.learningOneThing(of: questions, using: &chance) {
                let after = Matching.outcomes(for: wiser, against: packs)
                for outcome in before where outcome.kind != .asksFirst {
                    let now = after.first { $0.pack == outcome.pack }
                    #expect(now?.kind == outcome.kind, "seed \(seed): \(outcome.pack.name)")
                }
                (person, before) = (wiser, after)
            }
            #expect(before.allSatisfy { $0.kind != .asksFirst }, "seed \(seed): all is known, and something is asked")
        }
    }

    @Test(arguments: seeds) func `offers come first, then what needs asking, then declines`(seed: UInt64) {
        each(seed) { person, _ in
            let kinds = Matching.outcomes(for: person, against: packs).map(\.kind)
            let ranks = kinds.compactMap { Outcome.Kind.allCases.firstIndex(of: $0) }
            #expect(ranks == ranks.sorted(), "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `thoughts of suicide never move one offer past another`(
        seed: UInt64
    ) {
        each(seed) { person, _ in
            var other = person
            other.needs.formSymmetricDifference([.suicidalThoughts])
            other.needsAreWhole = true
            var same = person
            same.needsAreWhole = true
            let left = Matching.outcomes(for: same, against: packs).filter { $0.kind == .offers }.map(\.pack)
            let right = Matching.outcomes(for: other, against: packs).filter { $0.kind == .offers }.map(\.pack)
            #expect(left == right, "seed \(seed)")
        }
    }

    @Test(arguments: seeds) func `an answer is what its rules say, read plainly`(seed: UInt64) {
        each(seed) { person, _ in
            for pack in packs {
                let outcome = Matching.outcome(of: pack, for: person)
                let plain: Outcome.Kind =
                    switch pack.acceptance.truth(for: person) {
                    case .yes: .offers
                    case .no: .declines
                    case .unknown: .asksFirst
                    }
                #expect(outcome.kind == plain, "seed \(seed): \(pack.id.name)")
                let rules = pack.requires + pack.serves + pack.declines
                let asked = Set(outcome.asks.map(\.fact))
                let missing = rules.reduce(into: Set<Services.Fact>()) { $0.formUnion($1.rule.missing(for: person)) }
                #expect(asked.isSubset(of: missing), "seed \(seed): \(pack.id.name)")
            }
        }
    }
}
