/// A contact that has a time in a clinic, or in two at once where two workers meet the person together.
package struct Booking: Hashable, Sendable {
    package let contact: Contact.ID
    package let request: Request.ID
    /// The first is whose contact it is; others meet the person with them.
    package let slots: [BookedSlot]
    package let by: Clinic.Booker
    /// Whether its time was given up: cancelled, or moved by hand to a time that is none of the clinic's.
    package fileprivate(set) var isReleased = false
    /// The clinics that are not held at its time any more: a closed day, leave, a pattern that was changed.
    package fileprivate(set) var outside: Set<Clinic.ID> = []
    /// Since when, and whether the person was told since.
    package fileprivate(set) var outsideSince: Instant?
    package fileprivate(set) var isTold = false

    package var at: Instant { slots.first?.at ?? Instant(microseconds: 0) }
    package var ends: Instant { slots.map(\.ends).max() ?? at }
}

/// What is taken of a clinic's time: it stays as it was booked, whatever becomes of the clinic's pattern.
package struct BookedSlot: Hashable, Sendable, Codable {
    package let clinic: Clinic.ID
    package let worker: Worker.ID
    package let at: Instant
    package let minutes: Int
    /// Minutes of travel before, and of notes after, that are taken with it.
    package let before: Int
    package let after: Int
    package let room: String?

    package init(
        clinic: Clinic.ID,
        worker: Worker.ID,
        at: Instant,
        minutes: Int,
        before: Int,
        after: Int,
        room: String?
    ) {
        self.clinic = clinic
        self.worker = worker
        self.at = at
        self.minutes = minutes
        self.before = before
        self.after = after
        self.room = room
    }

    package var ends: Instant { at + .minutes(minutes) }
}

/// What happens to bookings, beside what happens to their contacts.
package enum BookingFact: Hashable, Sendable, Codable {
    /// The contact has these times from now on, instead of any it had.
    case booked(Contact.ID, Request.ID, slots: [BookedSlot], by: Clinic.Booker)
    /// More sessions than a service's pack sets as its limit, and why.
    case pastLimit(Contact.ID, Request.ID, service: ServiceCode, most: Int, why: Personal<String>)
    /// The clinic is not held then any more, or it is again.
    case outside(Contact.ID, Request.ID, clinic: Clinic.ID)
    case insideAgain(Contact.ID, Request.ID, clinic: Clinic.ID)
    /// Somebody told the person what becomes of a time at which the clinic is not held.
    case told(Contact.ID, Request.ID, words: Personal<String>)
}

/// All bookings of one person.
///
/// A booking lives as long as its contact keeps its time: cancelling a contact, by whatever page, gives the time up, and
/// so does moving it by hand or closing its request, because both are facts about the contact.
package struct Bookings: Sendable, Equatable {
    package private(set) var all: [Contact.ID: Booking] = [:]

    package init() {}

    /// Those whose times are taken.
    package var live: [Booking] {
        all.values.filter { !$0.isReleased }.sorted { ($0.at, $0.contact) < ($1.at, $1.contact) }
    }

    package func live(_ contact: Contact.ID) -> Booking? { all[contact].flatMap { $0.isReleased ? nil : $0 } }

    mutating func apply(_ fact: BookingFact, _ occurrence: Occurrence) {
        switch fact {
        case .booked(let contact, let request, let slots, let by):
            all[contact] = Booking(contact: contact, request: request, slots: slots, by: by)
        case .pastLimit: return
        case .outside(let contact, _, let clinic):
            all[contact]?.outside.insert(clinic)
            all[contact]?.outsideSince = occurrence.recorded
            all[contact]?.isTold = false
        case .insideAgain(let contact, _, let clinic): all[contact]?.outside.remove(clinic)
        case .told(let contact, _, _): all[contact]?.isTold = true
        }
    }

    mutating func apply(_ fact: ContactFact) {
        switch fact {
        case .cancelled(let contact, _, _, _), .moved(let contact, _, _, _, _, _, _): all[contact]?.isReleased = true
        case .arranged, .attended, .missed, .made, .takenBack: return
        }
    }

    /// Nobody else can be given a time that a person who has died had, until this is heard of: it is given up.
    mutating func apply(_ fact: PeopleFact, _ occurrence: Occurrence) {
        guard case .died = fact else { return }
        for booking in live where booking.at > occurrence.recorded { all[booking.contact]?.isReleased = true }
    }
}
