package import Care
package import Journal

/// The caseload: one row for each open request, with everything that its line shows, written with each append.
///
/// What depends on today is not in it: how late, how many weeks, what is new to whom.
package enum CaseloadTable: Projection {
    package static let table = TableShape(
        "caseload",
        keys: ["place", "request"],
        values: [
            "person", "name", "practice", "holder", "kind", "received", "state", "followed", "first_contact",
            "last_contact", "next_contact", "contacts", "last_review", "next_review", "discussion", "safety", "heard",
            "due_at", "due_why", "due_source", "measures", "gain",
        ]
    )

    /// Stands where there is no moment, so that it is found last, and first where `never` stands.
    static let none = Int64.max
    static let never: Int64 = 0

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        rows(of: record, Dues(on: record, setting), setting)
    }

    package static func rows(of record: Record, _ dues: Dues, _ setting: Setting) -> [[SQLValue]] {
        let open = record.requests.open
        guard !open.isEmpty, record.people.died == nil else { return [] }
        return open.compactMap { row(of: $0, record, dues.all, setting) }
    }

    package static let inputs = DueTable.inputs

    private static func row(
        of request: Request,
        _ record: Record,
        _ dues: [Due],
        _ setting: Setting
    ) -> [SQLValue]? {
        guard let holder = record.holding.holder(of: request.id) else { return nil }
        let owed = dues.filter { $0.request == request.id }
        let review = ReviewState(of: request.id, record, owed)
        let lines = CaseloadMeasure.lines(of: record, for: request.id)
        return whose(request, holder, record, setting) + met(request, record)
            + [
                .integer(review.last?.microseconds ?? never),
                .integer(review.next?.microseconds ?? none),
                SQLValue(review.isForDiscussion),
                SQLValue(!record.safety.open.isEmpty),
                .integer(record.following.heard?.microseconds ?? never),
                .integer(owed.first?.at.microseconds ?? none),
                SQLValue(owed.first?.sentence),
                SQLValue(owed.first?.source.sentence),
                .text(CaseloadMeasure.text(of: lines)),
                .integer(lines.lazy.compactMap(\.gain).first.map(Int64.init) ?? none),
            ]
    }

    private static func whose(
        _ request: Request,
        _ holder: Worker.ID,
        _ record: Record,
        _ setting: Setting
    ) -> [SQLValue] {
        let course = record.following.courses[request.id]
        return [
            .text(setting.place),
            .text(request.id.description),
            .text(record.id.description),
            .text(record.people.details?.name.disclosed ?? ""),
            SQLValue(record.people.details?.practice?.rawValue),
            .text(holder.description),
            .text(request.kind.rawValue),
            .integer(request.began.microseconds),
            .text(CaseloadState(course).rawValue),
            .integer(course?.began.microseconds ?? never),
        ]
    }

    private static func met(_ request: Request, _ record: Record) -> [SQLValue] {
        let contacts = record.contacts.of(request.id).filter { $0.at >= request.began || $0.outcome == .arranged }
        let attended = contacts.filter(\.isAttended)
        let next = contacts.first { $0.outcome == .arranged }
        return [
            .integer(attended.first?.at.microseconds ?? never),
            .integer(attended.last?.at.microseconds ?? never),
            .integer(next?.at.microseconds ?? none),
            .integer(Int64(attended.count)),
        ]
    }

    static let migration = Migration(
        part: "caseload",
        number: 1,
        name: "caseload",
        statements: [
            PortableSQL.byKey(
                """
                CREATE TABLE caseload (
                    place TEXT NOT NULL, request TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, practice TEXT,
                    holder TEXT NOT NULL, kind TEXT NOT NULL, received BIGINT NOT NULL, state TEXT NOT NULL,
                    followed BIGINT NOT NULL, first_contact BIGINT NOT NULL, last_contact BIGINT NOT NULL,
                    next_contact BIGINT NOT NULL, contacts BIGINT NOT NULL, last_review BIGINT NOT NULL,
                    next_review BIGINT NOT NULL, discussion BIGINT NOT NULL, safety BIGINT NOT NULL,
                    heard BIGINT NOT NULL, due_at BIGINT NOT NULL, due_why TEXT, due_source TEXT,
                    measures TEXT NOT NULL, gain BIGINT NOT NULL, PRIMARY KEY (place, request))
                """
            ),
            "CREATE INDEX caseload_of_person ON caseload (place, person)",
            "CREATE INDEX caseload_due ON caseload (place, due_at, request)",
            "CREATE INDEX caseload_received ON caseload (place, received, request)",
            "CREATE INDEX caseload_name ON caseload (place, name, request)",
            "CREATE INDEX caseload_last ON caseload (place, last_contact, request)",
            "CREATE INDEX caseload_held ON caseload (place, holder, due_at, request)",
            """
            CREATE TABLE caseload_view (
                place TEXT NOT NULL, worker TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL,
                PRIMARY KEY (place, worker, name))
            """,
        ]
    )
}

/// How a request is followed up, as the caseload names it.
package enum CaseloadState: String, CaseIterable, Sendable {
    /// Open and held, and not followed up to a target.
    case open
    case active
    case stayingWell

    init(_ course: Course?) {
        switch course?.phase {
        case nil: self = .open
        case .active: self = .active
        case .stayingWell: self = .stayingWell
        }
    }
}

/// What the caseload says of reviews, fed from the record in this one place.
struct ReviewState: Equatable {
    let last: Instant?
    let next: Instant?
    /// Somebody wants it talked over: it is marked so, was brought to the meeting, or two services have declined.
    let isForDiscussion: Bool

    init(of request: Request.ID, _ record: Record, _ owed: [Due]) {
        last = record.reviews(of: request).last
        next = owed.first { $0.kind == .targetReview }?.at
        let standing = record.offers.standing(of: request)
        let isMarked = record.reviews.flags[request] != nil
        isForDiscussion = isMarked || standing.meetingOn != nil || standing.meetingSince != nil
    }
}
