import Care
import Desk
import DeskTesting
import Journal
import JournalPostgres
import JournalSQLite
import JournalTesting
import Synchronization
import Testing

struct `Rebuilding while others write` {
    @Test func `somebody who is written between the reading and the writing is computed again`() async throws {
        let base = try SQLiteStore.inMemory()
        let place = try await TestPlace(on: base)
        let (person, request) = try await place.personWhoAsks()
        let interrupted = InterruptedStore(base) {
            try await place.desk.act(
                ChangeKind(request: request, kind: .advice, why: "that is what they want"),
                on: person,
                as: place.identity("mentalHealthPractitioner")
            )
        }
        let desk = FrontDesk(place: place.desk.place, store: interrupted, surroundings: place.desk.surroundings)
        try await desk.rebuild()
        #expect(try await base.rows(Statement("SELECT kind FROM request")).map { $0.text(0) } == ["advice"])
    }
}

struct `A rebuild of everything` {
    @Test func `finds a person’s rows by an index in every table, for a place may have a million people`() async throws
    {
        let store = try SQLiteStore.inMemory()
        _ = try await TestPlace(on: store)
        try await store.write(RebuildIndexes.making)
        for projection in Projections.all {
            let (table, column) = (projection.table.name, projection.personColumn)
            let explained = Statement("EXPLAIN QUERY PLAN SELECT 1 FROM \(table) WHERE place = 'a' AND \(column) = 'b'")
            let plan = try await store.rows(explained).map { $0.text(3) }
            #expect(plan.contains { $0.contains("(place=? AND \(column)=?)") }, "\(plan)")
        }
    }

    @Test func `SQLite: leaves no index of its own behind`() async throws {
        try await TestSQLite.withStore { store, _ in
            let place = try await TestPlace(on: store)
            _ = try await place.personWhoAsks()
            let mine = Statement("SELECT count(*) FROM sqlite_master WHERE name LIKE '%_for_rebuild'")
            try await store.write(RebuildIndexes.making)
            #expect(try await store.rows(mine)[0].integer(0) == 5)
            #expect(try await place.desk.rebuild() == 1)
            #expect(try await store.rows(mine)[0].integer(0) == 0)
        }
    }

    @Test func `PostgreSQL: goes on without them as a role that may make none`() async throws {
        try await TestPostgres.withStore { store, _ in
            let place = try await TestPlace(on: store)
            _ = try await place.personWhoAsks()
            await #expect(throws: JournalError.self) { try await store.write(RebuildIndexes.making) }
            // How many it finds depends on how far the journal may be followed while others write to the server.
            try await place.desk.rebuild()
            #expect(try await store.rows(Statement("SELECT id FROM person")).count == 1)
        }
    }
}

/// A store at which, once, something happens just before a write of people's rows.
private final class InterruptedStore: Store {
    private let base: any Store
    private let meanwhile: @Sendable () async throws -> Void
    private let isDone = Mutex(false)

    init(_ base: any Store, meanwhile: @escaping @Sendable () async throws -> Void) {
        self.base = base
        self.meanwhile = meanwhile
    }

    func write(_ statements: [Statement]) async throws -> [Int] {
        let isPeople = statements.contains { $0.sql.hasPrefix("DELETE FROM person ") }
        let isFirst =
            isPeople
            && isDone.withLock { isDone in
                defer { isDone = true }
                return !isDone
            }
        if isFirst { try await meanwhile() }
        return try await base.write(statements)
    }

    func append(_ batch: Append) async throws -> Appended { try await base.append(batch) }
    func appendAll(_ batches: [Append]) async throws -> [Appended] { try await base.appendAll(batches) }
    func rows(_ statement: Statement) async throws -> [Row] { try await base.rows(statement) }
    func rows(_ statements: [Statement]) async throws -> [[Row]] { try await base.rows(statements) }
    func migrate(_ migrations: [Migration]) async throws { try await base.migrate(migrations) }
    func close() async { await base.close() }

    func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        try await base.read(stream, after: version)
    }

    func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try await base.follow(after: position, limit: limit)
    }
}
