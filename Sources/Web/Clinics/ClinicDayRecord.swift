import Care
import Desk

/// What is written down on a clinic's day, for the one line whose form was sent.
enum ClinicDayRecord {
    /// What can come of a time.
    enum Outcome: String, CaseIterable {
        case attended, late
        case leftEarly = "left-early"
        case missed
        case personCancelled = "person-cancelled"
        case serviceCancelled = "service-cancelled"

        var isMeeting: Bool { self == .attended || self == .late || self == .leftEarly }

        var words: String {
            switch self {
            case .attended: "We met"
            case .late: "We met; it began late"
            case .leftEarly: "We met; it ended early"
            case .missed: "They missed it: somebody looks for them"
            case .personCancelled: "Cancelled by the person"
            case .serviceCancelled: "Cancelled by us"
            }
        }

        var said: Said {
            switch self {
            case .attended, .late, .leftEarly: .contactAttended
            case .missed: .contactMissed
            case .personCancelled, .serviceCancelled: .contactCancelled
            }
        }
    }

    /// What the button that undoes a cancellation sends.
    static let undo = "undo"

    static func carryOut(
        _ form: inout FormReader,
        _ staff: StaffVisit,
        _ clinic: Clinic,
        _ day: Day
    ) async throws -> (Acted, Said)? {
        let contact = form.id("line", of: Contact.self, orElse: "Choose a time on the page.")
        guard let number = form.number("number", orElse: "Choose a time on the page."), let contact else { return nil }
        let bookings = try await staff.desk.days(of: clinic, [day], as: staff.identity).flatMap(\.bookings)
        guard let booking = bookings.first(where: { $0.contact == contact }) else { throw Denial.notFound }
        if staff.form["outcome-\(number)"] == undo { return try await undo(booking, clinic, staff) }
        let outcome: Outcome? = form.choice("outcome-\(number)", orElse: "Choose what came of it.")
        let words = form.words("words-\(number)")
        guard let outcome else { return nil }
        if words == nil, outcome != .missed {
            let missing = outcome.isMeeting ? "Write in a few words what was said and agreed." : "Say why."
            form.errors.add(missing, to: "words-\(number)")
            return nil
        }
        let action = action(outcome, on: contact, words ?? "")
        let acted = try await staff.desk.act([action], on: booking.person, as: staff.identity, once: staff.once())
        return (acted, outcome.said)
    }

    private static func action(_ outcome: Outcome, on contact: Contact.ID, _ words: String) -> any Action {
        switch outcome {
        case .attended, .late, .leftEarly:
            RecordAttended(
                contact: contact,
                late: outcome == .late,
                leftEarly: outcome == .leftEarly,
                summary: words
            )
        case .missed: RecordMissed(contact: contact, words: words.isBlank ? nil : words)
        case .personCancelled: CancelContact(contact: contact, by: .person, why: words)
        case .serviceCancelled: CancelContact(contact: contact, by: .service, why: words)
        }
    }

    private static func undo(
        _ booking: DayBooking,
        _ clinic: Clinic,
        _ staff: StaffVisit
    ) async throws -> (Acted, Said)? {
        var wish = TimeWish(booker: .service)
        wish.with = clinic.plan.practitioner
        let outcome = try await staff.desk.undoCancellation(
            of: booking.contact,
            of: booking.person,
            why: "cancelled in error",
            as: staff.identity,
            wishing: wish,
            once: staff.once()
        )
        switch outcome {
        case .booked: return (.done(version: 0), .cancellationUndone)
        case .doneBefore: return (.doneBefore, .cancellationUndone)
        case .refused(let refusal, let next):
            let finding = StaffPage.findTime(booking.person, booking.request)
            throw RefusedTime(refusal: refusal, others: NextTimes(next, try await staff.desk.team(), at: finding))
        }
    }
}
