package import Care
import Journal

extension Desk {
    /// Says that two records are one person's, on both of them in the same append.
    ///
    /// Whoever links must be able to see both records.
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
        let moment = try await moment(for: identity)
        for _ in 0..<Desk.patience {
            var drafts: [Draft] = []
            for (id, action) in [(person, here as any Action), (other, there as any Action)] {
                let chart = try await chart(of: id)
                try await checkSight(of: chart.record, for: identity)
                drafts.append(try Draft(of: [action], on: chart, at: moment))
            }
            drafts.removeAll { $0.facts.isEmpty }
            guard !drafts.isEmpty else { return .nothingToDo }
            let batch = Append(
                place: place.code,
                actor: identity.actor.description,
                recorded: moment.now.microseconds,
                parts: try drafts.map { try $0.part(in: place.code, happened: moment.now) },
                idempotency: once.map {
                    Append.Idempotency(key: $0.key, digest: $0.digest, answer: person.description)
                },
                effects: drafts.flatMap { $0.effects(setting) }
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
