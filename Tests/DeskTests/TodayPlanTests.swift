import Care
import Desk
import DeskTesting
import Journal
import JournalSQLite
import Synchronization
import Testing

struct `What a worker owes, as the database looks for it` {
    @Test func `is found by whose it is, and by no walk through all dues of the place`() async throws {
        let base = try SQLiteStore.inMemory()
        let place = try await TestPlace(on: base)
        _ = try await place.personWhoAsks()
        let explaining = ExplainingStore(base)
        let desk = FrontDesk(place: place.desk.place, store: explaining, surroundings: place.desk.surroundings)
        _ = try await desk.today(of: place.worker("mentalHealthPractitioner").id)
        let today = explaining.steps.withLock { $0 }
        _ = try await desk.find("Ashe", as: place.identity("gp"))
        let steps = explaining.steps.withLock { $0 }
        for part in [today[...], steps[today.count...]] {
            #expect(part.contains { $0.contains("due_of_owner (place=? AND owner=? AND at<?)") })
        }
        let walks = steps.filter { ($0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW") || $0.hasSuffix("(place=?)") }
        #expect(walks == [])
    }
}

/// A store that remembers how each reading is looked for.
private final class ExplainingStore: Store {
    private let base: SQLiteStore
    let steps = Mutex<[String]>([])

    init(_ base: SQLiteStore) { self.base = base }

    func rows(_ statement: Statement) async throws -> [Row] { try await rows([statement])[0] }

    func rows(_ statements: [Statement]) async throws -> [[Row]] {
        for statement in statements {
            let plan = try await base.rows(Statement("EXPLAIN QUERY PLAN " + statement.sql, statement.arguments))
            steps.withLock { $0 += plan.map { $0.text(3) } }
        }
        return try await base.rows(statements)
    }

    func write(_ statements: [Statement]) async throws -> [Int] { try await base.write(statements) }
    func append(_ batch: Append) async throws -> Appended { try await base.append(batch) }
    func appendAll(_ batches: [Append]) async throws -> [Appended] { try await base.appendAll(batches) }
    func migrate(_ migrations: [Migration]) async throws { try await base.migrate(migrations) }
    func close() async { await base.close() }

    func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        try await base.read(stream, after: version)
    }

    func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try await base.follow(after: position, limit: limit)
    }
}
