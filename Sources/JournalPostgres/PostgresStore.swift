package import Journal

/// A place's journal and tables in PostgreSQL.
///
/// How it talks to the server is in `docs/adr/0006-libpq.md`, who may do what there in `docs/adr/0001-append-only-and-the-hash.md`.
package final class PostgresStore: Store {
    let pool: PostgresPool
    private let url: String

    private init(url: String, poolSize: Int, stepsDown: Bool) {
        self.url = url
        pool = PostgresPool(size: poolSize) {
            let link = try PostgresLink(url: url)
            if stepsDown { try PostgresSchema.stepDown(link) }
            return link
        }
    }

    /// Opens a database by its URL, `postgresql://user@host:port/name`, and waits a while for a server that is not there.
    ///
    /// The URL is as libpq takes it; a password may come from `PGPASSWORD` or `~/.pgpass` instead. Each of up to `poolSize`
    /// connections has a thread. Connections take the serving role where they may; only tests and repairs say no.
    package static func open(url: String, poolSize: Int = 8, stepsDown: Bool = true) async throws -> PostgresStore {
        let store = PostgresStore(url: url, poolSize: poolSize, stepsDown: stepsDown)
        _ = try await store.rows(Statement("SELECT 1"))
        return store
    }

    package func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        let sql = """
            SELECT \(RecordedEvent.columns) FROM events WHERE place = ? AND stream = ? AND version > ? ORDER BY version
            """
        return try await rows(Statement(sql, [.text(stream.place), .text(stream.name), .integer(version)]))
            .map(RecordedEvent.init(row:))
    }

    package func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        let sql = """
            SELECT \(RecordedEvent.columns) FROM events
            WHERE position > ? AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY position LIMIT ?
            """
        return try await rows(Statement(sql, [.integer(position), SQLValue(limit)])).map(RecordedEvent.init(row:))
    }

    package func rows(_ statement: Statement) async throws -> [Row] {
        // One question is a snapshot by itself; anything else must meet the transaction that refuses to write.
        guard statement.sql.hasPrefix("SELECT ") else { return try await rows([statement])[0] }
        return try await pool.perform { link in try link.run([statement])[0].rows }
    }

    package func rows(_ statements: [Statement]) async throws -> [[Row]] {
        try await pool.perform { link in
            try link.run([Self.beginReading] + statements + [Self.commit]).dropFirst().dropLast().map(\.rows)
        }
    }

    @discardableResult
    package func write(_ statements: [Statement]) async throws -> [Int] {
        // The server said that it ended before COMMIT: then nothing was done.
        try await pool.perform(isRepeatable: { $0.index.map { $0 <= statements.count } ?? false }) { link in
            try link.run([Self.begin] + statements + [Self.commit]).dropFirst().dropLast().map(\.changed)
        }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        try await pool.perform { [url] _ in
            let owner = try PostgresLink(url: url)
            owner.patience = -1
            try PostgresSchema.migrate(owner, migrations)
        }
        pool.renew()
    }

    package func close() async {
        pool.close()
        await pool.drain()
    }

    static let begin = Statement("BEGIN")
    static let beginReading = Statement("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    static let commit = Statement("COMMIT")
}

extension PostgresStore: Archive {
    package func inspect<T: Sendable>(
        _ body: @escaping @Sendable (any JournalSnapshot) throws -> T
    ) async throws -> T {
        try await pool.perform(isRepeatable: { _ in false }) { link in
            try Self.patiently(link) {
                _ = try link.run([Self.beginReading])
                let value = try body(Self.archive(link))
                _ = try link.run([Self.commit])
                return value
            }
        }
    }

    package func amend<T: Sendable>(_ body: @escaping @Sendable (any JournalDraft) throws -> T) async throws -> T {
        try await pool.perform(isRepeatable: { _ in false }) { link in
            try Self.patiently(link) {
                _ = try link.run([Self.begin, PostgresSchema.archiveLock])
                let value = try body(Self.archive(link))
                _ = try link.run([Self.commit])
                return value
            }
        }
    }

    package func settle() async throws {
        let goal = try await rows(Statement("SELECT COALESCE(MAX(position), 0) FROM events"))[0].integer(0)
        for attempt in 0..<200 {
            if try await rows(Self.settledPosition)[0].integer(0) >= goal { return }
            try await Task.sleep(for: .milliseconds(min(5 << min(attempt, 4), 80)))
        }
        throw JournalError(
            .unavailable,
            "a long transaction on this PostgreSQL server holds followers back; end it and try again"
        )
    }

    private static let settledPosition = Statement(
        "SELECT COALESCE(MAX(position), 0) FROM events WHERE xid < pg_snapshot_xmin(pg_current_snapshot())"
    )

    /// Long work may take as long as it needs.
    private static func patiently<T>(_ link: PostgresLink, _ body: () throws -> T) throws -> T {
        link.patience = -1
        defer { link.patience = 45_000 }
        _ = try link.run([
            Statement("SET statement_timeout = 0"), Statement("SET idle_in_transaction_session_timeout = 0"),
        ])
        let value = try body()
        _ = try link.run([
            Statement("SET statement_timeout = '30s'"), Statement("SET idle_in_transaction_session_timeout = '60s'"),
        ])
        return value
    }

    private static func archive(_ link: PostgresLink) -> SQLArchive {
        SQLArchive(
            session: PostgresSession(link: link),
            settledPosition: Statement(
                """
                SELECT COALESCE(MAX(position), 0) FROM events WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                """
            ),
            continuing: { [Statement("SELECT setval('event_positions', ?)", [.integer(max($0, 1))])] }
        )
    }
}

/// The transaction under way on a connection.
struct PostgresSession: SQLSession {
    let link: PostgresLink

    func rows(_ statement: Statement) throws -> [Row] { try run([statement])[0].rows }

    func write(_ statements: [Statement]) throws -> [Int] { try run(statements).map(\.changed) }

    private func run(_ statements: [Statement]) throws -> [PostgresLink.Answer] {
        do {
            return try link.run(statements)
        } catch let fault as PostgresFault {
            throw fault.error
        }
    }
}
