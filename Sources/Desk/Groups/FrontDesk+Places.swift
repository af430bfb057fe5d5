package import Care
import Journal

extension FrontDesk {
    private static let filler = Identity.system("waiting-list")

    /// Offers free places in groups to those who wait for one, in the order of what they were promised.
    ///
    /// Like the round of clinics' times it looks at how things are: a second one at once does nothing.
    @discardableResult
    package func offerFreePlaces() async throws -> FillingRound {
        var round = FillingRound()
        guard place.promises.filling != nil else { return round }
        let waiters = Dictionary(grouping: try await placeWaiters(), by: \.group)
        for (group, waiters) in waiters.sorted(by: { $0.key < $1.key }) {
            let one = try await offerPlaces(of: group, to: waiters)
            round.offered += one.offered
            round.ended += one.ended
        }
        return round
    }

    /// Those who wait for a place in one group, or in any, whose turn comes first at the beginning.
    private func placeWaiters(for group: Group.ID? = nil) async throws -> [PlaceWaiter] {
        let rows = try await store.rows(
            Statement(
                "SELECT \(PlaceWaiter.columns) FROM group_wait WHERE place = ?\(group == nil ? "" : " AND programme = ?") "
                    + "ORDER BY promised, asked, request",
                [.text(place.code)] + (group.map { [.text($0.description)] } ?? [])
            )
        )
        return rows.compactMap(PlaceWaiter.init)
    }

    private func offerPlaces(of id: Group.ID, to waiters: [PlaceWaiter]) async throws -> FillingRound {
        var round = FillingRound()
        guard let filling = place.promises.filling else { return round }
        let (group, closed) = (try await group(id), place.promises.working.closed)
        guard group.coming(after: now, closed: closed).first != nil else {
            for waiter in waiters where try await tell(waiter, StopWaitingForPlace(group: id, why: .ended)) {
                round.ended += 1
            }
            return round
        }
        let free = group.hasBegun(at: now, closed: closed) ? [] : try await freeSeats(of: group)
        guard !free.isEmpty else {
            for waiter in waiters where waiter.keptUntil != nil {
                if try await tell(waiter, EndPlaceOffer(group: id)) { round.ended += 1 }
            }
            return round
        }
        let freed = try await lastFreed(free, of: id)
        var asked = waiters.count { $0.keptUntil.map { $0 > now } ?? false }
        for waiter in waiters where waiter.keptUntil == nil && asked < free.count * filling.atOnce {
            // Whoever said no is asked about what came free since; a place that was never had came free with none of it.
            if let declined = waiter.declined, freed.map({ $0 <= declined }) ?? true { continue }
            let offering = OfferPlace(group: group, keptUntil: now + filling.placeKept)
            guard try await tell(waiter, offering) else { continue }
            asked += 1
            round.offered += 1
        }
        return round
    }

    /// Writes something in the record of somebody who waits; what is wrong with one record keeps nobody else waiting.
    private func tell(_ waiter: PlaceWaiter, _ action: some Action) async throws -> Bool {
        do {
            if case .done = try await act(action, on: waiter.person, as: Self.filler) { return true }
        } catch is FactCodec.Unreadable {} catch is Denial {}
        return false
    }

    /// When the last of some free places was given up; `nil` where none was ever had.
    private func lastFreed(_ seats: [Int], of group: Group.ID) async throws -> Instant? {
        var last: Instant?
        for number in seats {
            let stream = StreamName.seat(Seat(group: group, number: number), in: place.code)
            guard let event = try await store.read(stream, after: 0).last else { continue }
            last = max(last ?? Instant(microseconds: 0), Instant(microseconds: event.recorded))
        }
        return last
    }

    /// Asks those who wait for a place in a group, so that whoever comes along now is not before those whose turn it is.
    func offerPlacesFirst(of group: Group) async throws {
        let waiters = try await placeWaiters(for: group.id)
        if !waiters.isEmpty { _ = try await offerPlaces(of: group.id, to: waiters) }
    }

    /// How many places are kept for others than somebody, while those are asked.
    func placesKept(of group: Group, beside person: Person.ID?) async throws -> Int {
        let kept = try await placeWaiters(for: group.id).filter { $0.keptUntil.map { $0 > now } ?? false }
        // Whoever is asked themself may take any of the places that are kept for those who are asked.
        return kept.contains { $0.person == person } ? 0 : kept.count
    }

    /// How many wait for a place in a group.
    package func countOfWaiters(for group: Group.ID) async throws -> Int { try await placeWaiters(for: group).count }

    /// Puts somebody on the waiting list of a group that is full.
    package func waitForPlace(
        in id: Group.ID,
        for request: Request.ID,
        of person: Person.ID,
        by joiner: Enrolments.Joiner,
        why: String? = nil,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        let group = try await group(id)
        let record = try await chart(of: person).record
        let joining = JoinGroup(
            group: group,
            request: request,
            seat: try await freeSeat(of: group, for: person),
            contact: surroundings.newID(),
            by: joiner,
            opening: try await opening(of: group, for: request, of: record),
            why: why
        )
        return try await act([WaitForPlace(joining)], on: person, as: identity, once: once)
    }
}

/// Somebody who waits for a place in a group, as the list shows them.
package struct PlaceWaitLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let request: Request.ID
    package let group: Group.ID
    package let promised: Instant
    package let asked: Instant
    package let holder: Worker.ID?
    package let isOffered: Bool

    fileprivate init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let request = Request.ID(row.text(2)),
            let group = Group.ID(row.text(3))
        else { return nil }
        self.person = person
        name = Personal(row.text(1))
        self.request = request
        self.group = group
        promised = Instant(microseconds: row.integer(4))
        asked = Instant(microseconds: row.integer(5))
        holder = row.optionalText(6).flatMap { Worker.ID($0) }
        isOffered = row.optionalInteger(7) != nil
    }
}

extension FrontDesk {
    /// Who waits for a place in a group, in the order of what they were promised; seen as the list for clinics is.
    package func placeWaitingList(as identity: Identity) async throws -> [PlaceWaitLine] {
        try permit(.book, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let isOfTheTeam = worker.services.contains(place.home)
        let rows = try await store.rows(
            Statement(
                """
                SELECT group_wait.person, person.name, group_wait.request, group_wait.programme, group_wait.promised,
                    group_wait.asked, group_wait.holder, group_wait.kept
                FROM group_wait JOIN person ON person.place = group_wait.place AND person.id = group_wait.person
                WHERE group_wait.place = ?\(isOfTheTeam ? "" : " AND group_wait.holder = ?")
                ORDER BY group_wait.promised, group_wait.asked, group_wait.request, group_wait.programme LIMIT 500
                """,
                [.text(place.code)] + (isOfTheTeam ? [] : [.text(worker.id.description)])
            )
        )
        return rows.compactMap(PlaceWaitLine.init)
    }
}
