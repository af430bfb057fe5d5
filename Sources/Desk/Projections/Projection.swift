package import Care
package import Clinical
package import Journal

/// A table that is a function of records: what it holds of a person is computed from that person's record alone.
///
/// After each append the rows before and after are compared and only what differs is written, in the same transaction.
/// That makes every projection rebuildable: throw the table away and compute it again from the journal.
package protocol Projection: Sendable {
    static var table: TableShape { get }

    /// The rows of one record, each with the table's columns in order; keys are unique.
    static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]]

    /// The same, for a table that shows what is owed: `dues` gives that, worked out once for all tables of an act.
    static func rows(of record: Record, _ dues: Dues, _ setting: Setting) -> [[SQLValue]]

    /// Every part of a record that the rows are made from; while those are the same, the rows need not be made again.
    static var inputs: Set<RecordPart> { get }
}

extension Projection {
    package static func rows(of record: Record, _ dues: Dues, _ setting: Setting) -> [[SQLValue]] {
        rows(of: record, setting)
    }
}

/// What is owed on a record, worked out when a table first asks for it.
package final class Dues {
    /// Everything owed, soonest first.
    package private(set) lazy var all = record.owed(setting)
    private let record: Record
    private let setting: Setting

    package init(on record: Record, _ setting: Setting) {
        self.record = record
        self.setting = setting
    }
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
        ClinicTables.byKey,
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
        let (duesBefore, duesAfter) = (Dues(on: before, setting), Dues(on: after, setting))
        for (index, projection) in all.enumerated() where inputs[index] & changed != 0 {
            let old = known.tables[index] ?? projection.rows(of: before, duesBefore, setting)
            let new = projection.rows(of: after, duesAfter, setting)
            changes += projection.table.changes(from: old, to: new)
            rows.tables[index] = new
        }
        return (changes, rows)
    }
}
