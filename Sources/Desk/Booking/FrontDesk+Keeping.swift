package import Care

/// What became of wanting times kept: they are, or they are not and here are others.
package enum KeepingOutcome: Sendable {
    case kept([ClinicTime], until: Instant)
    case refused(BookingRefusal, next: [[ClinicTime]])
}

extension FrontDesk {
    /// Keeps times for somebody while they decide; a refusal comes with the next times that suit.
    ///
    /// What they could not book now is not kept: nobody keeps a time from others that is not open to them. Nothing of it
    /// goes into the record, since nothing has happened yet.
    package func keep(
        _ choices: [TimeChoice],
        for request: Request.ID,
        moving contact: Contact.ID? = nil,
        of person: Person.ID,
        as identity: Identity,
        wishing wish: TimeWish,
        holder: String
    ) async throws -> KeepingOutcome {
        do {
            let times = try await offered(choices)
            try await check(times, for: request, moving: contact, of: person, as: identity, by: wish.booker)
            let until = try await hold(times, for: holder).until
            // Nobody books a time that has begun, however long it is held.
            return .kept(times, until: times.map(\.slot.at).reduce(until, min))
        } catch Denial.refused(let refusal as BookingRefusal) {
            return .refused(refusal, next: try await nextTimes(wish, for: holder))
        }
    }

    /// Decides on booking, or moving to, these times as if it were now, and leaves it at that.
    private func check(
        _ times: [ClinicTime],
        for request: Request.ID,
        moving contact: Contact.ID?,
        of person: Person.ID,
        as identity: Identity,
        by booker: Clinic.Booker
    ) async throws {
        let record = try await chart(of: person).record
        // A worker may pass a limit and says why when they book; the person themself cannot.
        let limit =
            booker == .person && contact == nil
            ? limitPassed(by: times, of: record, for: request, in: try await team()) : nil
        let past = limit.map { Book.Limit(service: $0.service, most: $0.limit.most, why: nil) }
        let action: any Action =
            if let contact {
                MoveBooking(contact: contact, times: times, by: booker, why: "to see whether it can be")
            } else {
                Book(contact: surroundings.newID(), request: request, times: times, by: booker, past: past)
            }
        try await check(action, on: record, as: identity)
    }
}
