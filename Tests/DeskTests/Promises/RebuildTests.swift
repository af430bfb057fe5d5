import Care
import Desk
import DeskTesting
import Journal
import JournalSQLite
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
