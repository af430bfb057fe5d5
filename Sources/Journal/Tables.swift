/// The tables beside the journal: projections, sessions, the outbox, who looked.
///
/// Portable SQL on every engine. The SQL subset that means the same on SQLite and PostgreSQL is written down in `docs/adr/0003-portable-sql.md`.
package protocol Tables: Sendable {
    /// Asks one question, in a snapshot of its own.
    func rows(_ statement: Statement) async throws -> [Row]

    /// Asks several questions in one snapshot; answers in the same order.
    func rows(_ statements: [Statement]) async throws -> [[Row]]

    /// Carries out statements in one durable transaction; answers how many rows each one changed.
    @discardableResult
    func write(_ statements: [Statement]) async throws -> [Int]
}

/// A journal together with its tables: what a place runs on.
package protocol Store: EventLog, Tables {
    /// Brings the schema up to date, one migration at a time, under a lock; refuses a schema newer than the last one.
    func migrate(_ migrations: [Migration]) async throws

    /// Ends all connections once what is under way has finished.
    func close() async
}

/// One step of the schema, forward only; never changed once shipped.
package struct Migration: Sendable {
    /// Counts from 1 in each `part`.
    package let number: Int
    /// Whose step it is: `journal`, `desk`.
    package let part: String
    package let name: String
    package let statements: [String]

    package init(part: String, number: Int, name: String, statements: [String]) {
        self.part = part
        self.number = number
        self.name = name
        self.statements = statements
    }
}

/// One statement of portable SQL, with `?` where its arguments go.
package struct Statement: Sendable, Equatable {
    package let sql: String
    package let arguments: [SQLValue]

    package init(_ sql: String, _ arguments: [SQLValue] = []) {
        self.sql = sql
        self.arguments = arguments
    }

    /// With how many arguments a statement is prepared once and kept; one that has more is planned each time.
    package static let most = 64
}

/// What a column can hold in the portable subset.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(nilLiteral: ()) { self = .null }

    package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    package init(_ value: Int64?) { self = value.map(SQLValue.integer) ?? .null }
    package init(_ value: Int) { self = .integer(Int64(value)) }
    package init(_ value: Bool) { self = .integer(value ? 1 : 0) }
}

/// One row of an answer, its columns in the order asked for.
package struct Row: Sendable, Equatable {
    package let values: [SQLValue]

    package init(_ values: [SQLValue]) { self.values = values }

    package subscript(index: Int) -> SQLValue { values[index] }

    /// The column as text; empty if it is NULL or a number.
    package func text(_ index: Int) -> String { optionalText(index) ?? "" }

    package func optionalText(_ index: Int) -> String? {
        guard case .text(let text) = values[index] else { return nil }
        return text
    }

    /// The column as an integer; 0 if it is NULL or text.
    package func integer(_ index: Int) -> Int64 { optionalInteger(index) ?? 0 }

    package func optionalInteger(_ index: Int) -> Int64? {
        guard case .integer(let integer) = values[index] else { return nil }
        return integer
    }

    /// The column as a truth: 0 and NULL are false.
    package func flag(_ index: Int) -> Bool { integer(index) != 0 }
}

/// What went wrong in a journal, without any value that was being written.
package struct JournalError: Error, Sendable, CustomStringConvertible {
    /// What kind of fault; codes can grow.
    package struct Code: Hashable, Sendable {
        package let name: String

        package init(name: String) { self.name = name }

        /// A stream is not at the head the writer expected.
        package static let conflict = Code(name: "conflict")
        /// A unique index refused a row: something that can be claimed once is taken.
        package static let taken = Code(name: "taken")
        /// The idempotency key was used for a different request.
        package static let keyReused = Code(name: "keyReused")
        /// The database cannot be reached, or made us wait too long: try again.
        package static let unavailable = Code(name: "unavailable")
        /// The schema is newer than this program.
        package static let newerSchema = Code(name: "newerSchema")
        /// The database refused a statement; a fault of ours.
        package static let refused = Code(name: "refused")
    }

    package let code: Code
    /// What happened and how to mend it; never a value of a row.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { "\(code.name): \(message)" }
}
