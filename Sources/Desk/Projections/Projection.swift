package import Care
package import Clinical
package import Journal
import Synchronization

/// A table that is a function of records: what it holds of a person is computed from that person's record alone.
///
/// After each append the rows before and after are compared and only what differs is written, in the same transaction.
/// That makes every projection rebuildable: throw the table away and compute it again from the journal.
package protocol Projection: Sendable {
    static var table: TableShape { get }

    /// The rows of one record, each with the table's columns in order; keys are unique.
    static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]]

    /// Every part of a record that the rows are made from; while those are the same, the rows need not be made again.
    static var inputs: Set<RecordPart> { get }
}

/// What a projection may know besides the record.
package struct Setting: Sendable {
    package let place: String
    package let promises: Promises
    /// The rules of treating to a target that the place asks.
    package let targets: TargetRules

    package init(place: String, promises: Promises, targets: TargetRules = .collaborativeCare) {
        self.place = place
        self.promises = promises
        self.targets = targets
    }
}

/// A projection's table: its columns, of which the first `keys` make the primary key.
package struct TableShape: Sendable {
    package let name: String
    package let columns: [String]
    package let keys: Int
    let upsert: String
    let delete: String
    private let byKey: String
    private let updates = UpdateTexts()

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
        byKey = keys.map { "\($0) = ?" }.joined(separator: " AND ")
        delete = "DELETE FROM \(name) WHERE \(byKey)"
    }

    /// The statements that turn one set of rows into another.
    func changes(from before: [[SQLValue]], to after: [[SQLValue]]) -> [Statement] {
        guard !before.isEmpty else { return after.map { Statement(upsert, $0) } }
        // A person has few rows in a table: looking through them is quicker than hashing their keys.
        var isKept = [Bool](repeating: false, count: before.count)
        var statements: [Statement] = []
        for row in after {
            guard let index = before.indices.first(where: { !isKept[$0] && isSameKey(before[$0], row) }) else {
                statements.append(Statement(upsert, row))
                continue
            }
            isKept[index] = true
            if let update = update(from: before[index], to: row) { statements.append(update) }
        }
        let gone = before.indices.filter { !isKept[$0] }.map { Statement(delete, Array(before[$0].prefix(keys))) }
        return gone + statements
    }

    /// Keys differ at their end, if they do.
    private func isSameKey(_ one: [SQLValue], _ other: [SQLValue]) -> Bool {
        (0..<keys).reversed().allSatisfy { one[$0] == other[$0] }
    }

    /// Writes the columns that differ, if any: an index of which no column is named need not be touched.
    private func update(from before: [SQLValue], to after: [SQLValue]) -> Statement? {
        var arguments: [SQLValue] = []
        var changed: UInt64 = 0
        for column in keys..<columns.count where before[column] != after[column] {
            arguments.append(after[column])
            changed |= 1 << column
        }
        return changed == 0 ? nil : Statement(updates.text(of: changed, self), arguments + after.prefix(keys))
    }

    fileprivate func updating(_ changed: UInt64) -> String {
        let named = columns.indices.filter { changed & (1 << $0) != 0 }
        let list = named.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
        return "UPDATE \(name) SET \(list) WHERE \(byKey)"
    }
}

/// The texts of a table's updates, made once: which columns change is one of few sets.
private final class UpdateTexts: Sendable {
    private let texts = Mutex<[UInt64: String]>([:])

    /// The update of the columns whose bits are set.
    func text(of changed: UInt64, _ table: TableShape) -> String {
        texts.withLock { texts in
            if let text = texts[changed] { return text }
            let text = table.updating(changed)
            texts[changed] = text
            return text
        }
    }
}

/// The rows of each of `Projections.all`; `nil` where they are not known.
struct ProjectedRows: Sendable {
    fileprivate var tables = [[[SQLValue]]?](repeating: nil, count: Projections.all.count)
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
        ScoreTable.self,
        OutboxTable.self,
        AppointmentTable.self,
        BookingTable.self,
        ClaimTable.self,
        WaitTable.self,
        WaitOfferTable.self,
        MemberTable.self,
        SeatTable.self,
        SessionTable.self,
        CaseloadTable.self,
        AgendaTable.self,
        OutcomeTable.self,
        PlaceWaitTable.self,
    ]

    /// What each of `all` is made from, as bits.
    private static let inputs = all.map { RecordPart.bits(of: $0.inputs) }

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
        ScoreTable.migration,
        DueTable.byKey,
        RequestTable.withoutOffered,
        OutboxTable.migration,
        LeaseTable.migration,
        AppointmentTable.migration,
        CalendarKeyTable.migration,
        ClinicTables.migration,
        PeopleTable.byKey,
        WaitTable.migration,
        ClinicTables.outside,
        GroupTables.migration,
        CaseloadTable.migration,
        AgendaTable.migration,
        KeptRules.migration,
        OutcomeTable.migration,
        WaitTable.later,
        PlaceWaitTable.migration,
        PlanTable.migration,
    ]

    /// What must be written so that the tables follow the record.
    package static func changes(from before: Record, to after: Record, _ setting: Setting) -> [Statement] {
        follow(from: before, ProjectedRows(), to: after, touching: RecordPart.all, setting).changes
    }

    /// What must be written so that the tables follow the record, and the rows they then have, given those known before.
    ///
    /// `touching` is every part of the record that can have changed, as bits of `RecordPart`.
    static func follow(
        from before: Record,
        _ known: ProjectedRows,
        to after: Record,
        touching parts: UInt64,
        _ setting: Setting
    ) -> (changes: [Statement], rows: ProjectedRows) {
        var changes: [Statement] = []
        var rows = known
        let changed = RecordPart.changed(parts, from: before, to: after)
        for (index, projection) in all.enumerated() where inputs[index] & changed != 0 {
            let old = known.tables[index] ?? projection.rows(of: before, setting)
            let new = projection.rows(of: after, setting)
            changes += projection.table.changes(from: old, to: new)
            rows.tables[index] = new
        }
        return (changes, rows)
    }
}
