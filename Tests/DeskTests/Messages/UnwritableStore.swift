import Journal

/// A store that can be read and takes no appends: what a process sees that ends between a hand-over and its mark.
struct UnwritableStore: Store {
    private let base: any Store

    init(_ base: any Store) { self.base = base }

    func append(_ batch: Append) async throws -> Appended { throw JournalError(.unavailable, "ended by a test") }
    func appendAll(_ batches: [Append]) async throws -> [Appended] {
        throw JournalError(.unavailable, "ended by a test")
    }
    func rows(_ statement: Statement) async throws -> [Row] { try await base.rows(statement) }
    func rows(_ statements: [Statement]) async throws -> [[Row]] { try await base.rows(statements) }
    func write(_ statements: [Statement]) async throws -> [Int] { try await base.write(statements) }
    func migrate(_ migrations: [Migration]) async throws { try await base.migrate(migrations) }
    func close() async { await base.close() }

    func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        try await base.read(stream, after: version)
    }

    func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try await base.follow(after: position, limit: limit)
    }
}
