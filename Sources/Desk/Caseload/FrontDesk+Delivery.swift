package import Care
import Clinical
import Journal

/// So many of so many.
package struct Share: Sendable, Equatable {
    package var count: Int
    package var of: Int

    package init(_ count: Int, of whole: Int) {
        self.count = count
        of = whole
    }
}

/// What one worker, or everybody together, has delivered to the people they hold, beside what the model asks.
package struct Delivery: Sendable, Equatable {
    /// What the model asks, with where it is written.
    package enum Model {
        package static let contacts = Dose.collaborativeCare.contacts
        package static let weeks = Dose.collaborativeCare.weeks
        package static let source = Dose.collaborativeCare.reference.line
        package static let caseload = Dose.collaborativeCare.caseload.value
        package static let caseloadSource = Dose.collaborativeCare.caseload.reference.line
        /// How soon the first contact is asked, in days.
        static let firstContact = 28
    }

    /// `nil` for everybody together.
    package let worker: Worker.ID?
    package var held: Int
    package var active: Int
    package var stayingWell: Int
    package var notMet: Int
    /// Contacts with those under active work.
    package var contacts: Int
    /// Met within four weeks, of those followed up whose four weeks are over or who were met in them.
    package var startedInTime: Share
    /// Met as often as the model asks, of those whose weeks are over.
    package var doseReached: Share
    /// No review overdue, of those followed up.
    package var reviewed: Share
    package var measuresLate: Int
    package var adviceLate: Int
}

extension FrontDesk {
    /// The facts of delivery: a line for each worker for a manager, one's own for others, and everybody's first.
    package func delivery(as identity: Identity) async throws -> [Delivery] {
        try permit(.hold, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let seesAll = Policy.permissions(of: worker.role).contains(.manageTeam)
        let seen =
            seesAll ? Condition(sql: "") : Condition(sql: " AND holder = ?", arguments: [.text(worker.id.description)])
        let rows = try await store.rows([held(seen), late(seen)])
        let late = Dictionary(
            rows[1].map { (LateKey(holder: $0.text(0), kind: $0.text(1)), Int($0.integer(2))) },
            uniquingKeysWith: { $1 }
        )
        let lines = rows[0].compactMap { row -> Delivery? in
            Worker.ID(row.text(0)).map { Delivery($0, row, late) }
        }
        guard let first = lines.first else { return [] }
        return [lines.dropFirst().reduce(Delivery(everybody: first)) { $0.adding($1) }] + lines
    }

    private func held(_ seen: Condition) -> Statement {
        func instant(_ days: Int) -> SQLValue { .integer((now - .days(days)).microseconds) }
        let span = Span.days(Delivery.Model.firstContact).microseconds
        return Statement(
            """
            SELECT holder, count(*), count(CASE WHEN state = 'active' THEN 1 END),
                count(CASE WHEN state = 'stayingWell' THEN 1 END), count(CASE WHEN contacts = 0 THEN 1 END),
                CAST(COALESCE(sum(CASE WHEN state = 'active' THEN contacts END), 0) AS BIGINT),
                count(CASE WHEN followed > 0 AND first_contact > 0 AND first_contact <= followed + ? THEN 1 END),
                count(CASE WHEN followed > 0 AND (followed < ? OR (first_contact > 0 AND first_contact <= followed + ?))
                    THEN 1 END),
                count(CASE WHEN followed > 0 AND followed < ? AND contacts >= ? THEN 1 END),
                count(CASE WHEN followed > 0 AND followed < ? THEN 1 END),
                count(CASE WHEN followed > 0 AND next_review >= ? THEN 1 END), count(CASE WHEN followed > 0 THEN 1 END)
            FROM caseload WHERE place = ?\(seen.sql) GROUP BY holder ORDER BY holder
            """,
            [
                .integer(span), instant(Delivery.Model.firstContact), .integer(span), instant(Delivery.Model.weeks * 7),
                .integer(Int64(Delivery.Model.contacts.lowerBound)), instant(Delivery.Model.weeks * 7),
                .integer(now.microseconds), .text(place.code),
            ] + seen.arguments
        )
    }

    private func late(_ seen: Condition) -> Statement {
        Statement(
            """
            SELECT owner, kind, count(*) FROM due WHERE place = ? AND at < ?
                AND kind IN ('targetMeasure', 'specialistAdvice')\(seen.sql.replacing("holder", with: "owner"))
            GROUP BY owner, kind
            """,
            [.text(place.code), .integer(now.microseconds)] + seen.arguments
        )
    }
}

private struct LateKey: Hashable {
    let holder: String
    let kind: String
}

extension Delivery {
    fileprivate init(_ worker: Worker.ID, _ row: Row, _ late: [LateKey: Int]) {
        func number(_ index: Int) -> Int { Int(row.integer(index)) }
        func count(_ kind: Due.Kind) -> Int { late[LateKey(holder: row.text(0), kind: kind.rawValue)] ?? 0 }
        self.worker = worker
        held = number(1)
        active = number(2)
        stayingWell = number(3)
        notMet = number(4)
        contacts = number(5)
        startedInTime = Share(number(6), of: number(7))
        doseReached = Share(number(8), of: number(9))
        reviewed = Share(number(10), of: number(11))
        measuresLate = count(.targetMeasure)
        adviceLate = count(.specialistAdvice)
    }

    fileprivate init(everybody line: Delivery) {
        worker = nil
        held = line.held
        active = line.active
        stayingWell = line.stayingWell
        notMet = line.notMet
        contacts = line.contacts
        startedInTime = line.startedInTime
        doseReached = line.doseReached
        reviewed = line.reviewed
        measuresLate = line.measuresLate
        adviceLate = line.adviceLate
    }

    fileprivate func adding(_ other: Delivery) -> Delivery {
        var sum = self
        sum.held += other.held
        sum.active += other.active
        sum.stayingWell += other.stayingWell
        sum.notMet += other.notMet
        sum.contacts += other.contacts
        sum.startedInTime += other.startedInTime
        sum.doseReached += other.doseReached
        sum.reviewed += other.reviewed
        sum.measuresLate += other.measuresLate
        sum.adviceLate += other.adviceLate
        return sum
    }
}

extension Share {
    static func += (left: inout Share, right: Share) { left = Share(left.count + right.count, of: left.of + right.of) }
}
