import Care
import CareTesting
import CrowdTesting
import Desk
import Foundation
import Journal
import JournalTesting
import Testing

/// The four promises where sixteen writers fight for the same few people on a real database.
///
/// `FOOTBRIDGE_PROMISE_ACTS` sets how many acts are tried on each engine, `FOOTBRIDGE_PROMISE_SEED` what the writers draw.
struct `Slow: the promises under concurrency` {
    static let acts = Int(ProcessInfo.processInfo.environment["FOOTBRIDGE_PROMISE_ACTS"] ?? "") ?? 4000
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_PROMISE_SEED"] ?? "")
    static let writers = 16
    static let peopleAtATime = 4
    /// After so many acts the crowd turns to others, lest their records grow longer than any life.
    static let actsInARound = 400

    @Test func `SQLite: sixteen writers break no promise and lose no act`() async throws {
        try await TestSQLite.withStore { store, _ in try await crowd(on: store, "SQLite") }
    }

    @Test func `PostgreSQL: sixteen writers break no promise and lose no act`() async throws {
        try await TestPostgres.withStore { store, _ in try await crowd(on: store, "PostgreSQL") }
    }

    @Test func `SQLite: tables that are rebuilt while sixteen write are right`() async throws {
        try await TestSQLite.withStore { store, _ in try await rebuild(on: store) }
    }

    @Test func `PostgreSQL: tables that are rebuilt while sixteen write are right`() async throws {
        try await TestPostgres.withStore { store, _ in try await rebuild(on: store) }
    }

    private func rebuild(on database: any CrowdPlace.Database) async throws {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        let place = CrowdPlace(on: database, seed: seed)
        try await place.staff()
        let people = (0..<3).map { Person.ID.number(1_000_000 + $0) }
        for person in people { try await place.somebodyAsks(person) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await Crowd(in: place, seed: seed, writers: Self.writers).act(20, on: people)
                return true
            }
            group.addTask {
                do {
                    while !Task.isCancelled { try await place.desk.rebuild() }
                } catch is CancellationError {}
                return false
            }
            while try await group.next() == false {}
            group.cancelAll()
        }
        let complaints = try await Aftermath(in: place, of: people).standing()
        #expect(complaints == [], "seed \(seed)")
    }

    private func crowd(on database: any CrowdPlace.Database, _ engine: String) async throws {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        print("promises under concurrency on \(engine): FOOTBRIDGE_PROMISE_SEED=\(seed)")
        let began = ContinuousClock.now
        let place = CrowdPlace(on: database, seed: seed)
        try await place.staff()
        let crowd = Crowd(in: place, seed: seed, writers: Self.writers)
        var everybody: [Person.ID] = []
        for round in 0..<max(1, Self.acts / Self.actsInARound) {
            let people = (0..<Self.peopleAtATime).map { Person.ID.number(1_000_000 + 100 * round + $0) }
            for person in people { try await place.somebodyAsks(person) }
            try await crowd.act(Self.actsInARound / Self.writers, on: people, round: round)
            let broken = try await Aftermath(in: place, of: people).brokenPromises()
            #expect(broken == [], "seed \(seed), round \(round)")
            everybody += people
        }
        let acted = ContinuousClock.now
        let complaints = try await Aftermath(in: place, of: everybody).complaints(after: crowd.ledger)
        #expect(complaints == [], "seed \(seed)")
        let tally = crowd.ledger.tally
        print("promises held on \(engine): \(tally), acting \(acted - began), looking \(ContinuousClock.now - acted)")
        #expect(tally.tried == max(1, Self.acts / Self.actsInARound) * Self.actsInARound)
        #expect(tally.done * 6 > tally.tried, "random care must get somewhere")
        #expect(tally.repeated > 0)
    }
}
