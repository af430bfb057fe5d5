package import Care
package import Journal

/// Where every request arrives, whoever brings it: access, decide, append, project, ask.
///
/// Pages, FHIR calls and command lines come here and nowhere else. The Desk checks who may act, reads the person's
/// record, lets Care decide, and appends the events with their projections in one transaction.
package struct FrontDesk: Sendable {
    package let place: Place
    package let store: any Store
    package let surroundings: Surroundings
    /// What making a password costs here; the full price wherever people sign in.
    package let passwordCost: Password.Cost
    let looks: LookRecorder
    let teamKeeper: TeamKeeper
    let chartKeeper: ChartKeeper
    let clinicKeeper: ClinicKeeper
    let boardKeeper: BoardKeeper

    package init(
        place: Place,
        store: any Store,
        surroundings: Surroundings,
        passwordCost: Password.Cost = Password.cost
    ) {
        self.place = place
        self.store = store
        self.surroundings = surroundings
        self.passwordCost = passwordCost
        looks = LookRecorder(store: store, place: place.code)
        teamKeeper = TeamKeeper(store: store, place: place.code)
        chartKeeper = ChartKeeper(store: store, place: place.code)
        clinicKeeper = ClinicKeeper(store: store, place: place.code)
        boardKeeper = BoardKeeper(store: store, place: place, team: teamKeeper)
    }

    var setting: Setting { Setting(place: place.code, promises: place.promises, targets: place.targets) }

    /// Everything owed to somebody now and later, as the place asks it; soonest first.
    package func owed(on record: Record) -> [Due] { record.owed(setting) }

    package var now: Instant { surroundings.now() }

    /// Brings the place's tables up to date.
    package func migrate() async throws { try await store.migrate(Projections.migrations) }

    /// Reads a person's chart without recording a look; for deciding, never for showing.
    package func chart(of person: Person.ID) async throws -> Chart {
        try await chartKeeper.chart(of: person)
    }

    /// The team as it is now.
    package func team() async throws -> Team { try await teamKeeper.current() }

    /// The moment at which somebody acts now.
    package func moment(for identity: Identity) async throws -> Moment {
        try await moment(for: identity.actor, at: now)
    }

    func moment(for actor: Actor, at now: Instant) async throws -> Moment {
        try moment(for: actor, at: now, in: await team())
    }

    func moment(for actor: Actor, at now: Instant, in team: Team) throws -> Moment {
        guard let duty = team.duty(at: now, working: place.promises.working) else {
            throw JournalError(.refused, "nobody is on duty: add a worker to the team's rota or cover first")
        }
        let today = London.day(at: now)
        let absent = Set(team.workers.values.filter { !$0.isHere(on: today) }.map(\.id))
        return Moment(now: now, actor: actor, duty: duty, promises: place.promises, absent: absent)
    }
}
