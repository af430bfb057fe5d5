import Care
import Journal

/// What one round of offering free times came to.
package struct FillingRound: Sendable, Equatable {
    package var offered = 0
    package var ended = 0

    package init() {}
}

extension FrontDesk {
    /// Offers what is free to those who wait, in the order of what they were promised, and ends what nobody can take.
    ///
    /// It looks at how things are, not at what happened: a time that was cancelled, moved, or open again because somebody
    /// is back is found alike, a process that ends in the middle leaves nothing half done, and a second round at once does
    /// nothing. Times that are kept back are for those who ask on the day, unless somebody had one and gave it up.
    @discardableResult
    package func fillFreeTimes() async throws -> FillingRound {
        var round = FillingRound()
        guard let filling = place.promises.filling else { return round }
        let open = try await openOffers()
        var still: [OpenOffer] = []
        for (offer, why) in zip(open, try await ends(of: open)) {
            guard let why else {
                still.append(offer)
                continue
            }
            try await passingOver {
                try await act(EndOffer(contact: offer.contact, why: why), on: offer.person, as: Self.filler)
            }
            round.ended += 1
        }
        let waiters = try await waiters()
        if !waiters.isEmpty {
            let free = try await GivenUp(self, waiters)
            for waiter in waiters where waiter.mayBeAsked {
                round.offered += try await offer(to: waiter, free, filling, &still) ? 1 : 0
            }
        }
        try await release(still.filter { $0.kept > now })
        return round
    }

    private static let filler = Identity.system("waiting-list")

    /// Offers somebody the first time that suits and that fewest are asked about; whether there was one.
    private func offer(
        to waiter: Waiter,
        _ givenUp: GivenUp,
        _ filling: Filling,
        _ open: inout [OpenOffer]
    ) async throws -> Bool {
        let theirs = open.filter { $0.person == waiter.person && $0.request == waiter.request }
        guard !theirs.contains(where: { $0.kept > now }) else { return false }
        let record = try await chart(of: waiter.person).record
        var times = givenUp.times(for: waiter, filling, at: now)
        // Whoever has not answered is asked again only about what is given up: they know of the rest.
        if theirs.isEmpty { times += try await ordinaryTimes(for: waiter, filling) }
        times.removeAll { record.wasOffered($0, for: waiter.request) }
        times.sort { ($0.slot.at, $0.clinic.id) < ($1.slot.at, $1.clinic.id) }
        func asked(_ time: ClinicTime) -> Int { open.count { $0.kept > now && $0.isOf(time) } }
        times.removeAll { time in
            asked(time) >= filling.atOnce || open.contains { $0.kept > now && $0.crosses(time) }
        }
        guard let time = times.first(where: { asked($0) == 0 }) ?? times.first,
            let booker = time.clinic.plan.fillingBooker
        else { return false }
        let contact: Contact.ID = surroundings.newID()
        let until = min(now + filling.kept, time.slot.at)
        let kept = try await keep(time, until: until)
        guard kept else { return false }
        let offering = OfferTime(contact: contact, request: waiter.request, time: time, by: booker, keptUntil: until)
        var isOffered = false
        try await passingOver {
            if case .done = try await act(offering, on: waiter.person, as: Self.filler) { isOffered = true }
        }
        if isOffered { open.append(OpenOffer(contact, waiter, time, kept: until)) }
        return isOffered
    }

    /// What is wrong with one record keeps nobody else waiting.
    private func passingOver(_ work: () async throws -> Void) async throws {
        do { try await work() } catch is FactCodec.Unreadable {} catch is Denial {}
    }

    private func keep(_ time: ClinicTime, until: Instant) async throws -> Bool {
        do {
            try await store.write(WaitingHold.keeping(time, until: until, in: place.code, at: now))
            return true
        } catch let error as JournalError where error.code == .taken {
            return false
        }
    }

    private func ordinaryTimes(for waiter: Waiter, _ filling: Filling) async throws -> [ClinicTime] {
        let wishes = [Clinic.Booker.service, .person, .holder].map { booker in
            var wish = waiter.wish(by: booker, at: now, filling)
            wish.onlyOrdinary = true
            return wish
        }
        var times: [ClinicTime] = []
        for found in try await boardKeeper.next(10, wishes, at: now, for: WaitingHold.holder) {
            guard let time = found.first, time.clinic.plan.fillingBooker != nil, !times.contains(time) else { continue }
            times.append(time)
        }
        return times
    }

    /// Why each of these offers is over; `nil` while it stands.
    private func ends(of offers: [OpenOffer]) async throws -> [WaitOffer.End?] {
        guard !offers.isEmpty else { return [] }
        let taken = try await store.rows(offers.map { WaitingHold.isTaken($0, in: place.code) })
        var ends: [WaitOffer.End?] = []
        for (offer, rows) in zip(offers, taken) {
            if offer.at <= now {
                ends.append(.past)
            } else if rows.first.map({ $0.integer(0) > 0 }) ?? false {
                ends.append(.taken)
            } else {
                ends.append(try await isStillThere(offer) ? nil : .noSuchTime)
            }
        }
        return ends
    }

    private func isStillThere(_ offer: OpenOffer) async throws -> Bool {
        do {
            return try await !offered([offer.choice]).isEmpty
        } catch Denial.refused {
            return false
        }
    }

    private func openOffers() async throws -> [OpenOffer] {
        let rows = try await store.rows(
            Statement(
                "SELECT \(OpenOffer.columns) FROM wait_offer WHERE place = ? AND state = 'open' ORDER BY at, contact",
                [.text(place.code)]
            )
        )
        return rows.compactMap(OpenOffer.init)
    }

    private func waiters() async throws -> [Waiter] {
        let rows = try await store.rows(
            Statement(
                "SELECT person, request, wishes, practice, missing, later FROM wait "
                    + "WHERE place = ? AND \(WaitTable.stillWait) ORDER BY promised, asked, request",
                [.text(place.code), .integer(now.microseconds)]
            )
        )
        return rows.compactMap(Waiter.init)
    }

    /// Lets go of what is kept for nobody any more.
    private func release(_ kept: [OpenOffer]) async throws {
        let rows = try await store.rows(WaitingHold.kept(in: place.code, at: now))
        guard !rows.isEmpty else { return }
        var wanted: Set<Claim> = []
        for offer in kept where try await isStillThere(offer) {
            for claim in try await offered([offer.choice]).flatMap({ $0.clinic.booked($0.slot).claims }) {
                for cell in claim.cells { wanted.insert(Claim(resource: claim.resource, cells: cell..<cell + 1)) }
            }
        }
        let held = rows.compactMap { row in
            Resource(row.text(0)).map { Claim(resource: $0, cells: Int(row.integer(1))..<Int(row.integer(1)) + 1) }
        }
        let idle = held.filter { !wanted.contains($0) }
        guard !idle.isEmpty else { return }
        try await store.write(
            Hold.clearing(idle, of: WaitingHold.holder, in: place.code, at: now)
                + DiaryChange.notes(of: idle, in: place.code, at: now)
        )
    }
}
