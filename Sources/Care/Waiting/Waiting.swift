/// Somebody who waits for a time, with what would suit them.
package struct Wait: Hashable, Sendable {
    package let request: Request.ID
    package fileprivate(set) var wishes: WaitWishes
    /// When they began to wait; their place does not hang on it.
    package let since: Instant
    /// The time they have, and keep until they take a sooner one; `nil` while they have none.
    package fileprivate(set) var soonerThan: Contact.ID?
}

/// A time that came free and is offered to somebody who waits; accepted, it is the contact of this identity.
package struct WaitOffer: Hashable, Sendable {
    /// Which time of which clinic.
    package struct Time: Hashable, Sendable, Codable {
        package let clinic: Clinic.ID
        package let worker: Worker.ID
        package let at: Instant
        package let minutes: Int
        package let length: Clinic.Length
        /// As whom it is booked when they take it.
        package let by: Clinic.Booker

        package init(_ time: ClinicTime, _ length: Clinic.Length, by: Clinic.Booker) {
            clinic = time.clinic.id
            worker = time.clinic.plan.practitioner
            at = time.slot.at
            minutes = time.slot.minutes
            self.length = length
            self.by = by
        }

        package var ends: Instant { at + .minutes(minutes) }
    }

    /// Why an offer ended without an answer; none of these costs anybody their place.
    package enum End: String, CaseIterable, Hashable, Sendable, Codable {
        /// Somebody else said yes first.
        case taken
        /// The clinic has no such time any more.
        case noSuchTime
        /// The time came before an answer.
        case past
    }

    package enum State: Hashable, Sendable {
        case open, declined, accepted
        case ended(End)
        /// They have another time, or do not wait any more.
        case withdrawn
    }

    package let contact: Contact.ID
    package let request: Request.ID
    package let time: Time
    package let offered: Instant
    /// Until when it is kept for those it is offered to; afterwards it can still be had while it is free.
    package let keptUntil: Instant
    package fileprivate(set) var state: State

    package var isOpen: Bool { state == .open }
}

/// What happens while somebody waits for a time.
package enum WaitFact: Hashable, Sendable, Codable {
    case joined(Request.ID, wishes: WaitWishes)
    case wished(Request.ID, wishes: WaitWishes)
    case left(Request.ID)
    /// They have a time, and wait for a sooner one.
    case soonerWanted(Request.ID, than: Contact.ID, wishes: WaitWishes)
    case offered(Contact.ID, Request.ID, time: WaitOffer.Time, keptUntil: Instant)
    /// They said no: they keep their place.
    case declined(Contact.ID)
    case declineTakenBack(Contact.ID)
    case ended(Contact.ID, why: WaitOffer.End)
}

/// Who of one person's requests waits for a time, and what they were offered.
package struct Waiting: Sendable, Equatable {
    package private(set) var all: [Request.ID: Wait] = [:]
    package private(set) var offers: [Contact.ID: WaitOffer] = [:]

    package init() {}

    /// The offers of a request that wait for an answer, the soonest time first.
    package func open(for request: Request.ID) -> [WaitOffer] {
        offers.values.filter { $0.request == request && $0.isOpen }
            .sorted { ($0.time.at, $0.contact) < ($1.time.at, $1.contact) }
    }

    mutating func apply(_ fact: WaitFact, _ occurrence: Occurrence) {
        switch fact {
        case .joined(let request, let wishes):
            all[request] = Wait(request: request, wishes: wishes, since: occurrence.recorded)
        case .wished(let request, let wishes): all[request]?.wishes = wishes
        case .left(let request):
            all[request] = nil
            withdraw { $0.request == request }
        case .soonerWanted(let request, let contact, let wishes):
            all[request] = Wait(request: request, wishes: wishes, since: occurrence.recorded, soonerThan: contact)
        case .offered(let contact, let request, let time, let keptUntil):
            offers[contact] = WaitOffer(
                contact: contact,
                request: request,
                time: time,
                offered: occurrence.recorded,
                keptUntil: keptUntil,
                state: .open
            )
        case .declined(let contact): offers[contact]?.state = .declined
        case .declineTakenBack(let contact): offers[contact]?.state = .open
        case .ended(let contact, let why): offers[contact]?.state = .ended(why)
        }
    }

    /// Hears of a booking: what was offered and is taken is accepted, and whatever else was offered is not wanted.
    mutating func apply(_ fact: BookingFact) {
        guard case .booked(let contact, let request, _, _) = fact else { return }
        offers[contact]?.state = .accepted
        withdraw { $0.request == request && $0.contact != contact }
    }

    /// Hears of a close: whoever asks again later says anew whether they want to wait.
    mutating func apply(_ fact: RequestFact) {
        guard case .closed(let request, _) = fact else { return }
        all[request] = nil
        withdraw { $0.request == request }
    }

    /// Hears of a death: nothing is offered any more, even if the death turns out to be an error.
    mutating func apply(_ fact: PeopleFact) {
        guard case .died = fact else { return }
        all = [:]
        withdraw { _ in true }
    }

    private mutating func withdraw(_ isMeant: (WaitOffer) -> Bool) {
        for offer in offers.values where offer.isOpen && isMeant(offer) { offers[offer.contact]?.state = .withdrawn }
    }
}

extension Record {
    /// Whether somebody waits for a time: they said so, and have neither one to come nor had one since.
    ///
    /// The one time that they said they would give for a sooner one does not count. It is worked out, not kept: a cancelled
    /// appointment leaves them waiting again at the place they had, and an undone cancellation does not.
    package func isWaiting(for request: Request.ID) -> Bool {
        guard let wait = waiting.all[request], requests.isOpen(request), people.died == nil else { return false }
        return !bookings.live.contains { booking in
            guard booking.request == request, let contact = contacts.all[booking.contact] else { return false }
            if contact.outcome == .arranged { return contact.id != wait.soonerThan }
            return contact.isAttended && contact.at >= wait.since
        }
    }

    /// The time that somebody has and gives back when they take a sooner one; `nil` while they have none to give.
    package func givesBack(for request: Request.ID) -> Booking? {
        guard let contact = waiting.all[request]?.soonerThan, contacts.all[contact]?.outcome == .arranged else {
            return nil
        }
        return bookings.live(contact)
    }
    /// The later time that somebody has while they are asked about another, or gave back for it; for a letter about that.
    package func laterTime(than contact: Contact.ID, of request: Request.ID) -> Instant? {
        guard let offer = waiting.offers[contact], let later = waiting.all[request]?.soonerThan,
            let known = contacts.all[later]
        else { return nil }
        switch (offer.state, known.outcome) {
        case (.open, .arranged), (.accepted, .cancelled): return known.at > offer.time.at ? known.at : nil
        default: return nil
        }
    }
}
