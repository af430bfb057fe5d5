package import Care
import Journal

/// A time that somebody chose, as a form or another program names it.
package struct TimeChoice: Hashable, Sendable {
    package let clinic: Clinic.ID
    package let at: Instant
    package let length: Clinic.Length

    package init(clinic: Clinic.ID, at: Instant, length: Clinic.Length) {
        self.clinic = clinic
        self.at = at
        self.length = length
    }

    package init(_ time: ClinicTime, _ length: Clinic.Length) {
        self.init(clinic: time.clinic.id, at: time.slot.at, length: length)
    }
}

/// What became of wanting a time: it is booked, or it is not and here are others.
package enum BookingOutcome: Sendable {
    case booked(Contact.ID)
    case doneBefore
    case refused(BookingRefusal, next: [[ClinicTime]])
}

extension FrontDesk {
    /// The next times that suit, earliest first; each is one clinic's, or two where two workers are wanted together.
    package func nextTimes(
        _ wish: TimeWish,
        limit: Int = 10,
        for holder: String? = nil
    ) async throws -> [[ClinicTime]] {
        try await boardKeeper.next(limit, wish, at: now, for: holder)
    }

    /// The clinics of which others see the times first, because the wish's practice has had more than its share of few.
    package func turns(of wish: TimeWish) async throws -> [Clinic] {
        try await boardKeeper.turns(of: wish, at: now)
    }

    /// Counts anew, every few minutes, what practices have had of the clinics that they share.
    package func weighShares() async throws { try await boardKeeper.weighShares(at: now) }

    /// The clinics' times that somebody chose, as they are offered now.
    ///
    /// - Throws: `BookingRefusal.noSuchTime`, as a refusal, when a clinic has none such any more.
    package func offered(_ choices: [TimeChoice]) async throws -> [ClinicTime] {
        let team = try await team()
        var times: [ClinicTime] = []
        for choice in choices { times.append(try time(choice, of: await clinicKeeper.snapshot(choice.clinic), team)) }
        return times
    }

    /// The same to act on: from memory where the ground is, with the clinics that the append must then compare.
    private func offered(
        _ choices: [TimeChoice],
        on ground: Ground
    ) async throws -> (times: [ClinicTime], unseen: [Append.Part]) {
        var times: [ClinicTime] = []
        var unseen: [Append.Part] = []
        for choice in choices {
            if !ground.isLookedUp, let known = clinicKeeper.inHand(choice.clinic) {
                times.append(try time(choice, of: known, ground.team))
                let stream = StreamName.clinic(choice.clinic, in: place.code)
                if !unseen.contains(where: { $0.stream == stream }) {
                    unseen.append(Append.Part(stream: stream, expected: known.head, events: []))
                }
            } else {
                times.append(try time(choice, of: await clinicKeeper.snapshot(choice.clinic), ground.team))
            }
        }
        return (times, unseen)
    }

    private func time(
        _ choice: TimeChoice,
        of known: (clinic: Clinic?, head: StreamHead),
        _ team: Team
    ) throws -> ClinicTime {
        guard let clinic = known.clinic else { throw Denial.refused(BookingRefusal.noSuchTime) }
        let slots = clinic.times(
            on: London.day(at: choice.at),
            length: choice.length,
            by: team.workers[clinic.plan.practitioner],
            closed: place.promises.working.closed
        )
        guard let slot = slots.first(where: { $0.at == choice.at }) else {
            throw Denial.refused(BookingRefusal.noSuchTime)
        }
        return ClinicTime(clinic: clinic, slot: slot)
    }

    /// Books times for a person; a refusal comes with the next times that suit.
    ///
    /// Where a service's pack sets a limit of sessions and this is past it, `why` says why it is booked all the same.
    package func book(
        _ choices: [TimeChoice],
        for request: Request.ID,
        of person: Person.ID,
        as identity: Identity,
        wishing wish: TimeWish,
        pastLimit why: String? = nil,
        holder: String? = nil,
        once: Once? = nil
    ) async throws -> BookingOutcome {
        let contact: Contact.ID = surroundings.newID()
        try permit(Book.permission, to: identity)
        return try await answering(wish, holder) {
            let acted = try await act(on: person, as: identity, once: once, holder: holder) { ground in
                let (times, unseen) = try await offered(choices, on: ground)
                let passed = limitPassed(by: times, of: ground.chart.record, for: request, in: ground.team)
                let past = passed.map { Book.Limit(service: $0.service, most: $0.limit.most, why: why) }
                let booking = Book(contact: contact, request: request, times: times, by: wish.booker, past: past)
                return ([booking], unseen)
            }
            return (contact, acted)
        }
    }

    /// Moves a booking to other times of the same worker.
    package func move(
        _ contact: Contact.ID,
        to choices: [TimeChoice],
        of person: Person.ID,
        why: String,
        as identity: Identity,
        wishing wish: TimeWish,
        holder: String? = nil,
        once: Once? = nil
    ) async throws -> BookingOutcome {
        try permit(MoveBooking.permission, to: identity)
        return try await answering(wish, holder) {
            let acted = try await act(on: person, as: identity, once: once, holder: holder) { ground in
                let (times, unseen) = try await offered(choices, on: ground)
                return ([MoveBooking(contact: contact, times: times, by: wish.booker, why: why)], unseen)
            }
            return (contact, acted)
        }
    }

    /// Gives a cancelled booking its time back, if it is still free and the worker is there.
    package func undoCancellation(
        of contact: Contact.ID,
        of person: Person.ID,
        why: String,
        as identity: Identity,
        wishing wish: TimeWish,
        once: Once? = nil
    ) async throws -> BookingOutcome {
        // What is only offered to others, and that nobody has taken, is still whose it was.
        try await answering(wish, WaitingHold.holder) {
            let team = try await team()
            let slots = try await chart(of: person).record.bookings.all[contact]?.slots ?? []
            for slot in slots where team.workers[slot.worker]?.isHere(on: London.day(at: slot.at)) != true {
                throw Denial.refused(BookingRefusal.notHere)
            }
            let undoing = UndoCancellation(contact: contact, why: why)
            return (contact, try await act([undoing], on: person, as: identity, once: once, holder: WaitingHold.holder))
        }
    }

    func answering(
        _ wish: TimeWish,
        _ holder: String?,
        _ acting: () async throws -> (Contact.ID, Acted)
    ) async throws -> BookingOutcome {
        do {
            let (contact, acted) = try await acting()
            return acted == .doneBefore ? .doneBefore : .booked(contact)
        } catch Denial.refused(let refusal as BookingRefusal) {
            return .refused(refusal, next: try await nextTimes(wish, for: holder))
        }
    }

    /// As what a worker books for somebody; the first of these that a clinic allows counts.
    package func bookers(_ worker: Worker, of record: Record, for request: Request.ID) -> [Clinic.Booker] {
        var bookers: [Clinic.Booker] = []
        if record.holding.holder(of: request) == worker.id { bookers.append(.holder) }
        if worker.services.contains(place.home) { bookers.append(.service) }
        if let practice = worker.practice, practice == record.people.details?.practice { bookers.append(.practice) }
        return bookers
    }
}
