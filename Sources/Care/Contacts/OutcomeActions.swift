/// Records that the person was met as arranged; that ends a search for them.
package struct RecordAttended: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let late: Bool
    package let leftEarly: Bool
    package let summary: String

    package init(contact: Contact.ID, late: Bool = false, leftEarly: Bool = false, summary: String) {
        self.contact = contact
        self.late = late
        self.leftEarly = leftEarly
        self.summary = summary
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        let known = try record.waiting(contact)
        guard London.day(at: known.at) <= London.day(at: moment.now) else { throw .stillToCome }
        guard !summary.isBlank else { throw .noSummary }
        return record.withLadder(
            .attended(contact, known.request, late: late, leftEarly: leftEarly, summary: Personal(summary)),
            about: known.request
        )
    }
}

/// Records that the person missed a contact; that opens the ladder of ways to reach them.
package struct RecordMissed: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let words: String?

    package init(contact: Contact.ID, words: String? = nil) {
        self.contact = contact
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        let known = try record.waiting(contact)
        guard known.at <= moment.now else { throw .stillToCome }
        return record.withLadder(
            .missed(contact, known.request, words: words.map { Personal($0) }),
            about: known.request
        )
    }
}

/// Records a contact that nobody had arranged, after it happened.
package struct RecordContact: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let request: Request.ID
    package let with: Worker.ID
    package let means: Contact.Means
    package let at: Instant
    package let summary: String

    package init(
        contact: Contact.ID,
        request: Request.ID,
        with: Worker.ID,
        means: Contact.Means,
        at: Instant,
        summary: String
    ) {
        self.contact = contact
        self.request = request
        self.with = with
        self.means = means
        self.at = at
        self.summary = summary
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        try record.checkContacts(of: request)
        guard record.people.died == nil else { throw .personHasDied }
        guard record.contacts.all[contact] == nil else { throw .alreadyRecorded }
        guard at <= moment.now else { throw .inTheFuture }
        // A time is written down to the minute: one within the minute of asking is the moment of asking, not before it.
        guard let received = record.requests.all[request]?.received, at > received - .minutes(1) else {
            throw .beforeRequest
        }
        guard !summary.isBlank else { throw .noSummary }
        return record.withLadder(
            .made(contact, request, with: with, means: means, at: max(at, received), summary: Personal(summary)),
            about: request
        )
    }
}

/// Takes back what was written about an arranged contact, because it was wrong; then the right thing can be written.
package struct TakeBackOutcome: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let why: String

    package init(contact: Contact.ID, why: String) {
        self.contact = contact
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        guard let known = record.contacts.all[contact] else { throw .noSuchContact }
        try record.checkContacts(of: known.request)
        guard known.outcome != .arranged else { throw .nothingWritten }
        guard !why.isBlank else { throw .noReason }
        let facts = record.withLadder(.takenBack(contact, known.request, why: Personal(why)), about: known.request)
        guard case .cancelled = known.outcome else { return facts }
        return facts + record.telling(.booked, contact, of: known.request, on: known.at, at: moment)
    }
}

extension Record {
    /// The last contact of a request that the person missed, while they were neither met nor reached since.
    package func missedUnanswered(_ request: Request.ID) -> Contact? { missedUnanswered(request, in: contacts) }

    private func missedUnanswered(_ request: Request.ID, in contacts: Contacts) -> Contact? {
        let contacts = contacts.of(request)
        guard let missed = contacts.last(where: { $0.outcome == .missed }) else { return nil }
        let since = [
            contacts.last { $0.isAttended }?.at, reengagement.lastReached[request], reengagement.movedAway[request],
        ]
        return since.compactMap(\.self).contains { $0 >= missed.at } ? nil : missed
    }

    /// A fact about a contact, with what it does to the ladder: one is open exactly while a missed contact is
    /// unanswered.
    func withLadder(_ fact: ContactFact, about request: Request.ID) -> [Fact] {
        var after = contacts
        after.apply(fact)
        let isOpen = reengagement.ladders[request] != nil
        switch missedUnanswered(request, in: after) {
        case .some(let missed) where !isOpen:
            return [.contacts(fact), .reengagement(.opened(request, contact: missed.id))]
        case .none where isOpen:
            guard case .takenBack = fact else { return [.contacts(fact), .reengagement(.ended(request, why: .met))] }
            return [.contacts(fact), .reengagement(.ended(request, why: .takenBack))]
        default: return [.contacts(fact)]
        }
    }
}
