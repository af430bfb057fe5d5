package import Care
package import Journal

/// A table that is a function of records: what it holds of a person is computed from that person's record alone.
///
/// After each append the rows before and after are compared and only what differs is written, in the same transaction.
/// That makes every projection rebuildable: throw the table away and compute it again from the journal.
package protocol Projection: Sendable {
    static var table: TableShape { get }

    /// The rows of one record, each with the table's columns in order; keys are unique.
    static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]]
}

/// What a projection may know besides the record.
package struct Setting: Sendable {
    package let place: String
    package let promises: Promises

    package init(place: String, promises: Promises) {
        self.place = place
        self.promises = promises
    }
}

/// A projection's table: its columns, of which the first `keys` make the primary key.
package struct TableShape: Sendable {
    package let name: String
    package let columns: [String]
    package let keys: Int
    let upsert: String
    let delete: String

    /// A claim is a key that can belong to one row only: writing it for another is refused by the database.
    package init(_ name: String, keys: [String], values: [String], isClaim: Bool = false) {
        self.name = name
        columns = keys + values
        self.keys = keys.count
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let updates = values.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let insert = "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
        let conflict =
            " ON CONFLICT (\(keys.joined(separator: ", "))) DO "
            + (values.isEmpty ? "NOTHING" : "UPDATE SET \(updates)")
        upsert = isClaim ? insert : insert + conflict
        delete = "DELETE FROM \(name) WHERE " + keys.map { "\($0) = ?" }.joined(separator: " AND ")
    }

    /// The statements that turn one set of rows into another.
    func changes(from before: [[SQLValue]], to after: [[SQLValue]]) -> [Statement] {
        guard !before.isEmpty else { return after.map { Statement(upsert, $0) } }
        let keyed = Dictionary(before.map { (Array($0.prefix(keys)), $0) }, uniquingKeysWith: { $1 })
        var kept: Set<[SQLValue]> = []
        var statements: [Statement] = []
        for row in after {
            let key = Array(row.prefix(keys))
            kept.insert(key)
            if keyed[key] != row { statements.append(Statement(upsert, row)) }
        }
        let gone = before.map { Array($0.prefix(keys)) }.filter { !kept.contains($0) }
        return gone.map { Statement(delete, $0) } + statements
    }
}

/// All projections of a person's record, in one place: to add a capability's table, add a line.
package enum Projections {
    package static let all: [any Projection.Type] = [
        PeopleTable.self,
        IdentifierTable.self,
        SearchTable.self,
        RequestTable.self,
        DueTable.self,
        GapLedgerTable.self,
        EnquiryTable.self,
    ]

    /// Every table's schema, in the order in which they were added; a line is never changed once shipped.
    package static let migrations: [Migration] = [
        PeopleTable.migration,
        RequestTable.migration,
        DueTable.migration,
        AccountTables.migration,
        LookTable.migration,
        ReferenceTable.migration,
        PracticeTable.migration,
        GapLedgerTable.migration,
        ImportTables.migration,
        EnquiryTable.migration,
        ImportTables.waiting,
    ]

    /// What must be written so that the tables follow the record.
    package static func changes(from before: Record, to after: Record, _ setting: Setting) -> [Statement] {
        all.flatMap { $0.table.changes(from: $0.rows(of: before, setting), to: $0.rows(of: after, setting)) }
    }
}
