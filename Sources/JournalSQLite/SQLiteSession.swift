import GRDB
import GRDBSQLite
import Journal

/// One connection's view of the database while GRDB lends it, with bindings straight to SQLite.
struct SQLiteSession: SQLSession {
    let database: Database

    func rows(_ statement: Journal.Statement) throws -> [Journal.Row] {
        var rows: [Journal.Row] = []
        try run(statement.sql, statement.arguments) { rows.append($0.row) }
        return rows
    }

    func write(_ statements: [Journal.Statement]) throws -> [Int] {
        try statements.map { statement in
            let before = sqlite3_total_changes(database.sqliteConnection)
            let isReading = try run(statement.sql, statement.arguments) { _ in }
            guard !isReading, sqlite3_total_changes(database.sqliteConnection) != before else { return 0 }
            return Int(sqlite3_changes(database.sqliteConnection))
        }
    }

    /// Runs a statement once; answers whether it only read.
    @discardableResult
    func run(_ sql: String, _ arguments: [SQLValue] = [], each: (SQLiteColumns) -> Void = { _ in }) throws -> Bool {
        let statement = try prepared(sql)
        guard sqlite3_bind_parameter_count(statement) == arguments.count else {
            throw JournalError(.refused, "a statement has other arguments than placeholders: \(sql)")
        }
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in arguments.enumerated() { try bind(value, at: Int32(index + 1), to: statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: each(SQLiteColumns(statement: statement))
            case SQLITE_DONE: return sqlite3_stmt_readonly(statement) != 0
            default: throw failure()
            }
        }
    }

    /// Lets the log grow to as many pages before a commit copies them back into the file.
    func copyBack(after pages: Int32) { sqlite3_wal_autocheckpoint(database.sqliteConnection, pages) }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        do {
            return try database.cachedStatement(sql: sql).sqliteStatement
        } catch let error as DatabaseError {
            throw JournalError(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
        }
    }

    private func bind(_ value: SQLValue, at index: Int32, to statement: OpaquePointer) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let number): sqlite3_bind_int64(statement, index, number)
            case .real(let number): sqlite3_bind_double(statement, index, number)
            case .text(let text): try bind(text, at: index, to: statement)
            }
        guard code == SQLITE_OK else { throw failure() }
    }

    private func bind(_ text: String, at index: Int32, to statement: OpaquePointer) throws -> Int32 {
        try Journal.Text.check(text)
        // SQLite copies the bytes: -1 is its mark for that.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard !text.isEmpty else { return sqlite3_bind_text(statement, index, "", 0, copied) }
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(statement, index, $0.baseAddress, Int32($0.count), copied)
            }
        }
    }

    private func failure() -> JournalError {
        JournalError(
            sqlite: sqlite3_extended_errcode(database.sqliteConnection),
            String(cString: sqlite3_errmsg(database.sqliteConnection))
        )
    }
}

/// The row a statement stands on.
struct SQLiteColumns {
    let statement: OpaquePointer

    var row: Journal.Row { Journal.Row((0..<sqlite3_column_count(statement)).map(value)) }

    func integer(_ index: Int32) -> Int64 { sqlite3_column_int64(statement, index) }

    func text(_ index: Int32) -> String {
        guard let bytes = sqlite3_column_text(statement, index) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, index))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    private func value(_ index: Int32) -> SQLValue {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(index))
        case SQLITE_FLOAT: .real(sqlite3_column_double(statement, index))
        default: .text(text(index))
        }
    }
}

extension JournalError {
    /// Says what SQLite refused; its messages name tables and columns, never values.
    init(sqlite code: Int32, _ message: String) {
        switch code {
        case uniqueViolation, primaryKeyViolation, rowIDViolation:
            self.init(.taken, message)
        default:
            switch code & 0xff {
            case SQLITE_BUSY, SQLITE_LOCKED:
                self.init(.unavailable, "another process kept the database busy for too long; try again")
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM:
                self.init(.unavailable, "the disk failed or is full: \(message)")
            default: self.init(.refused, message)
            }
        }
    }
}

// Extended codes are arithmetic in SQLite's header, which Swift does not import.
private let uniqueViolation = SQLITE_CONSTRAINT | 8 << 8
private let primaryKeyViolation = SQLITE_CONSTRAINT | 6 << 8
private let rowIDViolation = SQLITE_CONSTRAINT | 10 << 8
