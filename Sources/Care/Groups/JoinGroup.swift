/// Why somebody does not join a group, or why nothing is written of a session.
package enum GroupRefusal: Refusal {
    case noSuchRequest, closed, personHasDied, ended, full, seatTaken, begun, notYours, asksFirst, notForThem,
        needsReason
    case notFull, placeGone, notWaiting
    case notIn, noReason, noSuchSession, stillToCome, tooLate, alreadyWritten, beforeRequest

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .ended: "This group does not meet any more. Look at the other groups."
        case .notFull: "There is a place just now: take it."
        case .placeGone: "The place has gone: somebody else was quicker. You keep your place on the waiting list."
        case .notWaiting: "They do not wait for a place in this group."
        case .full: "All places are taken just now. Look at the other groups, or ask again: places become free."
        case .seatTaken: "Somebody else has just taken this place. Please try again."
        case .begun: "This group has begun and stays together until its last session. Look at the other groups."
        case .notYours: "Please speak to whoever holds your request: they say when this group can be joined."
        case .asksFirst: "Please speak to whoever holds your request first. There is something to talk about before."
        case .notForThem: "This group is not for everybody. Whoever holds your request finds something else with you."
        case .needsReason: "The rules of this group do not say yes to this. If they should come all the same, say why."
        case .notIn: "They have no place in this group. Give them one first."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .noSuchSession: "There is no such session of the group."
        case .stillToCome: "This session is still to come."
        case .tooLate: "This session has begun. Tell us at the next one, or ring."
        case .alreadyWritten: "What came of this session is written already. If it is wrong, take it back first."
        case .beforeRequest: "This session was before they asked for help."
        }
    }
}

extension Group {
    /// What the rules of the service say to somebody who wants to come.
    package enum Opening: String, CaseIterable, Hashable, Sendable {
        case open, asksFirst, notForThem
    }
}

/// Gives a person a place in a group; a place they have already is no second one.
package struct JoinGroup: Action {
    package static let permission = Permission.book
    package let group: Group
    package let request: Request.ID
    /// The place's number; `nil` when none is free, and for a drop-in.
    package let seat: Int?
    /// The contact that the first session becomes.
    package let contact: Contact.ID
    package let by: Enrolments.Joiner
    package let opening: Group.Opening
    package let why: String?

    package init(
        group: Group,
        request: Request.ID,
        seat: Int?,
        contact: Contact.ID,
        by: Enrolments.Joiner,
        opening: Group.Opening = .open,
        why: String? = nil
    ) {
        self.group = group
        self.request = request
        self.seat = seat
        self.contact = contact
        self.by = by
        self.opening = opening
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard try checked(on: record, at: moment) else { return [] }
        guard group.plan.kind == .dropIn || seat != nil else {
            throw record.enrolments.waits[group.id]?.asked != nil ? .placeGone : .full
        }
        let joined = EnrolmentFact.joined(
            group.id,
            request,
            seat: group.plan.kind == .dropIn ? nil : seat,
            title: group.plan.name,
            kind: group.plan.kind,
            by: by,
            why: why.flatMap { $0.isBlank ? nil : Personal($0) }
        )
        let next = record.expecting(contact, at: group, for: request, passingOver: false, at: moment)
        return [.groups(joined)] + next + record.telling(next, .booked, of: request, at: moment)
    }

    /// Whether there is something to do, leaving aside whether a place is free; refused where they may not come.
    func checked(on record: Record, at moment: Moment) throws(GroupRefusal) -> Bool {
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.all[request] != nil else { throw .noSuchRequest }
        guard record.requests.isOpen(request) else { throw .closed }
        if record.enrolments.live(group.id) != nil { return false }
        guard group.coming(after: moment.now, closed: moment.closed).first != nil else { throw .ended }
        try checkOpening(record.enrolments.waits[group.id], at: moment)
        return true
    }

    /// For the person the rules are a door; for a worker, passing them is a decision with a reason.
    ///
    /// Whom a worker put on the waiting list, with a reason where one was needed, is not asked again when a place is free.
    private func checkOpening(_ wait: Enrolments.Wait?, at moment: Moment) throws(GroupRefusal) {
        let hasBegun = group.hasBegun(at: moment.now, closed: moment.closed)
        if wait?.by == .worker, !hasBegun { return }
        if by == .worker {
            guard opening == .open && !hasBegun || !(why?.isBlank ?? true) else { throw .needsReason }
            return
        }
        guard group.plan.byThemselves else { throw .notYours }
        if hasBegun { throw .begun }
        switch opening {
        case .open: return
        case .asksFirst: throw .asksFirst
        case .notForThem: throw .notForThem
        }
    }
}

/// Gives a place in a group up, because the person wants to or it was agreed with them.
package struct LeaveGroup: Action {
    package static let permission = Permission.book
    package let group: Group.ID
    package let by: Contact.Party
    package let why: String

    package init(group: Group.ID, by: Contact.Party, why: String) {
        self.group = group
        self.by = by
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(GroupRefusal) -> [Fact] {
        guard let place = record.enrolments.live(group) else { throw .notIn }
        guard !why.isBlank else { throw .noReason }
        let coming = record.sessions(of: group).filter { $0.outcome == .arranged && $0.at > moment.now }
        return [.groups(.left(group, by: by, why: Personal(why)))]
            + coming.flatMap { contact in
                [Fact.contacts(.cancelled(contact.id, place.request, by: by, why: Personal(why)))]
                    + record.telling(.cancelled, contact.id, of: place.request, on: contact.at, at: moment)
            }
    }
}

extension Moment {
    /// The days on which the place is closed.
    var closed: Set<Day> { promises.working.closed }
}

extension Record {
    /// Expects the person at the next session that is held, if nothing is arranged with them there yet.
    ///
    /// Nobody is expected at a drop-in. `passingOver` leaves out sessions of which the person or we already said that they
    /// do not come.
    func expecting(
        _ contact: Contact.ID,
        at group: Group,
        for request: Request.ID,
        passingOver: Bool,
        at moment: Moment
    ) -> [Fact] {
        guard group.plan.kind != .dropIn, contacts.all[contact] == nil, let leader = group.plan.facilitators.first
        else { return [] }
        let known = sessions(of: group.id)
        // What is cancelled in the same decision is no reason to expect nobody.
        let days = Set(
            known.compactMap { passingOver || $0.outcome == .arranged ? enrolments.sessions[$0.id]?.day : nil }
        )
        let coming = group.coming(after: moment.now, closed: moment.closed)
        let isExpected = known.contains { contact in
            contact.outcome == .arranged && coming.contains { $0.at == contact.at }
        }
        guard !isExpected, let next = coming.first(where: { !days.contains($0.day) }), moment.canPromise(next.at) else {
            return []
        }
        return [
            .groups(.session(contact, group.id, day: next.day)),
            .contacts(
                .arranged(
                    contact,
                    request,
                    with: leader,
                    means: group.plan.setting.means,
                    at: next.at,
                    place: Personal(group.plan.site)
                )
            ),
        ]
    }

    /// What tells the person of the sessions that some facts arrange.
    func telling(_ facts: [Fact], _ kind: Message.Kind, of request: Request.ID, at moment: Moment) -> [Fact] {
        facts.flatMap { fact -> [Fact] in
            guard case .contacts(.arranged(let contact, _, _, _, let at, _)) = fact else { return [] }
            return telling(kind, contact, of: request, on: at, at: moment)
        }
    }
}
