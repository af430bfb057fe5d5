import Care
import Journal

/// Keeps the board of free times, and reads what has changed since before each answer.
///
/// A change is stamped by its writer's clock, so each look goes back a little further than the last one: a writer who was
/// slow to commit, or whose clock is behind, is not missed. What is missed all the same costs a polite refusal, since the
/// database decides; the board is made anew each day.
actor BoardKeeper {
    private let store: any Store
    private let place: Place
    private let team: TeamKeeper
    private var board: Board?
    private var teamHead = StreamHead.empty
    private var seen = Instant(microseconds: 0)
    /// Changes of the last moments that the board has, each by what it is of and its stamp: they are not read again.
    private var known: [Change: Int64] = [:]
    private var weighed: Instant?
    private var shares = Shares.none
    /// The look that is under way, and the one after it, which everybody who comes meanwhile shares.
    private var looking: Task<Void, any Error>?
    private var following: Task<Void, any Error>?

    /// How far behind a writer's clock, and how slow its commit, may be.
    private static let slack = Span.seconds(10)

    init(store: any Store, place: Place, team: TeamKeeper) {
        self.store = store
        self.place = place
        self.team = team
    }

    func next(_ limit: Int, _ wish: TimeWish, at now: Instant, for holder: String?) async throws -> [[ClinicTime]] {
        try await refresh(at: now)
        return board?.next(limit, wish, at: now, for: holder) ?? []
    }

    /// The same for several wishes at one look.
    func next(_ limit: Int, _ wishes: [TimeWish], at now: Instant, for holder: String?) async throws -> [[ClinicTime]] {
        try await refresh(at: now)
        var found: [[ClinicTime]] = []
        for wish in wishes { found += board?.next(limit, wish, at: now, for: holder) ?? [] }
        return found
    }

    /// The clinics of which others see the times first; as of the last look, which whoever shows times has just had.
    func turns(of wish: TimeWish, at now: Instant) async throws -> [Clinic] {
        if board == nil { try await refresh(at: now) }
        return board?.turns(of: wish) ?? []
    }

    /// Counts what practices have had of the clinics that they share, unless that was done lately.
    ///
    /// It reads every booking of some weeks, so it is nobody's who waits for a page: each process does it every few minutes.
    func weighShares(at now: Instant) async throws {
        if let weighed, now >= weighed, now - weighed < BoardKeeper.weighing { return }
        weighed = now
        let lists = try await store.rows(BoardKeeper.lists(in: place.code))
        guard lists.count > 1 else {
            shares = Shares.none
            board?.shares = shares
            return
        }
        let first = London.day(at: now) - Shares.counted
        let rows = try await store.rows(BoardKeeper.had(in: place.code, since: first))
        let clinics = try ClinicTables.clinics(try await store.rows(ClinicTables.all(in: place.code)))
        let named = Dictionary(clinics.map { ($0.id, Set($0.plan.practices)) }, uniquingKeysWith: { $1 })
        var had: [Clinic.ID: [PracticeCode: Int]] = [:]
        for row in rows {
            guard let clinic = Clinic.ID(row.text(0)) else { continue }
            had[clinic, default: [:]][PracticeCode(rawValue: row.text(1))] = Int(row.integer(2))
        }
        shares = Shares(
            had: had,
            lists: Dictionary(
                lists.map { (PracticeCode(rawValue: $0.text(0)), Int($0.integer(1))) },
                uniquingKeysWith: { $1 }
            ),
            practices: { named[$0] ?? [] }
        )
        board?.shares = shares
    }

    /// How long what practices have had is taken as it was counted.
    private static let weighing = Span.minutes(10)

    private static func lists(in place: String) -> Statement {
        Statement(
            "SELECT code, list_size FROM practice WHERE place = ? AND list_size > 0 ORDER BY code",
            [.text(place)]
        )
    }

    private static func had(in place: String, since day: Day) -> Statement {
        Statement(
            """
            SELECT booking.clinic, person.practice, count(*)
            FROM booking JOIN person ON person.place = booking.place AND person.id = booking.person
            WHERE booking.place = ? AND booking.day >= ? AND booking.state <> 'cancelled'
                AND booking.state <> 'released' AND person.practice IS NOT NULL
            GROUP BY booking.clinic, person.practice
            """,
            [.text(place), .text(day.description)]
        )
    }

    /// Looks what has changed, together with all who ask while somebody else's look is under way.
    ///
    /// One look at a time: two would read the same days, and neither could tell what the other has put on the board.
    private func refresh(at now: Instant) async throws {
        if let following { return try await following.value }
        let look = Task { [looking] in
            _ = await looking?.result
            self.looking = following
            following = nil
            try await self.look(at: now)
        }
        following = look
        try await look.value
    }

    private func look(at now: Instant) async throws {
        let (team, head) = try await team.snapshot()
        let rows = try await store.rows(
            Statement(
                "SELECT resource, day, changed FROM diary_change WHERE place = ? AND changed >= ?",
                [.text(place.code), .integer((min(seen, now) - BoardKeeper.slack).microseconds)]
            )
        )
        let stamps = Dictionary(rows.map { (Change($0), $0.integer(2)) }, uniquingKeysWith: max)
        let changes = stamps.filter { known[$0.key] != $0.value }.keys
        let isOtherClinics = changes.contains { $0.resource.hasPrefix("clinic/") }
        if board?.first != London.day(at: now) || head != teamHead || isOtherClinics {
            try await rebuild(team, at: now)
            teamHead = head
        }
        let days = changes.compactMap { change in
            Resource(change.resource).flatMap { resource in Day(change.day).map { (resource, $0) } }
        }
        try await read(days)
        known = stamps
        seen = now
    }

    /// A board of the clinics and the team as they are now; what was known of the same days is kept.
    private func rebuild(_ team: Team, at now: Instant) async throws {
        let clinics = try ClinicTables.clinics(try await store.rows(ClinicTables.all(in: place.code)))
        let today = London.day(at: now)
        let ahead = clinics.filter { $0.ended.map { $0 > today } ?? true }
        var next = Board(
            ahead.map { Board.Entry(clinic: $0, practitioner: team.workers[$0.plan.practitioner]) },
            first: today,
            days: (ahead.map(\.plan.ahead).max() ?? 0) + 1,
            closed: place.promises.working.closed
        )
        next.shares = shares
        let unknown = board.map { next.inherit(from: $0) } ?? next.resources
        let span = Claim.cells(from: London.instant(today), until: London.instant(today + next.days))
        let rows = try await store.rows(unknown.map { claims(of: $0, in: span) })
        for (resource, rows) in zip(unknown, rows) {
            for (day, rows) in Dictionary(grouping: rows.map(TakenCell.init), by: \.day) {
                next.take(resource, on: day, rows)
            }
        }
        board = next
    }

    private func read(_ days: [(resource: Resource, day: Day)]) async throws {
        guard !days.isEmpty else { return }
        let rows = try await store.rows(
            days.map {
                claims(
                    of: $0.resource,
                    in: Claim.cells(from: London.instant($0.day), until: London.instant($0.day + 1))
                )
            }
        )
        for (day, rows) in zip(days, rows) { board?.take(day.resource, on: day.day, rows.map(TakenCell.init)) }
    }

    private func claims(of resource: Resource, in cells: Range<Int>) -> Statement {
        Statement(
            "SELECT cell, until, contact FROM slot_claim WHERE place = ? AND resource = ? AND cell >= ? AND cell < ? "
                + "ORDER BY cell",
            [
                .text(place.code), .text(resource.description), SQLValue(cells.lowerBound),
                SQLValue(cells.upperBound),
            ]
        )
    }
}

/// What has changed: a day of a worker or a room, or a clinic.
private struct Change: Hashable {
    let resource: String
    let day: String

    init(_ row: Row) {
        resource = row.text(0)
        day = row.text(1)
    }
}

/// A cell that somebody has, or holds until a moment.
private struct TakenCell {
    let cell: Int
    let until: Instant?
    let by: String

    init(_ row: Row) {
        cell = Int(row.integer(0))
        until = row.optionalInteger(1).map { Instant(microseconds: $0) }
        by = row.text(2)
    }

    var day: Day { Claim(resource: .room(site: ""), cells: cell..<cell + 1).day }
}

extension Board {
    fileprivate mutating func take(_ resource: Resource, on day: Day, _ cells: [TakenCell]) {
        take(
            resource,
            on: day,
            cells: cells.filter { $0.until == nil }.map { $0.cell..<$0.cell + 1 },
            holds: cells.compactMap { cell in
                cell.until.map {
                    Hold(claim: Claim(resource: resource, cells: cell.cell..<cell.cell + 1), until: $0, by: cell.by)
                }
            }
        )
    }
}
