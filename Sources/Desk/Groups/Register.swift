package import Care
import Journal

/// One line of a session's register: who it is, and what is written of them.
package struct RegisterLine: Sendable, Hashable {
    package let person: Person.ID
    package let name: Personal<String>
    /// Who holds the person's request: whom to speak with about them.
    package let holder: Worker.ID?
    /// Whether they were expected, or only have a place.
    package let isExpected: Bool
    package let mark: SessionMark?
}

extension FrontDesk {
    /// The people of a session: whoever was expected, and whoever has a place and was not.
    ///
    /// Each is looked at, and the look is recorded, before any name is shown. Leading a group opens nobody's record: it shows a name, and with whom to speak.
    package func register(of group: Group, on day: Day, as identity: Identity) async throws -> [RegisterLine] {
        guard let worker = identity.worker, leads(group, identity) else { throw Denial.notPermitted }
        let rows = try await store.rows(
            Statement(
                "SELECT person FROM group_member WHERE place = ? AND programme = ? "
                    + "UNION SELECT person FROM group_session WHERE place = ? AND programme = ? AND day = ?",
                [
                    .text(place.code), .text(group.id.description), .text(place.code), .text(group.id.description),
                    .text(day.description),
                ]
            )
        )
        var lines: [RegisterLine] = []
        for person in rows.compactMap({ Person.ID($0.text(0)) }) {
            let record = try await chart(of: person).record
            guard let line = RegisterLine(record, group.id, day) else { continue }
            try await looks.record(
                Look(
                    at: now,
                    actor: identity.actor.description,
                    person: person,
                    relationship: Policy.relationship(of: worker, to: record, home: place.home) ?? .inMyGroup,
                    page: "Register of a group"
                )
            )
            lines.append(line)
        }
        return lines.sorted { ($0.name.disclosed, $0.person) < ($1.name.disclosed, $1.person) }
    }

    /// Writes what came of a session for one person; whoever leads the group may, without a relationship of their own.
    package func write(
        _ mark: SessionMark,
        _ words: String?,
        of person: Person.ID,
        in group: Group,
        on day: Day,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        guard leads(group, identity) else { throw Denial.notPermitted }
        let record = try await chart(of: person).record
        // Whoever leads a group writes of those who come to it, and of nobody else.
        guard RegisterLine(record, group.id, day) != nil else { throw Denial.notFound }
        let recording = RecordSession(
            group: group,
            day: day,
            mark: mark,
            words: words,
            made: surroundings.newID(),
            next: surroundings.newID()
        )
        return try await act([recording], on: person, as: identity, once: once, isVouchedFor: true)
    }

    /// Tells everybody who is expected at a session that is not held, and expects them at the next one.
    ///
    /// A person is a stream, so this is one append for each of them. It can be called again and again: what was done is
    /// not done twice, and the group's page shows whom it has not reached.
    ///
    /// - Returns: for how many people something was written.
    @discardableResult
    package func follow(_ id: Group.ID, as identity: Identity) async throws -> Int {
        let group = try await group(id)
        guard leads(group, identity) else { throw Denial.notPermitted }
        var told = 0
        for person in try await members(of: id) {
            // Sessions far ahead can be cancelled one after the other: each is followed until nothing is left to do.
            for _ in 0..<FrontDesk.patience {
                let following = FollowGroup(group: group, next: surroundings.newID())
                guard case .done = try await act([following], on: person, as: identity, isVouchedFor: true) else {
                    break
                }
                told += 1
            }
        }
        return told
    }

    /// Whoever has a place in a group, in the order in which they joined.
    package func members(of group: Group.ID) async throws -> [Person.ID] {
        let rows = try await store.rows(
            Statement(
                "SELECT person FROM group_member WHERE place = ? AND programme = ? ORDER BY joined, person",
                [.text(place.code), .text(group.description)]
            )
        )
        return rows.compactMap { Person.ID($0.text(0)) }
    }

    /// How many people are expected at each day's session, how many of those nothing is written of, and how many came.
    package func counts(of group: Group.ID, from day: Day) async throws -> [Day: SessionCount] {
        let rows = try await store.rows(
            Statement(
                "SELECT day, mark, count(*) FROM group_session WHERE place = ? AND programme = ? AND day >= ? "
                    + "GROUP BY day, mark",
                [.text(place.code), .text(group.description), .text(day.description)]
            )
        )
        var counts: [Day: SessionCount] = [:]
        for row in rows {
            guard let day = Day(row.text(0)) else { continue }
            let mark = row.optionalText(1).flatMap(SessionMark.init(rawValue:))
            counts[day, default: SessionCount()].add(mark, Int(row.integer(2)))
        }
        return counts
    }

    /// Whether somebody may take the register: who leads it, the manager, and the place's own team.
    package func leads(_ group: Group, _ identity: Identity) -> Bool {
        switch identity {
        case .system: true
        case .worker(let worker):
            group.plan.leaders.contains(worker.id)
                || (worker.role.mayHold && worker.services.contains(place.home))
        case .person, .visitor: false
        }
    }
}

/// What is known of one session, as numbers.
package struct SessionCount: Sendable, Hashable {
    package private(set) var unwritten = 0
    package private(set) var came = 0
    package private(set) var missed = 0
    package private(set) var excused = 0

    package init() {}

    fileprivate mutating func add(_ mark: SessionMark?, _ count: Int) {
        switch mark {
        case nil: unwritten += count
        case .missed: missed += count
        case .excused: excused += count
        default: came += count
        }
    }
}

extension RegisterLine {
    /// The line of somebody who was expected or has a place; `nil` for anybody else, and for somebody who has died.
    fileprivate init?(_ record: Record, _ group: Group.ID, _ day: Day) {
        let contact = record.session(of: group, on: day)
        let place = record.enrolments.live(group)
        guard contact != nil || place != nil, record.people.died == nil, let details = record.people.details else {
            return nil
        }
        let request = contact?.request ?? place?.request
        person = record.id
        name = details.name
        holder = request.flatMap { record.holding.holder(of: $0) }
        isExpected = contact != nil
        mark = contact.flatMap { SessionMark($0.outcome) }
    }
}
