package import Care
import Journal
import Services

extension FrontDesk {
    /// What the rules of the service that offers a group say to somebody, by the rules of the day.
    ///
    /// A group of no service is open. What a service still wants to know, or wants to come first, is a human's to ask.
    package func opening(of group: Group, for request: Request.ID, of record: Record) async throws -> Group.Opening {
        guard group.plan.offering != nil else { return .open }
        return Group.Opening(try await answer(to: request, of: record)?.outcomes ?? [], to: group)
    }

    /// Gives somebody a place in a group, if one is free and the rules allow it.
    ///
    /// Which of the free places is left to chance, so that many who come at once seldom want the same; who comes second
    /// chooses again, and the last one hears that the group is full.
    package func join(
        _ id: Group.ID,
        for request: Request.ID,
        of person: Person.ID,
        by joiner: Enrolments.Joiner,
        why: String? = nil,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        let contact: Contact.ID = surroundings.newID()
        for _ in 0..<FrontDesk.turnsAtJoining {
            let group = try await group(id)
            let record = try await chart(of: person).record
            let joining = JoinGroup(
                group: group,
                request: request,
                seat: try await freeSeat(of: group, for: person),
                contact: contact,
                by: joiner,
                opening: try await opening(of: group, for: request, of: record),
                why: why
            )
            do {
                return try await act([joining], on: person, as: identity, once: once)
            } catch Denial.refused(let refusal as GroupRefusal) where refusal == .seatTaken {
                continue
            }
        }
        throw Denial.busy
    }

    /// A group has at most 200 places: who finds each chosen one taken that often has been very unlucky.
    private static let turnsAtJoining = 400

    /// One of the free places that are not kept for others who wait.
    func freeSeat(of group: Group, for person: Person.ID) async throws -> Int? {
        guard group.plan.kind != .dropIn else { return nil }
        guard try await !freeSeats(of: group).isEmpty else { return nil }
        try await offerPlacesFirst(of: group)
        let kept = try await placesKept(of: group, beside: person)
        let free = try await freeSeats(of: group)
        guard free.count > kept else { return nil }
        return free[Int(surroundings.chance() % UInt64(free.count))]
    }

    func freeSeats(of group: Group) async throws -> [Int] {
        Seats.free(taken: try await takenSeats(of: group.id), capacity: group.plan.capacity)
    }

    private func takenSeats(of group: Group.ID) async throws -> Set<Int> {
        let rows = try await store.rows(
            Statement(
                "SELECT seat FROM group_seat WHERE place = ? AND programme = ?",
                [.text(place.code), .text(group.description)]
            )
        )
        return Set(rows.map { Int($0.integer(0)) })
    }

    /// How many places somebody can still have, or anybody; a drop-in has no numbered ones.
    package func freePlaces(of group: Group, for person: Person.ID? = nil) async throws -> Int? {
        guard group.plan.kind != .dropIn else { return nil }
        let free = try await freeSeats(of: group).count
        return free == 0 ? 0 : max(0, free - (try await placesKept(of: group, beside: person)))
    }
}

extension Group.Opening {
    /// What services' answers mean for a group; a service that is not here any more is asked by a worker.
    init(_ outcomes: [Outcome], to group: Group) {
        guard let offering = group.plan.offering else {
            self = .open
            return
        }
        guard let outcome = outcomes.first(where: { $0.pack.name == offering.service }) else {
            self = .asksFirst
            return
        }
        switch outcome.kind {
        case .declines: self = .notForThem
        case .asksFirst: self = .asksFirst
        case .offers:
            guard let offered = outcome.offered.first(where: { $0.id == offering.id }) else {
                self = .notForThem
                return
            }
            self = offered.first.isEmpty && offered.afterAppointments == nil ? .open : .asksFirst
        }
    }
}
