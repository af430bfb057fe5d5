/// What is written of one person on a group's register.
package enum SessionMark: String, CaseIterable, Hashable, Sendable, Codable {
    case attended, late, leftEarly, lateAndLeft
    /// They were expected and missed it, and nobody heard from them.
    case missed
    /// They told us that they could not come.
    case excused

    package var isMeeting: Bool { self != .missed && self != .excused }
    fileprivate var isLate: Bool { self == .late || self == .lateAndLeft }
    fileprivate var leftEarly: Bool { self == .leftEarly || self == .lateAndLeft }

    /// What a contact's outcome says; `nil` while nothing is written.
    package init?(_ outcome: Contact.Outcome) {
        switch outcome {
        case .arranged: return nil
        case .attended(let late, let left, _):
            self = late ? (left ? .lateAndLeft : .late) : left ? .leftEarly : .attended
        case .missed: self = .missed
        case .cancelled: self = .excused
        }
    }
}

/// Writes down what came of a session for one person, and expects them at the next one.
///
/// Missing a session ends nothing: the place stays, the next session is arranged in the same decision, and the way back
/// to the person opens as after every contact that is missed. Coming again is all that coming back needs.
package struct RecordSession: Action {
    package static let permission = Permission.meet
    package let group: Group
    package let day: Day
    package let mark: SessionMark
    package let words: String?
    /// The contact that the session becomes where nobody expected the person.
    package let made: Contact.ID
    /// The contact that the next session becomes.
    package let next: Contact.ID

    package init(group: Group, day: Day, mark: SessionMark, words: String?, made: Contact.ID, next: Contact.ID) {
        self.group = group
        self.day = day
        self.mark = mark
        self.words = words
        self.made = made
        self.next = next
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        guard let session = group.session(on: day, closed: moment.closed), session.isHeld else { throw .noSuchSession }
        guard session.at <= moment.now || (mark.isMeeting && day == London.day(at: moment.now)) else {
            throw .stillToCome
        }
        let facts = try outcome(of: session, on: record, at: moment)
        guard !facts.isEmpty, let place = record.enrolments.live(group.id) else { return facts }
        let next = record.expecting(next, at: group, for: place.request, passingOver: true, at: moment)
        return facts + next + record.reminding(next, of: place.request, at: moment)
    }

    private func outcome(
        of session: Group.Session,
        on record: Record,
        at moment: Moment
    ) throws(GroupRefusal) -> [Fact] {
        guard let contact = record.session(of: group.id, on: day) else { return try unexpected(session, record) }
        guard record.requests.isOpen(contact.request) else { throw .closed }
        guard contact.outcome == .arranged else {
            // Somebody who said that they cannot come, and came all the same, was there.
            if contact.isCancelled, mark.isMeeting { return try unexpected(session, record) }
            guard SessionMark(contact.outcome) == mark else { throw .alreadyWritten }
            return []
        }
        switch mark {
        case .attended, .late, .leftEarly, .lateAndLeft:
            let summary = Personal(summary)
            return record.withLadder(
                .attended(contact.id, contact.request, late: mark.isLate, leftEarly: mark.leftEarly, summary: summary),
                about: contact.request
            )
        case .missed:
            return record.withLadder(
                .missed(contact.id, contact.request, words: words.map { Personal($0) }),
                about: contact.request
            )
        case .excused:
            let why = Personal(words ?? "They told us that they could not come.")
            return [.contacts(.cancelled(contact.id, contact.request, by: .person, why: why))]
                + record.telling(.cancelled, contact.id, of: contact.request, on: contact.at, at: moment)
        }
    }

    /// Somebody whom nobody expected: that they were there is written, and that they were not is nothing to write.
    private func unexpected(_ session: Group.Session, _ record: Record) throws(GroupRefusal) -> [Fact] {
        guard mark.isMeeting else { return [] }
        guard let place = record.enrolments.live(group.id) else { throw .notIn }
        guard let leader = group.plan.facilitators.first, record.contacts.all[made] == nil else {
            throw .alreadyWritten
        }
        guard let request = record.requests.all[place.request] else { throw .noSuchRequest }
        // Somebody who walked in may be written down later on the same day.
        guard session.ends > request.received || London.day(at: request.received) == day else {
            throw .beforeRequest
        }
        return [.groups(.session(made, group.id, day: day))]
            + record.withLadder(
                .made(
                    made,
                    place.request,
                    with: leader,
                    means: group.plan.setting.means,
                    at: max(session.at, request.received),
                    summary: Personal(summary)
                ),
                about: place.request
            )
    }

    private var summary: String {
        if let words, !words.isBlank { return words }
        return "Came to \(group.plan.name)."
    }
}

/// Says that somebody cannot come to the session they are expected at; their place stays theirs.
package struct ExcuseSession: Action {
    package static let permission = Permission.book
    package let group: Group
    package let contact: Contact.ID
    package let by: Contact.Party
    package let next: Contact.ID

    package init(group: Group, contact: Contact.ID, by: Contact.Party, next: Contact.ID) {
        self.group = group
        self.contact = contact
        self.by = by
        self.next = next
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard let place = record.enrolments.live(group.id) else { throw .notIn }
        guard record.enrolments.sessions[contact]?.group == group.id, let known = record.contacts.all[contact] else {
            throw .noSuchSession
        }
        if known.isCancelled { return [] }
        guard known.outcome == .arranged else { throw .alreadyWritten }
        guard known.at > moment.now else { throw .tooLate }
        return record.passing(over: known, of: group, place, by: by, why: "They cannot come.", next, at: moment)
    }
}

/// Follows what became of a group's sessions: who is expected at one that is not held is told, and is expected at the next.
///
/// Whoever has a place and is expected nowhere, because somebody changed their contacts by hand, is expected again.
package struct FollowGroup: Action {
    package static let permission = Permission.book
    package let group: Group
    package let next: Contact.ID

    package init(group: Group, next: Contact.ID) {
        self.group = group
        self.next = next
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard let place = record.enrolments.live(group.id) else { return [] }
        let held = Set(group.coming(after: moment.now, closed: moment.closed).map(\.at))
        let waits = record.sessions(of: group.id).first {
            $0.outcome == .arranged && $0.at > moment.now && !held.contains($0.at)
        }
        guard let waits else {
            let next = record.expecting(next, at: group, for: place.request, passingOver: true, at: moment)
            return next + record.reminding(next, of: place.request, at: moment)
        }
        return record.passing(
            over: waits,
            of: group,
            place,
            by: .service,
            why: "The session is not held.",
            next,
            at: moment
        )
    }
}

extension Record {
    /// Cancels a session for somebody and expects them at the one after it, in one decision.
    fileprivate func passing(
        over known: Contact,
        of group: Group,
        _ place: Enrolments.Place,
        by party: Contact.Party,
        why: String,
        _ next: Contact.ID,
        at moment: Moment
    ) -> [Fact] {
        let cancelled = Fact.contacts(.cancelled(known.id, place.request, by: party, why: Personal(why)))
        var after = self
        after.apply(Occurrence(cancelled, happened: moment.now, recorded: moment.now, by: moment.actor))
        let expected = after.expecting(next, at: group, for: place.request, passingOver: true, at: moment)
        return [cancelled] + telling(.cancelled, known.id, of: place.request, on: known.at, at: moment) + expected
            + reminding(expected, of: place.request, at: moment)
    }

    /// What reminds the person of the sessions that some facts arrange; they know of them already.
    fileprivate func reminding(_ facts: [Fact], of request: Request.ID, at moment: Moment) -> [Fact] {
        telling(facts, .booked, of: request, at: moment).filter { fact in
            if case .messages(.queued(_, .booked, _, _)) = fact { false } else { true }
        }
    }
}
