/// A promise to the person that the facts do not keep: there must never be one, whatever anybody does.
///
/// These are the invariants of the whole house. Property tests check them after every action; the Desk may check them
/// after every append. Something overdue is not a broken promise of the record: the clock says that it is missing.
package enum BrokenPromise: Hashable, Sendable {
    /// Promise 1: an open request without a named holder, or with a hand-over that its holder did not give.
    case notHeld(Request.ID)
    /// Promise 2: a decline that is not in the gap ledger, or that nobody has to do anything about.
    case bounced(Request.ID)
    /// Promise 3: an open request of which nothing is owed within a year, so that it could go quiet.
    case goneQuiet(Request.ID)
    /// Promise 3: a missed contact that opened no way back to the person.
    case missedAndLeft(Request.ID)
    /// Promise 3: a request closed while a missed contact was unanswered.
    case missedAndClosed(Request.ID)
    /// Promise 3: a safety conversation, a concern or a crisis hand-over that is open, and of which nothing is owed.
    case leftUnsafe(subject: String)
    /// Promise 3: an answer that worries, about which nobody was given a conversation to hold.
    case worryUnanswered(AnsweredMeasure.ID)
    /// A time is taken for a contact that is not then, or that is cancelled.
    case bookedOtherwise(Contact.ID)
    /// A place in a group that is kept for a request that is closed, or for somebody who has died.
    case placeLeftTaken(Group.ID)
    /// Two things owed under one name, so that one would hide the other.
    case owedTwice(Due.Kind, subject: String)

    package var sentence: String {
        switch self {
        case .notHeld: "An open request has no holder."
        case .bounced: "A service declined, and nobody has to find another way."
        case .goneQuiet: "Nothing is owed to somebody whose request is open."
        case .missedAndLeft: "Somebody missed a contact, and nobody is looking for them."
        case .missedAndClosed: "A request was closed although the person missed a contact and was not reached."
        case .leftUnsafe: "Somebody's safety is in question, and nothing is owed."
        case .worryUnanswered: "An answer worries, and nobody talks with the person about it."
        case .bookedOtherwise: "A time is taken in a clinic, and the appointment is at another."
        case .placeLeftTaken: "A place in a group is taken for nobody."
        case .owedTwice: "Two things are owed under one name."
        }
    }
}

extension Record {
    /// Every promise that these facts break at a moment; empty, always.
    package func brokenPromises(at now: Instant, promises: Promises) -> [BrokenPromise] {
        brokenPromises(at: now, dues: dues(promises))
    }

    /// The same for whoever has worked out already what is owed.
    package func brokenPromises(at now: Instant, dues: [Due]) -> [BrokenPromise] {
        var broken = requests.open.flatMap { brokenPromises(to: $0, dues: dues, at: now) }
        for (id, closed) in requests.closed where closed.closing.reason != .died && reengagement.ladders[id] != nil {
            broken.append(.missedAndClosed(id))
        }
        for answers in measures.answered.values where !answers.worrying.isEmpty {
            if answers.conversation.flatMap({ safety.all[$0] }) == nil { broken.append(.worryUnanswered(answers.id)) }
        }
        for sitting in questions.sittings where sitting.hasWorried {
            let talk = sitting.conversation.flatMap { safety.all[$0] }
            if talk == nil { broken.append(.worryUnanswered(sitting.answered)) }
        }
        broken += brokenBookings()
        broken += enrolments.live.filter { !requests.isOpen($0.request) || people.died != nil }
            .map { .placeLeftTaken($0.group) }
        guard people.died == nil else { return broken }
        let owed = Set(dues.map { "\($0.kind.rawValue)/\($0.subject)" })
        if owed.count != dues.count { broken += Self.doubles(in: dues) }
        let subjects = Set(dues.map(\.subject))
        let mustBeOwed =
            safety.open.map(\.id.description) + safeguarding.open.map(\.id.description)
            + crisis.open.map(\.id.description)
        return broken + mustBeOwed.filter { !subjects.contains($0) }.map { .leftUnsafe(subject: $0) }
    }

    private func brokenPromises(to request: Request, dues: [Due], at now: Instant) -> [BrokenPromise] {
        var broken: [BrokenPromise] = []
        let holder = holding.holder(of: request.id)
        let giver = holding.handOvers[request.id]?.from
        if holder == nil || (giver != nil && giver != holder) { broken.append(.notHeld(request.id)) }
        guard people.died == nil else { return broken }
        let owed = dues.filter { $0.request == request.id }
        if !owed.contains(where: { $0.at <= now + .days(366) }) { broken.append(.goneQuiet(request.id)) }
        let standing = offers.standing(of: request.id)
        let kinds = Set(owed.map(\.kind))
        if standing.unanswered != nil, !kinds.contains(.afterDecline) { broken.append(.bounced(request.id)) }
        if standing.meetingSince != nil, !kinds.contains(.gapMeeting) { broken.append(.bounced(request.id)) }
        if missedUnanswered(request.id) != nil, !kinds.contains(.reengage) { broken.append(.missedAndLeft(request.id)) }
        return broken
    }

    /// Promise 3: what is taken of a clinic's time is what the person was told.
    private func brokenBookings() -> [BrokenPromise] {
        bookings.live.filter { booking in
            guard let contact = contacts.all[booking.contact] else { return true }
            if case .cancelled = contact.outcome { return true }
            return contact.at != booking.at || contact.with != booking.slots.first?.worker
        }.map { .bookedOtherwise($0.contact) }
    }

    private static func doubles(in dues: [Due]) -> [BrokenPromise] {
        var seen: Set<String> = []
        return dues.filter { !seen.insert("\($0.kind.rawValue)/\($0.subject)").inserted }
            .map { .owedTwice($0.kind, subject: $0.subject) }
    }
}
