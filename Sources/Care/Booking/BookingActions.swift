/// Why a time is not booked; whoever asked is then shown the next times.
package enum BookingRefusal: Refusal {
    /// A service's limit of sessions is used up: to go on is a decision, which says why.
    case limitReached(most: Int)
    case noSuchRequest, closed, personHasDied, alreadyRecorded, noSuchTime, past, notOpenYet, taken, notYours, notHere
    case otherPractice, notTogether, hasATime, overlaps, otherWorker, noReason, notBooked, alreadyWritten, notCancelled,
        movedSince, tooLate, notSooner

    package var sentence: String {
        switch self {
        case .limitReached(let most):
            "The \(most) sessions that were agreed are used or booked. Another one is a decision: say why it is needed."
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .alreadyRecorded: "We already have this appointment."
        case .noSuchTime: "The clinic has no such time any more. Here are the next ones."
        case .past: "This time is past. Here are the next ones."
        case .notOpenYet: "This time is kept back for people who need one soon, and cannot be booked yet."
        case .taken: "Somebody else has just taken this time. Here are the next ones."
        case .notYours: "These times are booked by somebody else: the clinic says by whom. Ask the person's holder."
        case .otherPractice: "This clinic is for people of other practices. Here are times at other clinics."
        case .notHere: "That worker is away or does not work here any more. Here are the next times."
        case .notTogether: "To meet together, choose times of different workers that begin at the same moment."
        case .hasATime: "There is a time booked already. Move it, or cancel it first."
        case .overlaps: "The person has another appointment then. Choose another time."
        case .otherWorker: "To meet another worker, cancel this time and book a new one."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .notBooked: "There is no such booking any more."
        case .alreadyWritten: "What came of this contact is written already. If it is wrong, take it back first."
        case .notCancelled: "This appointment was not cancelled."
        case .movedSince: "It was moved away from the clinic's time before. Book that time again, or another."
        case .tooLate: "The time is past. Book another one."
        case .notSooner: "This time is no sooner than the one there is. That one stays."
        }
    }
}

/// A clinic's time, as it was offered.
package struct ClinicTime: Hashable, Sendable {
    package let clinic: Clinic
    package let slot: Slot

    package init(clinic: Clinic, slot: Slot) {
        self.clinic = clinic
        self.slot = slot
    }
}

extension Record {
    fileprivate func checkBooking(of request: Request.ID) throws(BookingRefusal) {
        guard people.died == nil else { throw .personHasDied }
        guard requests.all[request] != nil else { throw .noSuchRequest }
        guard requests.isOpen(request) else { throw .closed }
    }

    /// Whether these times may be booked for this person now, leaving aside who else wants them.
    fileprivate func check(
        _ times: [ClinicTime],
        by booker: Clinic.Booker,
        instead contact: Contact.ID,
        at moment: Moment
    ) throws(BookingRefusal) {
        guard let first = times.first else { throw .noSuchTime }
        for time in times {
            let plan = time.clinic.plan
            guard plan.bookers.contains(booker) else { throw .notYours }
            guard plan.takes(people.details?.practice) else { throw .otherPractice }
            guard time.slot.at > moment.now else { throw .past }
            guard time.slot.opens <= moment.now else { throw .notOpenYet }
            guard moment.canPromise(time.slot.at) else { throw .noSuchTime }
        }
        let workers = Set(times.map(\.clinic.plan.practitioner))
        guard workers.count == times.count, times.allSatisfy({ $0.slot.at == first.slot.at }) else {
            throw .notTogether
        }
        guard let ends = times.map(\.slot.ends).max() else { throw .noSuchTime }
        for other in bookings.live where other.contact != contact && other.at < ends && first.slot.at < other.ends {
            throw .overlaps
        }
    }
}

extension Clinic.Plan {
    /// Whether people of a practice are seen here; somebody whose practice is not known only where everybody is.
    package func takes(_ practice: PracticeCode?) -> Bool {
        practices.isEmpty || practice.map { practices.contains($0) } ?? false
    }
}

/// Books a time in a clinic, or the same time in two: all or nothing.
package struct Book: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID
    package let request: Request.ID
    package let times: [ClinicTime]
    package let by: Clinic.Booker
    package let past: Limit?
    /// The later time that is given back in the same decision.
    private var later: Booking?

    /// A limit of a service's pack that this booking passes, and why it does.
    package struct Limit: Sendable, Hashable {
        package let service: ServiceCode
        package let most: Int
        /// `nil` where nobody has said why.
        package let why: String?

        package init(service: ServiceCode, most: Int, why: String?) {
            self.service = service
            self.most = most
            self.why = why
        }
    }

    package init(
        contact: Contact.ID,
        request: Request.ID,
        times: [ClinicTime],
        by: Clinic.Booker,
        past: Limit? = nil
    ) {
        self.contact = contact
        self.request = request
        self.times = times
        self.by = by
        self.past = past
    }

    /// The same, giving back the later time that they have, so that they never have both or neither.
    func givingBack(_ booking: Booking) -> Book {
        var book = self
        book.later = booking
        return book
    }

    package func decide(on record: Record, at moment: Moment) throws(BookingRefusal) -> [Fact] {
        try record.checkBooking(of: request)
        guard record.contacts.all[contact] == nil else { throw .alreadyRecorded }
        try record.check(times, by: by, instead: later?.contact ?? contact, at: moment)
        if by == .person, later == nil, record.hasTime(for: request, after: moment.now) { throw .hasATime }
        guard let first = times.first else { throw .noSuchTime }
        return try passing() + givingBack(on: record) + [
            .contacts(
                .arranged(
                    contact,
                    request,
                    with: first.clinic.plan.practitioner,
                    means: first.clinic.plan.setting.means,
                    at: first.slot.at,
                    place: Personal(first.clinic.plan.whereabouts)
                )
            ), .booking(.booked(contact, request, slots: times.map { $0.clinic.booked($0.slot) }, by: by)),
        ] + record.telling(.booked, contact, of: request, on: first.slot.at, at: moment)
    }

    /// What tells them is the message about the new time; what waits to be sent about the old one stops.
    private func givingBack(on record: Record) -> [Fact] {
        guard let later else { return [] }
        let why = Personal("given back for a sooner time")
        return [.contacts(.cancelled(later.contact, request, by: .person, why: why))] + record.stopping(later.contact)
    }

    private func passing() throws(BookingRefusal) -> [Fact] {
        guard let past else { return [] }
        guard let why = past.why, !why.isBlank else { throw .limitReached(most: past.most) }
        return [
            .booking(.pastLimit(contact, request, service: past.service, most: past.most, why: Personal(why)))
        ]
    }
}

extension Record {
    /// Whether a time is booked for a request that is still to come.
    package func hasTime(for request: Request.ID, after now: Instant) -> Bool {
        bookings.live.contains { $0.request == request && $0.at > now }
    }
}

extension Clinic.Plan {
    /// Where people come to, with the room.
    package var whereabouts: String { room.map { "\(site), \($0)" } ?? site }
}

/// Moves a booking to other times; the old ones are free at the same moment.
///
/// The contact keeps its worker only where the clinic does: with another worker it is cancelled and booked anew.
package struct MoveBooking: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID
    package let times: [ClinicTime]
    package let by: Clinic.Booker
    package let why: String

    package init(contact: Contact.ID, times: [ClinicTime], by: Clinic.Booker, why: String) {
        self.contact = contact
        self.times = times
        self.by = by
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(BookingRefusal) -> [Fact] {
        guard let booking = record.bookings.live(contact) else { throw .notBooked }
        try record.checkBooking(of: booking.request)
        guard record.contacts.all[contact]?.outcome == .arranged else { throw .alreadyWritten }
        guard !why.isBlank else { throw .noReason }
        try record.check(times, by: by, instead: contact, at: moment)
        guard let first = times.first, first.clinic.plan.practitioner == booking.slots.first?.worker else {
            throw .otherWorker
        }
        let slots = times.map { $0.clinic.booked($0.slot) }
        if slots == booking.slots { return [] }
        let plan = first.clinic.plan
        return [
            .contacts(
                .moved(
                    contact,
                    booking.request,
                    at: first.slot.at,
                    means: plan.setting.means,
                    place: Personal(plan.whereabouts),
                    by: by.party,
                    why: Personal(why)
                )
            ), .booking(.booked(contact, booking.request, slots: slots, by: by)),
        ] + record.telling(.moved, contact, of: booking.request, on: first.slot.at, at: moment)
    }
}

extension Clinic.Booker {
    /// On whose side a change was made.
    package var party: Contact.Party { self == .person ? .person : .service }
}

/// Gives a cancelled booking its times back, if nobody else has taken them meanwhile.
package struct UndoCancellation: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID
    package let why: String

    package init(contact: Contact.ID, why: String) {
        self.contact = contact
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(BookingRefusal) -> [Fact] {
        guard let booking = record.bookings.all[contact] else { throw .notBooked }
        try record.checkBooking(of: booking.request)
        guard booking.isReleased, let known = record.contacts.all[contact], case .cancelled = known.outcome else {
            throw .notCancelled
        }
        guard known.at == booking.at, known.with == booking.slots.first?.worker else { throw .movedSince }
        guard booking.at > moment.now else { throw .tooLate }
        guard !why.isBlank else { throw .noReason }
        for other in record.bookings.live where other.at < booking.ends && booking.at < other.ends { throw .overlaps }
        return record.withLadder(.takenBack(contact, booking.request, why: Personal(why)), about: booking.request) + [
            .booking(.booked(contact, booking.request, slots: booking.slots, by: booking.by))
        ] + record.telling(.booked, contact, of: booking.request, on: booking.at, at: moment)
    }
}

/// Cancels a person's own booking, on their own word; anything else they have is for a worker to cancel.
package struct CancelOwnBooking: Action {
    package static let permission = Permission.book
    package let contact: Contact.ID
    package let why: String

    package init(contact: Contact.ID, why: String) {
        self.contact = contact
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(BookingRefusal) -> [Fact] {
        guard let booking = record.bookings.live(contact) else { throw .notBooked }
        try record.checkBooking(of: booking.request)
        guard record.contacts.all[contact]?.outcome == .arranged else { throw .alreadyWritten }
        guard booking.at > moment.now else { throw .tooLate }
        return [.contacts(.cancelled(contact, booking.request, by: .person, why: Personal(why)))]
            + record.telling(.cancelled, contact, of: booking.request, on: booking.at, at: moment)
    }
}
