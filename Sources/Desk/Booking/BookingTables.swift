package import Care
package import Journal

/// Bookings as the clinic's day and the person's page show them.
package enum BookingTable: Projection {
    package static let table = TableShape(
        "booking",
        keys: ["place", "person", "contact", "clinic"],
        values: ["request", "worker", "day", "at", "minutes", "state", "party", "outside"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.bookings.all.values.sorted { $0.contact < $1.contact }.flatMap { booking in
            let outcome = record.contacts.all[booking.contact]?.outcome
            let state = outcome.map { BookingState($0, booking) } ?? .released
            return booking.slots.map { slot in
                [
                    .text(setting.place), .text(record.id.description), .text(booking.contact.description),
                    .text(slot.clinic.description), .text(booking.request.description),
                    .text(slot.worker.description), .text(London.day(at: slot.at).description),
                    .integer(slot.at.microseconds), SQLValue(slot.minutes),
                    .text(state.rawValue), SQLValue(outcome?.cancelledBy?.rawValue),
                    SQLValue(booking.outside.contains(slot.clinic) ? 1 : 0),
                ]
            }
        }
    }

    package static let inputs: Set<RecordPart> = [.bookings, .contacts]
}

/// What became of a booking; the raw values are the words of the table, which are final.
package enum BookingState: String, Sendable, Hashable {
    case arranged, attended, late, leftEarly, lateAndLeft, missed, cancelled
    /// Given up without a cancellation: moved by hand, closed, or the person has died.
    case released

    fileprivate init(_ outcome: Contact.Outcome, _ booking: Booking) {
        self =
            switch outcome {
            case .arranged: booking.isReleased ? .released : .arranged
            case .attended(let late, let leftEarly, _):
                late ? (leftEarly ? .lateAndLeft : .late) : leftEarly ? .leftEarly : .attended
            case .missed: .missed
            case .cancelled: .cancelled
            }
    }
}

extension Contact.Outcome {
    fileprivate var cancelledBy: Contact.Party? { if case .cancelled(let by, _) = self { by } else { nil } }
}

/// What is taken, cell by cell: the database refuses a second row for a cell, whoever writes it and from where.
package enum ClaimTable: Projection {
    package static let table = TableShape(
        "slot_claim",
        keys: ["place", "resource", "cell"],
        values: ["person", "contact"],
        isClaim: true
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.claims.sorted { $0.resource < $1.resource }.flatMap { claim in
            claim.cells.map { cell in
                [
                    .text(setting.place), .text(claim.resource), SQLValue(cell), .text(record.id.description),
                    .text(claim.contact.description),
                ]
            }
        }
    }

    package static let inputs: Set<RecordPart> = [.bookings, .contacts]
}

extension Record {
    /// What this person's bookings take until it is written what came of them.
    fileprivate var claims: [(resource: String, cells: Range<Int>, contact: Contact.ID)] {
        claiming.flatMap { booking in
            booking.slots.flatMap(\.claims).map { ($0.resource.description, $0.cells, booking.contact) }
        }
    }

    /// The bookings that keep others out.
    var claiming: [Booking] { bookings.live.filter { contacts.all[$0.contact]?.outcome == .arranged } }
}
