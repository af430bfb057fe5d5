package import Care
import Services

/// What somebody who has a private reference may know of groups: those that are open to them, theirs, and what they came to.
package struct OwnGroups: Sendable {
    package let person: Person.ID
    package let request: Request.ID
    package let groups: [Line]
    /// Every session they were at, or were expected at, the last one first.
    package let sessions: [Attended]

    /// A group that meets, as it is for this person.
    package struct Line: Sendable, Hashable {
        package let group: Group
        package let next: Group.Session?
        /// How many places can be had; `nil` where they are not numbered.
        package let free: Int?
        package let opening: Group.Opening
        package let hasBegun: Bool
        package let isMine: Bool
        /// The session at which they are expected.
        package let expected: Contact?
        package let leaders: [Worker.ID]
        /// Their wait for a place in it.
        package let wait: Enrolments.Wait?
    }

    /// A session and what came of it.
    package struct Attended: Sendable, Hashable {
        package let title: String
        package let at: Instant
        package let mark: SessionMark
    }
}

extension FrontDesk {
    /// What a person's own reference opens; `nil` for an asker's, for a closed request and for one there is not.
    package func ownGroups(with reference: Reference) async throws -> OwnGroups? {
        guard let found = try await whose(reference), found.reader == .person else { return nil }
        let record = try await chart(of: found.person).record
        guard record.requests.isOpen(found.request), record.people.died == nil else { return nil }
        return OwnGroups(
            person: found.person,
            request: found.request,
            groups: try await groupLines(for: found.request, of: record),
            sessions: OwnGroups.sessions(of: record)
        )
    }

    /// The groups that meet, as they are for somebody: theirs first, then by name.
    package func groupLines(for request: Request.ID, of record: Record) async throws -> [OwnGroups.Line] {
        let (closed, now) = (place.promises.working.closed, now)
        let said = try await answer(to: request, of: record)?.outcomes ?? []
        var lines: [OwnGroups.Line] = []
        for group in try await groups() {
            let place = record.enrolments.live(group.id)
            let next = group.coming(after: now, closed: closed).first
            guard next != nil || place != nil else { continue }
            lines.append(
                OwnGroups.Line(
                    group: group,
                    next: next,
                    free: try await freePlaces(of: group, for: record.id),
                    opening: Group.Opening(said, to: group),
                    hasBegun: group.hasBegun(at: now, closed: closed),
                    isMine: place != nil,
                    expected: record.sessions(of: group.id).first { $0.outcome == .arranged && $0.at > now },
                    leaders: group.plan.leaders,
                    wait: record.enrolments.waits[group.id]
                )
            )
        }
        return lines.filter(\.isMine) + lines.filter { !$0.isMine }
    }
}

extension OwnGroups {
    /// Every session of somebody of which something is written, the last one first.
    package static func sessions(of record: Record) -> [Attended] {
        record.enrolments.sessions.compactMap { id, session in
            guard let contact = record.contacts.all[id], let mark = SessionMark(contact.outcome),
                mark != .excused
            else { return nil }
            return Attended(title: session.title, at: contact.at, mark: mark)
        }
        .sorted { ($0.at, $0.title) > ($1.at, $1.title) }
    }
}
