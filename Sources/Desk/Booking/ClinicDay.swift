package import Care
import Journal

/// One booking of a clinic's day, as the list has it: whose it is, and what came of it.
package struct DayBooking: Sendable, Hashable {
    package let contact: Contact.ID
    package let person: Person.ID
    package let request: Request.ID
    package let at: Instant
    package let minutes: Int
    package let state: BookingState
    package let party: Contact.Party?

    /// Whether the time is still theirs.
    package var isLive: Bool { state != .cancelled && state != .released }
    package var ends: Instant { at + .minutes(minutes) }

    fileprivate init?(_ row: Row) {
        guard let contact = Contact.ID(row.text(0)), let person = Person.ID(row.text(1)),
            let request = Request.ID(row.text(2)), let state = BookingState(rawValue: row.text(5))
        else { return nil }
        self.contact = contact
        self.person = person
        self.request = request
        at = Instant(microseconds: row.integer(3))
        minutes = Int(row.integer(4))
        self.state = state
        party = row.optionalText(6).flatMap(Contact.Party.init)
    }
}

/// A day of a clinic: when it is held, its times, and who has them.
package struct ClinicDay: Sendable {
    package let day: Day
    package let holding: Clinic.Holding
    package let slots: [Slot]
    package let bookings: [DayBooking]

    /// The times that nobody has, of those still to come or not.
    package var free: [Slot] {
        let taken = bookings.filter(\.isLive)
        return slots.filter { slot in !taken.contains { $0.at < slot.ends && slot.at < $0.ends } }
    }
}

extension FrontDesk {
    /// Some days of a clinic, with who is booked; names are not in it, and records are opened one by one.
    package func days(of clinic: Clinic, _ days: [Day], as identity: Identity) async throws -> [ClinicDay] {
        guard let worker = identity.worker, worker.role.mayHold else { throw Denial.notPermitted }
        let practitioner = try await team().workers[clinic.plan.practitioner]
        let closed = place.promises.working.closed
        let answers = try await store.rows(
            days.map { day in
                Statement(
                    "SELECT contact, person, request, at, minutes, state, party FROM booking "
                        + "WHERE place = ? AND clinic = ? AND day = ? ORDER BY at, contact",
                    [.text(place.code), .text(clinic.id.description), .text(day.description)]
                )
            }
        )
        return zip(days, answers).map { day, rows in
            ClinicDay(
                day: day,
                holding: clinic.holding(on: day, by: practitioner, closed: closed),
                slots: clinic.slots(on: day, by: practitioner, closed: closed),
                bookings: rows.compactMap(DayBooking.init)
            )
        }
    }
}
