package import Care
package import Journal

/// What became of an act.
package enum Acted: Sendable, Equatable {
    /// It was done; the new version of the person's stream.
    case done(version: Int64)
    /// It was already so; nothing was written.
    case nothingToDo
    /// The same form had been sent before and was carried out then.
    case doneBefore
}

extension FrontDesk {
    /// Carries out actions on one person's record, one after the other, all or nothing.
    ///
    /// The first decision may be made on the record and the team as they are in memory, because the append looks whether
    /// they still are; it is made again when somebody changed them meanwhile, and before it says no. `once` makes a form
    /// that is sent twice count once.
    ///
    /// - Throws: `Denial` when it is refused, `JournalError` when the journal cannot take it.
    @discardableResult
    package func act(
        _ actions: any Action...,
        on person: Person.ID,
        as identity: Identity,
        once: Once? = nil,
        happened: Instant? = nil,
        alongside effects: [Statement] = []
    ) async throws -> Acted {
        try await act(actions, on: person, as: identity, once: once, happened: happened, alongside: effects)
    }

    @discardableResult
    package func act(
        _ actions: [any Action],
        on person: Person.ID,
        as identity: Identity,
        once: Once? = nil,
        happened: Instant? = nil,
        holder: String? = nil,
        alongside effects: [Statement] = []
    ) async throws -> Acted {
        try await act(
            actions,
            on: person,
            as: identity,
            once: once,
            happened: happened,
            holder: holder,
            alongside: effects,
            isVouchedFor: false
        )
    }

    /// As above; `isVouchedFor` says that the Desk itself has looked by what right somebody acts on this person.
    func act(
        _ actions: [any Action],
        on person: Person.ID,
        as identity: Identity,
        once: Once? = nil,
        happened: Instant? = nil,
        holder: String? = nil,
        alongside effects: [Statement] = [],
        isVouchedFor: Bool
    ) async throws -> Acted {
        for action in actions { try permit(type(of: action).permission, to: identity) }
        return try await act(
            on: person,
            as: identity,
            once: once,
            happened: happened,
            holder: holder,
            alongside: effects,
            isVouchedFor: isVouchedFor
        ) { _ in (actions, []) }
    }

    /// As above with actions that depend on more than the record: they are made anew for each attempt, on its ground.
    ///
    /// `making` also answers which other streams it took from memory, which the append then compares; it may do so only
    /// where the ground is not looked up. Whether they are permitted the caller has looked.
    func act(
        on person: Person.ID,
        as identity: Identity,
        once: Once? = nil,
        happened: Instant? = nil,
        holder: String? = nil,
        alongside effects: [Statement] = [],
        isVouchedFor: Bool = false,
        _ making: (Ground) async throws -> (actions: [any Action], unseen: [Append.Part])
    ) async throws -> Acted {
        let now = now
        for attempt in 0..<FrontDesk.patience {
            var ground = try await ground(for: person, identity, at: now, mayBeOld: attempt == 0)
            let draft: Draft
            do {
                let (actions, unseen) = try await making(ground)
                ground.unseen += unseen
                if !isVouchedFor {
                    try await checkRelationship(of: identity, to: ground.chart.record, doing: actions)
                }
                draft = try Draft(of: actions, on: ground.chart, at: ground.moment, happened: happened)
            } catch let error as Denial {
                guard ground.isLookedUp else { continue }
                // What was done once is refused the second time; who sends a form again must hear that it was done.
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw error
            }
            guard !draft.facts.isEmpty else {
                guard ground.isLookedUp else { continue }
                return try await wasDone(once, by: identity) ? .doneBefore : .nothingToDo
            }
            do {
                return try await append(draft, on: ground, once: once, holder: holder, alongside: effects)
            } catch let error as JournalError where error.code == .conflict {
                continue
            } catch let error as JournalError where error.code == .taken && draft.takes {
                // What was taken on a record that is out of date is no answer yet.
                guard ground.isLookedUp else { continue }
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw Denial.refused(draft.slots.takes ? BookingRefusal.taken : GroupRefusal.seatTaken)
            } catch let error as JournalError where error.code == .keyReused {
                throw Denial.alreadySent
            }
        }
        throw Denial.busy
    }

    private func append(
        _ draft: Draft,
        on ground: Ground,
        once: Once?,
        holder: String?,
        alongside effects: [Statement]
    ) async throws -> Acted {
        let (code, now) = (place.code, ground.moment.now)
        let (changes, rows) = Projections.follow(
            from: ground.chart.record,
            ground.chart.rows,
            to: draft.after,
            touching: draft.touches,
            setting
        )
        // Few times have a hold on them that has run out: where one has, it is met, and cleared at the next attempt.
        let mayBeHeld = ground.isLookedUp || holder != nil
        let clearing = mayBeHeld ? draft.slots.clearing(holder, in: code, at: now) : []
        let batch = Append(
            place: place.code,
            actor: ground.moment.actor.description,
            recorded: ground.moment.now.microseconds,
            parts: [try draft.part(in: code)] + ground.unseen
                + (try await draft.partsBeside(in: code, at: now, reading: store, mayBeOld: !ground.isLookedUp)),
            idempotency: once.map {
                Append.Idempotency(key: $0.key, digest: $0.digest, answer: draft.after.id.description)
            },
            effects: clearing + changes + draft.notesBeside(in: code, at: now) + effects
        )
        switch try await store.append(batch) {
        case .now(let heads):
            guard let head = heads.first else { return .nothingToDo }
            chartKeeper.keep(draft.chart(at: head, rows))
            return .done(version: head.version)
        case .before: return .doneBefore
        }
    }

    /// How often a decision is made again before the actor is asked to try later.
    static let patience = 40

    func permit(_ permission: Permission, to identity: Identity) throws(Denial) {
        switch identity {
        case .worker(let worker):
            guard Policy.permissions(of: worker.role).contains(permission) else { throw .notPermitted }
        case .visitor:
            guard permission == .ask || permission == .keepDetails else { throw .notPermitted }
        case .person: guard permission == .book || permission == .answer else { throw .notPermitted }
        case .system: return
        }
    }

    /// Whether this could be done now; nothing is written.
    ///
    /// - Throws: `Denial`, as `act` would.
    func check(_ action: any Action, on record: Record, as identity: Identity) async throws {
        try permit(type(of: action).permission, to: identity)
        try await checkRelationship(of: identity, to: record, doing: [action])
        _ = try action.decided(on: record, at: try await moment(for: identity))
    }

    /// Acting on somebody needs a relationship with them; a new record, and asking for somebody, do not.
    private func checkRelationship(
        of identity: Identity,
        to record: Record,
        doing actions: [any Action]
    ) async throws {
        switch identity {
        case .system: return
        case .visitor:
            guard record.people.details == nil else { throw Denial.notPermitted }
        case .person(let person): guard person == record.id else { throw Denial.notPermitted }
        case .worker(let worker):
            if record.people.details == nil { return }
            if actions.allSatisfy({ type(of: $0).permission == .ask }) { return }
            guard try await relationship(of: worker, to: record) != nil else { throw Denial.noRelationship(record.id) }
        }
    }
}

/// What a decision is made on.
struct Ground {
    let chart: Chart
    let moment: Moment
    let team: Team
    /// What was taken from memory besides the chart, and must still be so when the append looks.
    fileprivate(set) var unseen: [Append.Part]
    /// Whether the journal was asked just now.
    let isLookedUp: Bool
}

extension FrontDesk {
    /// What there is to decide on: from memory where that will do and both the record and the team are there.
    private func ground(
        for person: Person.ID,
        _ identity: Identity,
        at now: Instant,
        mayBeOld: Bool
    ) async throws -> Ground {
        if mayBeOld, let chart = chartKeeper.chartInHand(of: person), let team = await teamKeeper.inHand() {
            return Ground(
                chart: chart,
                moment: try moment(for: identity.actor, at: now, in: team.team),
                team: team.team,
                unseen: [Append.Part(stream: .team(in: place.code), expected: team.head, events: [])],
                isLookedUp: false
            )
        }
        let team = try await team()
        let moment = try moment(for: identity.actor, at: now, in: team)
        return Ground(chart: try await chart(of: person), moment: moment, team: team, unseen: [], isLookedUp: true)
    }
}

/// What actions come to on a chart, before it is appended.
final class Draft: Sendable {
    let chart: Chart
    private let occurrences: [Occurrence]
    let after: Record
    private let happened: Instant

    var facts: [Fact] { occurrences.map(\.fact) }

    /// What it takes of clinics' times, and gives up.
    let slots: SlotChanges

    /// What it takes of groups' places, and gives up.
    let seats: SeatChanges

    /// Whether it takes anything that somebody else may have.
    var takes: Bool { slots.takes || seats.takes }

    init(of actions: [any Action], on chart: Chart, at moment: Moment, happened: Instant? = nil) throws {
        let happened = happened ?? moment.now
        var record = chart.record
        var occurrences: [Occurrence] = []
        for action in actions {
            for fact in try action.decided(on: record, at: moment) {
                let occurrence = Occurrence(fact, happened: happened, recorded: moment.now, by: moment.actor)
                record.apply(occurrence)
                occurrences.append(occurrence)
            }
        }
        self.chart = chart
        self.occurrences = occurrences
        self.happened = happened
        after = record
        slots = SlotChanges(from: chart.record, to: record)
        seats = SeatChanges(from: chart.record, to: record)
    }

    /// The chart once this is appended.
    fileprivate func chart(at head: StreamHead, _ rows: ProjectedRows) -> Chart {
        chart.followed(by: occurrences, making: after, at: head, rows)
    }

    func part(in place: String) throws -> Append.Part {
        Append.Part(
            stream: .person(chart.record.id, in: place),
            expected: chart.head,
            events: try occurrences.map { occurrence in
                let (kind, body) = try FactCodec.encode(occurrence.fact)
                return NewEvent(
                    kind: kind,
                    schema: FactCodec.schema,
                    body: body,
                    happened: happened.microseconds
                )
            }
        )
    }

    func effects(_ setting: Setting) -> [Statement] {
        Projections.changes(from: chart.record, to: after, setting)
    }

    /// What is appended beside the person's own stream: clinics' times and groups' places that are taken or given up.
    func partsBeside(
        in place: String,
        at now: Instant,
        reading log: any EventLog,
        mayBeOld: Bool = false
    ) async throws -> [Append.Part] {
        try await slots.parts(in: place, at: now, reading: log, mayBeOld: mayBeOld)
            + seats.parts(in: place, at: now, reading: log)
    }

    /// What the board is told of those times.
    func notesBeside(in place: String, at now: Instant) -> [Statement] {
        slots.notes(in: place, at: now) + slots.openings(in: place, at: now)
    }

    /// The parts of the record that can have changed.
    var touches: UInt64 { occurrences.reduce(0) { $0 | RecordPart.touched(by: $1.fact) } }
}

extension Action {
    /// Decides, with the refusal as the Desk's own kind of answer.
    func decided(on record: Record, at moment: Moment) throws(Denial) -> [Fact] {
        do {
            return try decide(on: record, at: moment)
        } catch {
            throw .refused(error)
        }
    }
}
