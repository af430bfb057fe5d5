import Journal
import JournalTesting
import Testing

/// Random appends, the same on the reference in memory and on an engine; every answer must be the same.
enum Oracle {
    /// A small generator whose seed is printed, so that a failure can be played again.
    struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static func compare(_ engine: JournalEngine, seed: UInt64, steps: Int) async throws {
        try await engine.withJournal { journal in
            let memory = MemoryJournal()
            var chance = Chance(state: seed)
            for step in 0..<steps {
                let (ours, theirs) = try await batches(memory, journal, &chance)
                let expected = await answer { try await memory.append(ours) }
                let actual = await answer { try await journal.append(theirs) }
                #expect(expected == actual, "seed \(seed), step \(step)")
            }
            let expected = await memory.follow(after: 0, limit: .max).map(\.event)
            let actual = try await journal.everything().map(\.event)
            #expect(expected == actual, "seed \(seed)")
            #expect(try await journal.verify().holds, "seed \(seed)")
        }
    }

    /// One random append, with the heads that each journal has (hashes differ where positions do).
    private static func batches(
        _ memory: MemoryJournal,
        _ journal: any Archive,
        _ chance: inout Chance
    ) async throws -> (Append, Append) {
        var parts: [[Append.Part]] = [[], []]
        for name in ["a", "b", "c", "d"].shuffled(using: &chance).prefix(Int.random(in: 0...3, using: &chance)) {
            let events = (0..<Int.random(in: 0...2, using: &chance)).map { _ in
                NewEvent.sample("\(UInt16.random(in: 0 ... .max, using: &chance))")
            }
            let isStale = Int.random(in: 0..<8, using: &chance) == 0
            for (index, log) in [memory as any Archive, journal].enumerated() {
                let read = try await log.read(.sample(name), after: 0)
                let head = (isStale ? read.dropLast() : read[...]).last?.head ?? .empty
                parts[index].append(.init(stream: .sample(name), expected: head, events: events))
            }
        }
        let hasKey = Bool.random(using: &chance)
        let key = "k\(Int.random(in: 0..<12, using: &chance))"
        let digest = "d\(Int.random(in: 0..<2, using: &chance))"
        let appends = parts.map { Append.sample($0, key: hasKey ? key : nil, digest: digest) }
        return (appends[0], appends[1])
    }

    /// What an append answered, without hashes.
    private static func answer(_ body: () async throws -> Appended) async -> String {
        do {
            switch try await body() {
            case .now(let heads): return "\(heads.map(\.version))"
            case .before(let answer): return answer
            }
        } catch {
            return (error as? JournalError)?.code.name ?? "\(error)"
        }
    }
}

struct `A journal on SQLite and its oracle` {
    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `answer alike`(seed: UInt64) async throws {
        try await Oracle.compare(.sqlite, seed: seed, steps: 200)
    }
}

struct `A journal on PostgreSQL and its oracle` {
    @Test(arguments: [1, UInt64.random(in: 0 ... .max)])
    func `answer alike`(seed: UInt64) async throws {
        try await Oracle.compare(.postgres, seed: seed, steps: 200)
    }
}
