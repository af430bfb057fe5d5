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
    /// The decision is made again when somebody else changed the record meanwhile. `once` makes a form that is sent
    /// twice count once.
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
        alongside effects: [Statement] = []
    ) async throws -> Acted {
        for action in actions { try permit(type(of: action).permission, to: identity) }
        let moment = try await moment(for: identity)
        for _ in 0..<FrontDesk.patience {
            let chart = try await chart(of: person)
            let draft: Draft
            do {
                try await checkRelationship(of: identity, to: chart.record, doing: actions)
                draft = try Draft(of: actions, on: chart, at: moment, happened: happened)
            } catch let error as Denial {
                // What was done once is refused the second time; who sends a form again must hear that it was done.
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw error
            }
            guard !draft.facts.isEmpty else {
                return try await wasDone(once, by: identity) ? .doneBefore : .nothingToDo
            }
            let part = try draft.part(in: place.code)
            let batch = Append(
                place: place.code,
                actor: identity.actor.description,
                recorded: moment.now.microseconds,
                parts: [part],
                idempotency: once.map {
                    Append.Idempotency(key: $0.key, digest: $0.digest, answer: person.description)
                },
                effects: draft.effects(setting) + effects
            )
            do {
                switch try await store.append(batch) {
                case .now(let heads): return .done(version: heads.first?.version ?? 0)
                case .before: return .doneBefore
                }
            } catch let error as JournalError where error.code == .conflict {
                continue
            } catch let error as JournalError where error.code == .keyReused {
                throw Denial.alreadySent
            }
        }
        throw Denial.busy
    }

    /// How often a decision is made again before the actor is asked to try later.
    static let patience = 40

    func permit(_ permission: Permission, to identity: Identity) throws(Denial) {
        switch identity {
        case .worker(let worker):
            guard Policy.permissions(of: worker.role).contains(permission) else { throw .notPermitted }
        case .visitor:
            guard permission == .ask || permission == .keepDetails else { throw .notPermitted }
        case .system: return
        }
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
        case .worker(let worker):
            if record.people.details == nil { return }
            if actions.allSatisfy({ type(of: $0).permission == .ask }) { return }
            guard try await relationship(of: worker, to: record) != nil else { throw Denial.noRelationship(record.id) }
        }
    }
}

/// What actions come to on a chart, before it is appended.
struct Draft {
    let chart: Chart
    let facts: [Fact]
    let after: Record
    private let happened: Instant

    init(of actions: [any Action], on chart: Chart, at moment: Moment, happened: Instant? = nil) throws {
        let happened = happened ?? moment.now
        var record = chart.record
        var facts: [Fact] = []
        for action in actions {
            for fact in try action.decided(on: record, at: moment) {
                record.apply(Occurrence(fact, happened: happened, recorded: moment.now, by: moment.actor))
                facts.append(fact)
            }
        }
        self.chart = chart
        self.facts = facts
        self.happened = happened
        after = record
    }

    func part(in place: String) throws -> Append.Part {
        Append.Part(
            stream: .person(chart.record.id, in: place),
            expected: chart.head,
            events: try facts.map { fact in
                let (kind, body) = try FactCodec.encode(fact)
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
