/// Why somebody does not wait, or why an offer is not answered as they wished.
package enum WaitingRefusal: Refusal {
    case noSuchRequest, closed, personHasDied, hasATime, notWaiting, noNotice, noSuchOffer, offerIsOver, notDeclined
    case noTimeToGive, together

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .hasATime: "There is a time booked already. Move it, or cancel it first."
        case .notWaiting: "They do not wait for a time."
        case .noNotice: "Say how soon before a time they must know: from now to two weeks."
        case .noSuchOffer: "There is no such time on offer."
        case .offerIsOver: "This time is not on offer any more. Nobody has lost their place."
        case .notDeclined: "Nobody said no to this time."
        case .noTimeToGive: "There is no time to come that they could give for a sooner one."
        case .together: "Two workers meet them together then: look for a sooner time with both, and move it."
        }
    }
}

extension Record {
    fileprivate func checkWaiting(for request: Request.ID) throws(WaitingRefusal) {
        guard people.died == nil else { throw .personHasDied }
        guard requests.all[request] != nil else { throw .noSuchRequest }
        guard requests.isOpen(request) else { throw .closed }
    }

    fileprivate func offer(_ contact: Contact.ID) throws(WaitingRefusal) -> WaitOffer {
        guard let offer = waiting.offers[contact] else { throw .noSuchOffer }
        return offer
    }
}

/// Puts somebody on the waiting list, or changes what would suit them.
package struct WaitForTime: Action {
    package static let permission = Permission.book
    package let request: Request.ID
    package let wishes: WaitWishes

    package init(request: Request.ID, wishes: WaitWishes) {
        self.request = request
        self.wishes = wishes
    }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        try record.checkWaiting(for: request)
        guard (0...WaitWishes.longestNotice).contains(wishes.notice) else { throw .noNotice }
        if record.isWaiting(for: request) {
            return record.waiting.all[request]?.wishes == wishes ? [] : [.waiting(.wished(request, wishes: wishes))]
        }
        if record.hasTime(for: request, after: moment.now) { throw .hasATime }
        return [.waiting(.joined(request, wishes: wishes))]
    }
}

/// Puts somebody who has a time on the waiting list for a sooner one; they keep what they have until they take it.
package struct WaitForSooner: Action {
    package static let permission = Permission.book
    package let request: Request.ID
    package let contact: Contact.ID
    package let wishes: WaitWishes

    package init(request: Request.ID, than contact: Contact.ID, wishes: WaitWishes) {
        self.request = request
        self.contact = contact
        self.wishes = wishes
    }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        try record.checkWaiting(for: request)
        guard (0...WaitWishes.longestNotice).contains(wishes.notice) else { throw .noNotice }
        guard let later = record.bookings.live(contact), later.request == request, later.at > moment.now,
            record.contacts.all[contact]?.outcome == .arranged
        else { throw .noTimeToGive }
        guard later.slots.count == 1 else { throw .together }
        guard let wait = record.waiting.all[request], wait.soonerThan == contact else {
            return [.waiting(.soonerWanted(request, than: contact, wishes: wishes))]
        }
        return wait.wishes == wishes ? [] : [.waiting(.wished(request, wishes: wishes))]
    }
}

/// Takes somebody off the waiting list, on their word; whoever joins again has the place they had.
package struct StopWaiting: Action {
    package static let permission = Permission.book
    package let request: Request.ID

    package init(request: Request.ID) { self.request = request }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        try record.checkWaiting(for: request)
        return record.waiting.all[request] == nil ? [] : [.waiting(.left(request))]
    }
}

/// Offers somebody who waits a time that came free, and tells them, if a message is safe.
///
/// It is no fact where they do not wait, were offered this time before, or are still thinking about another one.
package struct OfferTime: Action {
    package static let permission = Permission.send
    package let contact: Contact.ID
    package let request: Request.ID
    package let time: ClinicTime
    package let by: Clinic.Booker
    package let keptUntil: Instant

    package init(
        contact: Contact.ID,
        request: Request.ID,
        time: ClinicTime,
        by: Clinic.Booker,
        keptUntil: Instant
    ) {
        self.contact = contact
        self.request = request
        self.time = time
        self.by = by
        self.keptUntil = keptUntil
    }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        guard let filling = moment.promises.filling, record.isWaiting(for: request),
            let wait = record.waiting.all[request], record.waiting.offers[contact] == nil,
            record.contacts.all[contact] == nil
        else { return [] }
        let practice = record.people.details?.practice
        let wish = wait.wishes.wish(by: by, practice: practice, at: moment.now, least: filling.least)
        if let later = record.givesBack(for: request), time.slot.ends > later.at { return [] }
        guard wish.suits(time), time.slot.opens <= moment.now, moment.canPromise(time.slot.at),
            keptUntil > moment.now, !record.wasOffered(time, for: request), !record.isBusy(at: time)
        else { return [] }
        if record.waiting.open(for: request).contains(where: { $0.keptUntil > moment.now }) { return [] }
        let offered = WaitOffer.Time(time, wait.wishes.length, by: by)
        return [.waiting(.offered(contact, request, time: offered, keptUntil: keptUntil))]
            + record.tellingOffered(contact, of: request, on: time.slot.at, at: moment)
    }
}

extension Record {
    /// Whether this very time is nothing to ask somebody about again.
    ///
    /// They said no to it, have not answered, or had it and gave it up. Whoever was told that it has gone is asked when it is
    /// there again.
    package func wasOffered(_ time: ClinicTime, for request: Request.ID) -> Bool {
        let wasOffered = waiting.offers.values.contains { offer in
            offer.request == request && offer.time.clinic == time.clinic.id && offer.time.at == time.slot.at
                && (offer.isOpen || offer.state == .declined)
        }
        return wasOffered
            || bookings.all.values.contains { booking in
                booking.request == request
                    && booking.slots.contains { $0.clinic == time.clinic.id && $0.at == time.slot.at }
            }
    }

    fileprivate func isBusy(at time: ClinicTime) -> Bool {
        bookings.live.contains { $0.at < time.slot.ends && time.slot.at < $0.ends }
    }
}

/// Says yes to a time that is on offer: it is booked, if nobody else was quicker.
package struct TakeOffer: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID
    package let time: ClinicTime
    /// A limit of a service's pack that it passes.
    package let past: Book.Limit?

    package init(contact: Contact.ID, time: ClinicTime, past: Book.Limit? = nil) {
        self.contact = contact
        self.time = time
        self.past = past
    }

    package func decide(on record: Record, at moment: Moment) throws(BookingRefusal) -> [Fact] {
        guard let offer = record.waiting.offers[contact] else { throw .noSuchTime }
        guard record.contacts.all[contact] == nil else { throw .alreadyRecorded }
        switch offer.state {
        case .open: break
        case .ended(.taken): throw .taken
        case .ended(.past): throw .past
        case .ended(.noSuchTime), .declined, .accepted: throw .noSuchTime
        case .withdrawn: throw record.hasTime(for: offer.request, after: moment.now) ? .hasATime : .noSuchTime
        }
        guard record.isWaiting(for: offer.request) else { throw .hasATime }
        let later = record.givesBack(for: offer.request)
        if let later, time.slot.ends > later.at { throw .notSooner }
        guard offer.time.clinic == time.clinic.id, offer.time.at == time.slot.at else { throw .noSuchTime }
        let booking = Book(contact: contact, request: offer.request, times: [time], by: offer.time.by, past: past)
        return try (later.map(booking.givingBack) ?? booking).decide(on: record, at: moment)
    }
}

/// Says no to a time that is on offer; that costs nobody their place.
package struct DeclineOffer: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID

    package init(contact: Contact.ID) { self.contact = contact }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        let offer = try record.offer(contact)
        if offer.state == .declined { return [] }
        guard offer.isOpen else { throw .offerIsOver }
        return [.waiting(.declined(contact))] + record.stopping(contact)
    }
}

/// Takes a no back, while the time is still to come; whether it is still free shows when they say yes.
package struct TakeBackDecline: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID

    package init(contact: Contact.ID) { self.contact = contact }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        let offer = try record.offer(contact)
        if offer.isOpen { return [] }
        guard offer.state == .declined else { throw .notDeclined }
        guard record.isWaiting(for: offer.request) else { throw .notWaiting }
        guard offer.time.at > moment.now else { throw .offerIsOver }
        return [.waiting(.declineTakenBack(contact))]
    }
}

/// Ends an offer that nobody can take any more, and tells whoever was told of it.
package struct EndOffer: Action {
    package static let permission = Permission.send
    package let contact: Contact.ID
    package let why: WaitOffer.End

    package init(contact: Contact.ID, why: WaitOffer.End) {
        self.contact = contact
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(WaitingRefusal) -> [Fact] {
        let offer = try record.offer(contact)
        guard offer.isOpen else { return [] }
        // Only the clock says that a time is past; who asks has no say in that.
        if why == .past, offer.time.at > moment.now { return [] }
        return [.waiting(.ended(contact, why: why))] + record.stopping(contact)
            + (why == .past ? [] : record.tellingGone(contact, of: offer.request, at: moment))
    }
}
