package import Care
import Journal

extension FrontDesk {
    /// Says that two records are one person's, on both of them in the same append.
    ///
    /// Whoever links must be able to see both records.
    @discardableResult
    package func link(
        _ person: Person.ID,
        with other: Person.ID,
        why: String,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try await actOnBoth(person, Link(other: other, why: why), other, Link(other: person, why: why), identity, once)
    }

    /// Undoes a wrong link on both records.
    @discardableResult
    package func unlink(
        _ person: Person.ID,
        from other: Person.ID,
        why: String,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try await actOnBoth(
            person,
            Unlink(other: other, why: why),
            other,
            Unlink(other: person, why: why),
            identity,
            once
        )
    }

    private func actOnBoth(
        _ person: Person.ID,
        _ here: some Action,
        _ other: Person.ID,
        _ there: some Action,
        _ identity: Identity,
        _ once: Once?
    ) async throws -> Acted {
        try permit(.link, to: identity)
        guard person != other else { throw Denial.refused(PeopleRefusal.sameRecord) }
        return try await append(to: [person, other], as: identity, once: once) { charts in
            for chart in charts { try await checkSight(of: chart.record, for: identity) }
            return Joint(actions: [[here], [there]])
        }
    }

    /// What happens to several records at once, and to streams beside theirs.
    struct Joint {
        /// The actions on each record, in the order of the records.
        var actions: [[any Action]]
        var parts: [Append.Part] = []
        var effects: [Statement] = []
    }

    /// Appends to several records in one transaction, deciding again when somebody else changed one of them.
    func append(
        to people: [Person.ID],
        as identity: Identity,
        once: Once? = nil,
        deciding: ([Chart]) async throws -> Joint
    ) async throws -> Acted {
        // Nothing that joins records needs anybody on duty.
        let moment = Moment(now: now, actor: identity.actor, duty: surroundings.newID(), promises: place.promises)
        for _ in 0..<FrontDesk.patience {
            var charts: [Chart] = []
            for person in people { charts.append(try await chart(of: person)) }
            let joint: Joint
            let drafts: [Draft]
            do {
                joint = try await deciding(charts)
                drafts = try zip(joint.actions, charts).map { try Draft(of: $0, on: $1, at: moment) }
                    .filter { !$0.facts.isEmpty }
            } catch let error as Denial {
                // What was done once is refused the second time; who sends a form again must hear that it was done.
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw error
            }
            var parts = try drafts.map { try $0.part(in: place.code) } + joint.parts
            for draft in drafts {
                parts += try await draft.partsBeside(in: place.code, at: moment.now, reading: store)
            }
            guard !parts.isEmpty else { return try await wasDone(once, by: identity) ? .doneBefore : .nothingToDo }
            let batch = Append(
                place: place.code,
                actor: identity.actor.description,
                recorded: moment.now.microseconds,
                parts: parts,
                idempotency: once.map {
                    Append.Idempotency(key: $0.key, digest: $0.digest, answer: people[0].description)
                },
                effects: drafts.flatMap { $0.effects(setting) + $0.notesBeside(in: place.code, at: moment.now) }
                    + joint.effects
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

    private func checkSight(of record: Record, for identity: Identity) async throws {
        guard record.people.details != nil else { throw Denial.notFound }
        guard let worker = identity.worker else { return }
        guard try await relationship(of: worker, to: record) != nil else { throw Denial.noRelationship(record.id) }
    }
}
