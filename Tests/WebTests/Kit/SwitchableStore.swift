import Journal
import Synchronization

/// A store that a test can take away, make refuse writes, or break.
final class SwitchableStore: Store {
    let base: any Store
    let isDown = Mutex(false)
    let refusesWrites = Mutex(false)
    let isBroken = Mutex(false)

    /// A fault whose own words hold what somebody typed, as careless ones do.
    struct Careless: Error, CustomStringConvertible { let description = "no such column: Rowan" }

    init(_ base: any Store) { self.base = base }

    private func check(writing: Bool = false) throws {
        if isBroken.withLock({ $0 }) { throw Careless() }
        if isDown.withLock({ $0 }) || writing && refusesWrites.withLock({ $0 }) {
            throw JournalError(.unavailable, "taken away by a test")
        }
    }

    func append(_ batch: Append) async throws -> Appended {
        try check(writing: true)
        return try await base.append(batch)
    }

    func appendAll(_ batches: [Append]) async throws -> [Appended] {
        try check(writing: true)
        return try await base.appendAll(batches)
    }

    func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        try check()
        return try await base.read(stream, after: version)
    }

    func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        try check()
        return try await base.follow(after: position, limit: limit)
    }

    func rows(_ statement: Statement) async throws -> [Row] {
        try check()
        return try await base.rows(statement)
    }

    func rows(_ statements: [Statement]) async throws -> [[Row]] {
        try check()
        return try await base.rows(statements)
    }

    func write(_ statements: [Statement]) async throws -> [Int] {
        try check(writing: true)
        return try await base.write(statements)
    }

    func migrate(_ migrations: [Migration]) async throws { try await base.migrate(migrations) }
    func close() async { await base.close() }
}
