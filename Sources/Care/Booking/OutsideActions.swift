/// Why nothing can be noted of a booking whose clinic is not held.
package enum OutsideRefusal: Refusal {
    case notBooked, notOutside, noWords

    package var sentence: String {
        switch self {
        case .notBooked: "There is no such booking any more."
        case .notOutside: "The clinic is held when they are booked: there is nothing to tell them."
        case .noWords: "Say in a few words what you told them."
        }
    }
}

/// Notes that a clinic is not held when somebody is booked, or that it is again; Footbridge looks, nobody says so.
package struct NoteOutside: Action {
    package static let permission = Permission.send
    package let contact: Contact.ID
    package let clinic: Clinic.ID
    package let isOutside: Bool

    package init(contact: Contact.ID, clinic: Clinic.ID, isOutside: Bool) {
        self.contact = contact
        self.clinic = clinic
        self.isOutside = isOutside
    }

    package func decide(on record: Record, at moment: Moment) throws(OutsideRefusal) -> [Fact] {
        guard let booking = record.bookings.live(contact),
            let slot = booking.slots.first(where: { $0.clinic == clinic })
        else { throw .notBooked }
        guard booking.outside.contains(clinic) != isOutside else { return [] }
        guard isOutside else { return [.booking(.insideAgain(contact, booking.request, clinic: clinic))] }
        // What is past, and what something is written of, is nobody's to find another time for.
        guard slot.at > moment.now, record.contacts.all[contact]?.outcome == .arranged,
            record.requests.isOpen(booking.request)
        else { return [] }
        return [.booking(.outside(contact, booking.request, clinic: clinic))]
    }
}

/// Says what the person was told about a time at which the clinic is not held.
package struct RecordToldOutside: Action {
    package static let permission = Permission.meet
    package let contact: Contact.ID
    package let words: String

    package init(contact: Contact.ID, words: String) {
        self.contact = contact
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(OutsideRefusal) -> [Fact] {
        guard let booking = record.bookings.live(contact) else { throw .notBooked }
        guard !booking.outside.isEmpty else { throw .notOutside }
        if booking.isTold { return [] }
        guard !words.isBlank else { throw .noWords }
        return [.booking(.told(contact, booking.request, words: Personal(words)))]
    }
}

extension Record {
    /// What is owed of bookings whose clinic is not held: another time, or that somebody tells the person.
    func outsideDues(_ promises: Promises) -> [Due] {
        bookings.live.compactMap { booking in
            guard let since = booking.outsideSince, !booking.outside.isEmpty, !booking.isTold,
                contacts.all[booking.contact]?.outcome == .arranged, requests.isOpen(booking.request),
                let holder = holding.holder(of: booking.request)
            else { return nil }
            return Due(
                .rebook,
                request: booking.request,
                subject: booking.contact.description,
                owner: holder,
                at: min(promises.end(of: promises.rebook, from: since), booking.at),
                sentence: "Find them another time, or tell them: the clinic is not held when they are booked",
                source: promises.rebook.source
            )
        }
    }
}
