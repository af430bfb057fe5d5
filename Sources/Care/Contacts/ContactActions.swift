/// Why nothing can be recorded about a contact.
package enum ContactRefusal: Refusal {
    case noSuchRequest, closed, personHasDied, noSuchContact, alreadyRecorded, timeNotPossible, notHere
    case alreadyWritten, stillToCome, inTheFuture, beforeRequest, noSummary, noReason, nothingWritten

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchContact: "There is no such contact."
        case .alreadyRecorded: "We already have this contact."
        case .timeNotPossible: "Choose a time from now and within a year."
        case .notHere: "That worker is away or does not work here any more. Choose somebody who is here."
        case .alreadyWritten: "What came of this contact is written already. If it is wrong, take it back first."
        case .stillToCome: "This contact is still to come. If it was brought forward, move it first."
        case .inTheFuture: "This is in the future. To plan a contact, arrange it."
        case .beforeRequest: "This is before the person asked for help. Check the date."
        case .noSummary: "Write in a few words what was said and agreed. The person can read it."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .nothingWritten: "Nothing is written about this contact yet."
        }
    }
}

extension Record {
    func checkContacts(of request: Request.ID) throws(ContactRefusal) {
        guard requests.all[request] != nil else { throw .noSuchRequest }
        guard requests.isOpen(request) else { throw .closed }
    }

    /// The contact, arranged and with nothing written about it yet.
    func waiting(_ contact: Contact.ID) throws(ContactRefusal) -> Contact {
        guard let known = contacts.all[contact] else { throw .noSuchContact }
        try checkContacts(of: known.request)
        guard known.outcome == .arranged else { throw .alreadyWritten }
        return known
    }
}

/// Arranges to meet the person, by whatever means.
package struct ArrangeContact: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let request: Request.ID
    package let with: Worker.ID
    package let means: Contact.Means
    package let at: Instant
    package let place: String?

    package init(
        contact: Contact.ID,
        request: Request.ID,
        with: Worker.ID,
        means: Contact.Means,
        at: Instant,
        place: String? = nil
    ) {
        self.contact = contact
        self.request = request
        self.with = with
        self.means = means
        self.at = at
        self.place = place
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        try record.checkContacts(of: request)
        guard record.contacts.all[contact] == nil else { throw .alreadyRecorded }
        guard moment.canPromise(at) else { throw .timeNotPossible }
        guard !moment.absent.contains(with) else { throw .notHere }
        return [
            .contacts(
                .arranged(contact, request, with: with, means: means, at: at, place: place.map { Personal($0) })
            )
        ] + record.telling(.booked, contact, of: request, on: at, at: moment)
    }
}

/// Moves a contact to another time, means or place.
package struct MoveContact: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let at: Instant
    package let means: Contact.Means
    package let place: String?
    package let by: Contact.Party
    package let why: String

    package init(
        contact: Contact.ID,
        at: Instant,
        means: Contact.Means,
        place: String?,
        by: Contact.Party,
        why: String
    ) {
        self.contact = contact
        self.at = at
        self.means = means
        self.place = place
        self.by = by
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        let known = try record.waiting(contact)
        guard moment.canPromise(at) else { throw .timeNotPossible }
        guard !why.isBlank else { throw .noReason }
        let place = place.map { Personal($0) }
        if known.at == at, known.means == means, known.place == place { return [] }
        return [
            .contacts(
                .moved(contact, known.request, at: at, means: means, place: place, by: by, why: Personal(why))
            )
        ] + record.telling(.moved, contact, of: known.request, on: at, at: moment)
    }
}

/// Cancels a contact, and says who did; that is never counted as the person having missed it.
package struct CancelContact: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let by: Contact.Party
    package let why: String

    package init(contact: Contact.ID, by: Contact.Party, why: String) {
        self.contact = contact
        self.by = by
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ContactRefusal) -> [Fact] {
        let known = try record.waiting(contact)
        guard !why.isBlank else { throw .noReason }
        return [.contacts(.cancelled(contact, known.request, by: by, why: Personal(why)))]
            + record.telling(.cancelled, contact, of: known.request, on: known.at, at: moment)
    }
}
