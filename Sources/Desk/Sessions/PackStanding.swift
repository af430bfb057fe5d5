package import Care
package import Services

/// What a service that helps with a request has limited and promised, by its pack, and how far that has come.
package struct PackStanding: Sendable, Equatable {
    /// A limit of sessions or weeks, and how much of it is used.
    package struct Limit: Sendable, Equatable {
        package enum Unit: String, Sendable { case sessions, weeks }

        /// What is offered, as the pack names it.
        package let offer: String
        package let unit: Unit
        package let used: Int
        /// Times that are booked and still to come.
        package let booked: Int
        /// Where a source says *three to six*, the three.
        package let from: Int?
        package let most: Int
        package let sources: [Citation]

        package var isReached: Bool { used + booked >= most }
    }

    /// Something promised to the person by a time.
    package struct Promised: Sendable, Equatable {
        package let words: String
        package let by: Instant
        package let isKept: Bool
        /// Whether the source says *usually*, and not *always*.
        package let usually: Bool
        package let sources: [Citation]
    }

    /// Something that usually comes after so many appointments, and how many there were.
    package struct Later: Sendable, Equatable {
        package let offer: String
        package let after: Int
        package let met: Int
        package let usually: Bool
        package let sources: [Citation]
    }

    package let service: ServiceCode
    package let name: String
    package let since: Instant
    package let limits: [Limit]
    package let promised: [Promised]
    package let later: [Later]

    /// The limit of sessions that is used up, if one is.
    package var reached: Limit? { limits.first { $0.unit == .sessions && $0.isReached } }
}

extension FrontDesk {
    /// Where a request stands with what packs limit and promise: the place's own service, and those that have taken it on.
    ///
    /// What counts as a session is a meeting that took place since the service took the person on, with somebody who works
    /// for it; where nobody on the team's list does, every meeting counts.
    package func packStandings(of record: Record, for request: Request.ID) async throws -> [PackStanding] {
        packStandings(of: record, for: request, in: try await team())
    }

    private func packStandings(of record: Record, for request: Request.ID, in team: Team) -> [PackStanding] {
        guard let known = record.requests.all[request] else { return [] }
        let accepted = record.offers.standing(of: request).accepted
        var since: [(ServiceCode, Instant)] = [(place.home, known.began)]
        since += accepted.filter { $0.service != place.home }.map { ($0.service, $0.since) }
        return since.compactMap { service, since in
            guard
                let pack = place.services.pack(ServicePack.ID(service.rawValue), on: London.day(at: since))
                    ?? place.services.pack(ServicePack.ID(service.rawValue), on: London.day(at: now))
            else { return nil }
            let workers = Set(team.workers.values.filter { $0.services.contains(service) }.map(\.id))
            let met = record.contacts.of(request).filter { contact in
                contact.isAttended && contact.at >= since && (workers.isEmpty || workers.contains(contact.with))
            }
            let booked = record.bookings.live.count { booking in
                booking.request == request && record.contacts.all[booking.contact]?.outcome == .arranged
                    && (workers.isEmpty || booking.slots.contains { workers.contains($0.worker) })
            }
            let standing = PackStanding(
                pack,
                service,
                since: since,
                met: met,
                booked: booked,
                asked: known.began,
                at: now
            )
            let saysNothing = standing.limits.isEmpty && standing.promised.isEmpty && standing.later.isEmpty
            return saysNothing ? nil : standing
        }
    }

    /// The limit that booking these times would pass, with whose it is; `nil` where none is reached.
    func limitPassed(
        by times: [ClinicTime],
        of record: Record,
        for request: Request.ID,
        in team: Team
    ) -> (service: ServiceCode, limit: PackStanding.Limit)? {
        guard place.services.packs.contains(where: { $0.offers.contains { $0.sessions != nil } }) else { return nil }
        let meeting = Set(times.compactMap { team.workers[$0.clinic.plan.practitioner] }.flatMap(\.services))
        for standing in packStandings(of: record, for: request, in: team) {
            let hasWorkers = team.workers.values.contains { $0.services.contains(standing.service) }
            guard !hasWorkers || meeting.contains(standing.service) else { continue }
            if let limit = standing.reached { return (standing.service, limit) }
        }
        return nil
    }
}

extension PackStanding {
    fileprivate init(
        _ pack: ServicePack,
        _ service: ServiceCode,
        since: Instant,
        met: [Contact],
        booked: Int,
        asked: Instant,
        at now: Instant
    ) {
        self.service = service
        name = pack.name
        self.since = since
        let weeks = max(0, London.day(at: now) - London.day(at: since)) / 7
        limits = pack.offers.flatMap { offer -> [Limit] in
            [
                offer.sessions.map {
                    Limit(
                        offer: offer.name,
                        unit: .sessions,
                        used: met.count,
                        booked: booked,
                        from: offer.sessionsFrom,
                        most: $0,
                        sources: offer.sources
                    )
                },
                offer.weeks.map {
                    Limit(
                        offer: offer.name,
                        unit: .weeks,
                        used: weeks,
                        booked: 0,
                        from: nil,
                        most: $0,
                        sources: offer.sources
                    )
                },
            ]
            .compactMap(\.self)
        }
        promised = pack.promises.compactMap { promise in
            guard promise.stops == .firstContact || promise.stops == .assessmentDone else { return nil }
            let start: Instant
            switch promise.starts {
            case .requestReceived: start = asked
            case .requestAccepted: start = since
            default: return nil
            }
            let by = start + .hours(promise.within.hours)
            return Promised(
                words: promise.person,
                by: by,
                isKept: met.contains { $0.at <= by },
                usually: promise.usually,
                sources: promise.sources
            )
        }
        later = pack.offers.compactMap { offer in
            offer.afterAppointments.map {
                Later(offer: offer.name, after: $0, met: met.count, usually: offer.usually, sources: offer.sources)
            }
        }
    }
}

extension Promises {
    /// The same with how soon each service's pack promises to see somebody it has taken on.
    func knowing(_ services: ServiceDirectory) -> Promises {
        var promises = self
        for pack in services.packs {
            let seen = pack.promises.filter { $0.starts == .requestAccepted && $0.stops == .firstContact }
            guard let soonest = seen.min(by: { $0.within.hours < $1.within.hours }) else { continue }
            let source = soonest.sources.first.map { Source($0.document.title, section: $0.section) } ?? .placeDefault
            promises.seenWithin[ServiceCode(rawValue: pack.id.name)] = Clock(
                .span(.hours(soonest.within.hours)),
                source: source
            )
        }
        return promises
    }
}
