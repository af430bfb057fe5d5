import Care
import CareTesting
import CrowdTesting
import Desk
import Foundation
import Journal
import JournalPostgres
import JournalSQLite
import JournalTesting
import Testing

/// A server is killed in the middle of its writing, fifty times on each engine.
///
/// `FOOTBRIDGE_KILLS` sets how often.
struct `Slow: a writing process that is killed` {
    static let kills = Int(ProcessInfo.processInfo.environment["FOOTBRIDGE_KILLS"] ?? "") ?? 50
    /// After so many a new database begins, so that looking through all of it stays quick.
    static let killsOnADatabase = 10

    @Test func `SQLite: fifty times, every acknowledged act is there, and none twice`() async throws {
        try await kill("SQLite") { body in
            try await TestSQLite.withStore { store, path in try await body(store, "sqlite:\(path)") }
        }
    }

    @Test func `PostgreSQL: fifty times, every acknowledged act is there, and none twice`() async throws {
        try await kill("PostgreSQL") { body in
            try await TestPostgres.withStore { store, url in try await body(store, url) }
        }
    }

    private typealias Body = (any CrowdPlace.Database, _ url: String) async throws -> Void

    private func kill(_ engine: String, withDatabase: (Body) async throws -> Void) async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("killing on \(engine), seed \(seed)")
        let began = ContinuousClock.now
        var chance = SeededGenerator(seed: seed)
        var killed = 0
        var acknowledged = 0
        var unanswered = 0
        while killed < Self.kills {
            try await withDatabase { database, url in
                var siege = Siege(place: CrowdPlace(on: database, seed: seed), url: url)
                try await siege.begin()
                for round in 0..<min(Self.killsOnADatabase, Self.kills - killed) {
                    // Several processes at once on one database, now and then.
                    try await siege.round(round, processes: round % 5 == 4 ? 3 : 1, &chance)
                    killed += 1
                }
                try await siege.end()
                acknowledged += siege.acknowledged
                unanswered += siege.unanswered
            }
        }
        print(
            "killed \(killed) times on \(engine): \(acknowledged) acts acknowledged, \(unanswered) under way,",
            ContinuousClock.now - began
        )
        #expect(acknowledged > 5 * killed, "they must have got somewhere")
    }
}

/// Rounds of killing on one database.
private struct Siege {
    let place: CrowdPlace
    let url: String
    var acknowledged = 0
    var unanswered = 0
    private var processes = 0
    private var position: Int64 = 0
    private var counts: [Blow: Int] = [:]

    init(place: CrowdPlace, url: String) {
        self.place = place
        self.url = url
    }

    func begin() async throws {
        try await place.staff()
        for person in Blow.people { try await place.somebodyAsks(person) }
    }

    /// Starts processes, kills them while they write, and looks.
    mutating func round(_ round: Int, processes count: Int, _ chance: inout SeededGenerator) async throws {
        let told = try await TemporaryFolder.with { folder in
            let hammers = try (0..<count).map { try Hammer(processes + $0, on: url, folder: folder) }
            for hammer in hammers { try await hammer.waitUntilItWrites() }
            try await Task.sleep(for: .milliseconds(chance.number(below: 150)))
            for hammer in hammers { #expect(hammer.kill()) }
            return try hammers.map { try $0.told() }
        }
        processes += count
        try await look(
            sent: told.reduce(into: []) { $0.formUnion($1.sent) },
            acknowledged: told.reduce(into: []) { $0.formUnion($1.acknowledged) }
        )
    }

    /// What was acknowledged is there once; what was not is there once or not at all, and once when it is sent again.
    private mutating func look(sent: Set<Blow>, acknowledged: Set<Blow>) async throws {
        try await count()
        #expect(acknowledged.filter { counts[$0] != 1 } == [], "acknowledged, and not there once")
        let open = sent.subtracting(acknowledged)
        #expect(open.filter { counts[$0, default: 0] > 1 } == [], "there twice")
        for blow in open {
            let isThere = counts[blow] != nil
            let answer = try await blow.fall(in: place)
            // The server may finish what it was sent before it notices that nobody listens any more.
            #expect(!isThere || answer == .doneBefore)
        }
        try await count()
        #expect(open.filter { counts[$0] != 1 } == [], "sent again, and not there once")
        let findings = try await place.database.verify().findings
        #expect(findings == [])
        self.acknowledged += acknowledged.count
        unanswered += open.count
    }

    private mutating func count() async throws {
        try await place.database.settle()
        let news = try await place.blows(after: position)
        position = news.position
        for blow in news.blows { counts[blow, default: 0] += 1 }
    }

    /// The promises and the tables, after all of it.
    func end() async throws {
        let aftermath = Aftermath(in: place, of: Blow.people)
        #expect(counts.values.allSatisfy { $0 == 1 })
        let complaints = try await aftermath.standing()
        #expect(complaints == [])
    }
}
