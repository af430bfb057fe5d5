import Foundation
import GRDB
package import Journal
import Synchronization

/// A place's journal and tables in one SQLite file, or in memory.
///
/// Several processes may use one file; see `docs/adr/0007-several-processes-on-one-sqlite-file.md`.
package final class SQLiteStore: Store {
    private let database: any DatabaseWriter
    private let writer: SQLiteWriter
    private let turns = Atomic<Int>(0)

    private init(_ database: any DatabaseWriter) {
        self.database = database
        writer = SQLiteWriter(database)
    }

    /// Opens a file, or makes it, readable by its owner only; `migrate` gives it its tables.
    package static func open(path: String) throws -> SQLiteStore {
        do {
            if !FileManager.default.fileExists(atPath: path) {
                _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            }
            let pool = try DatabasePool(path: path, configuration: configuration())
            // GRDB sets NORMAL for WAL, which may lose the last commits when the power fails.
            try pool.writeWithoutTransaction { try $0.execute(sql: writing) }
            return SQLiteStore(pool)
        } catch let error as DatabaseError {
            throw JournalError(
                .unavailable,
                "\(path) cannot be opened: \(error.message ?? "no reason given"); check path and owner"
            )
        }
    }

    /// Opens a store that lives only in memory, for tests; with all that is in another one, where one is given.
    package static func inMemory(like other: SQLiteStore? = nil) throws -> SQLiteStore {
        let queue = try DatabaseQueue(configuration: configuration())
        try other?.database.backup(to: queue)
        return SQLiteStore(queue)
    }

    /// Large transactions stay in the writer's own memory (32 MB).
    private static let writing = """
        PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = \(SQLiteWriter.log)
        """

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(SQLiteWriter.patience) / 1000)
        configuration.maximumReaderCount = 8
        configuration.foreignKeysEnabled = true
        configuration.acceptsDoubleQuotedStringLiterals = false
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
            try database.execute(sql: "PRAGMA case_sensitive_like = ON")
        }
        return configuration
    }

    package func append(_ batch: Append) async throws -> Appended {
        try batch.check()
        await giveWay()
        return try await writer.perform(isShort: batch.count + batch.effects.count < SQLiteStore.short) { session in
            var hasher = EventHash()
            return try session.append(batch, with: &hasher)
        }
    }

    package func appendAll(_ batches: [Append]) async throws -> [Appended] {
        for batch in batches { try batch.check() }
        return try await writer.perform { session in
            session.copyBack(after: SQLiteWriter.longLog)
            var hasher = EventHash()
            var answers: [Appended] = []
            answers.reserveCapacity(batches.count)
            for batch in batches { answers.append(try session.append(batch, with: &hasher)) }
            return answers
        }
    }

    package func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent] {
        let sql = """
            SELECT \(RecordedEvent.columns) FROM events WHERE place = ? AND stream = ? AND version > ? ORDER BY version
            """
        let arguments: [SQLValue] = [.text(stream.place), .text(stream.name), .integer(version)]
        return try await rows(Journal.Statement(sql, arguments)).map(RecordedEvent.init(row:))
    }

    package func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent] {
        let sql = "SELECT \(RecordedEvent.columns) FROM events WHERE position > ? ORDER BY position LIMIT ?"
        return try await rows(Journal.Statement(sql, [.integer(position), SQLValue(limit)]))
            .map(RecordedEvent.init(row:))
    }

    package func rows(_ statement: Journal.Statement) async throws -> [Journal.Row] {
        await giveWay()
        return try readHere(several: false) { try $0.rows(statement) }
    }

    package func rows(_ statements: [Journal.Statement]) async throws -> [[Journal.Row]] {
        await giveWay()
        return try readHere(several: statements.count > 1) { session in try statements.map { try session.rows($0) } }
    }

    @discardableResult
    package func write(_ statements: [Journal.Statement]) async throws -> [Int] {
        await giveWay()
        return try await writer.perform(isShort: statements.count < SQLiteStore.short) { try $0.write(statements) }
    }

    /// Lets others go first now and then: what is done on the thread that asks never waits, so a loop that asks again and
    /// again would keep its thread.
    private func giveWay() async {
        if turns.wrappingAdd(1, ordering: .relaxed).newValue.isMultiple(of: 16) { await Task.yield() }
    }

    /// As many statements are little work.
    private static let short = 64

    package func migrate(_ migrations: [Migration]) async throws {
        try await writer.perform { session in
            try session.run(PortableSQL.strict(MigrationPlan.tableSQL))
            let taken = try session.rows(Journal.Statement(MigrationPlan.takenSQL)).map(MigrationPlan.Taken.init(row:))
            for migration in try MigrationPlan.missing(SQLiteSchema.migrations + migrations, taken: taken) {
                for sql in migration.statements.flatMap(SQLiteSchema.steps) { try session.run(sql) }
                try session.run(migration.record.sql, migration.record.arguments)
            }
        }
    }

    /// How far the writer waits for the disk: 2 is FULL, at each commit.
    package func synchronous() async throws -> Int64 {
        // Outside a transaction, because SQLite answers no such question for a reader.
        try await database.writeWithoutTransaction { database in
            try SQLiteSession(database: database).rows(Journal.Statement("PRAGMA synchronous"))[0].integer(0)
        }
    }

    package func close() async {
        // Waits for what is under way; a connection that cannot close now is closed with the process.
        _ = try? await database.writeWithoutTransaction { _ in }
        try? database.close()
    }

    /// Reads on this thread: to another one and back takes longer than most answers.
    private func readHere<Value>(several: Bool, _ body: (SQLiteSession) throws -> Value) throws -> Value {
        do {
            // One statement is a snapshot by itself and needs no transaction.
            guard several else { return try database.unsafeRead { try body(SQLiteSession(database: $0)) } }
            return try database.read { try body(SQLiteSession(database: $0)) }
        } catch let error as DatabaseError {
            throw JournalError(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
        }
    }

    private func reading<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.read { try body(SQLiteSession(database: $0)) }
        } catch let error as DatabaseError {
            throw JournalError(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
        }
    }
}

extension SQLiteStore: Archive {
    package func inspect<T: Sendable>(
        _ body: @escaping @Sendable (any JournalSnapshot) throws -> T
    ) async throws -> T {
        try await reading { try body($0.archive) }
    }

    package func amend<T: Sendable>(_ body: @escaping @Sendable (any JournalDraft) throws -> T) async throws -> T {
        try await writer.perform { try body($0.archive) }
    }
}

extension SQLiteSession {
    fileprivate var archive: SQLArchive {
        // There is one writer, so all that is there is settled, and the next position follows the highest.
        SQLArchive(
            session: self,
            settledPosition: Journal.Statement("SELECT COALESCE(MAX(position), 0) FROM events"),
            continuing: { _ in [] }
        )
    }
}
