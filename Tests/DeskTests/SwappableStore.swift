import Journal
import Synchronization

/// A store that can lose the ends of its streams, as a database does that was put back from an older backup.
final class SwappableStore: Store {
    private let store: any Store
    private let end = Mutex(Int64.max)

    init(_ store: any Store) { self.store = store }

    /// From now on no stream has anything after a version.
    func hide(after version: Int64) { end.withLock { $0 = version } }

    func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        let end = end.withLock { $0 }
        return try await store.read(stream, after: version).filter { $0.version <= end }
    }

    func append(_ batch: Append) async throws -> Appended { try await store.append(batch) }

    func appendAll(_ batches: [Append]) async throws -> [Appended] { try await store.appendAll(batches) }

    func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try await store.follow(after: position, limit: limit)
    }

    func rows(_ statement: Statement) async throws -> [Row] { try await store.rows(statement) }

    func rows(_ statements: [Statement]) async throws -> [[Row]] { try await store.rows(statements) }

    func write(_ statements: [Statement]) async throws -> [Int] { try await store.write(statements) }

    func migrate(_ migrations: [Migration]) async throws { try await store.migrate(migrations) }

    func close() async { await store.close() }
}
