import Foundation
import GRDBSQLite
import Journal
import Synchronization

/// The least that a durable INSERT costs on SQLite: one connection, one prepared statement, one commit for each row.
///
/// Unchecked: the connection is used under `lock` alone.
final class BareSQLite: @unchecked Sendable {
    private let lock = NSLock()
    private var connection: OpaquePointer?
    private var statement: OpaquePointer?

    /// Opens a file that a store has migrated, with the durability that the store has.
    init(path: String) throws {
        guard sqlite3_open(path, &connection) == SQLITE_OK else { throw BareFailure() }
        for sql in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"] {
            guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw BareFailure() }
        }
        guard sqlite3_prepare_v2(connection, RecordedEvent.insertSQL, -1, &statement, nil) == SQLITE_OK else {
            throw BareFailure()
        }
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close(connection)
    }

    /// Inserts a row in a transaction of its own.
    func insert(_ values: [SQLValue]) throws {
        lock.lock()
        defer { lock.unlock() }
        for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
        guard sqlite3_step(statement) == SQLITE_DONE else { throw BareFailure() }
        sqlite3_reset(statement)
    }

    private func bind(_ value: SQLValue, at index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(let text):
            sqlite3_bind_text(statement, index, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
    }
}

/// The bare loop itself failed: there is nothing to compare.
struct BareFailure: Error {}
