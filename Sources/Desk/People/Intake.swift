package import Care
package import Journal

/// Somebody to be registered, with an identity of their own already.
package struct Newcomer: Sendable {
    package let id: Person.ID
    package let details: Person.Details
    /// What makes taking them in twice count once; `nil` where the caller sees to that.
    package let once: Once?

    package init(id: Person.ID, details: Person.Details, once: Once? = nil) {
        self.id = id
        self.details = details
        self.once = once
    }
}

extension FrontDesk {
    /// Registers many people in one transaction: the quick way in for imports.
    ///
    /// - Throws: `Denial.refused` for the first whose details cannot be, and then nobody is registered; `JournalError`
    ///   with code `taken` if a verified NHS number belongs to somebody else already.
    @discardableResult
    package func register(
        _ newcomers: [Newcomer],
        origin: String,
        as identity: Identity
    ) async throws -> [Appended] {
        try permit(.keepDetails, to: identity)
        let moment = Moment(now: now, actor: identity.actor, duty: surroundings.newID(), promises: place.promises)
        let batches = try newcomers.map { newcomer in
            let chart = Chart(record: Record(of: newcomer.id), occurrences: [], head: .empty)
            let draft = try Draft(of: [Register(details: newcomer.details, origin: origin)], on: chart, at: moment)
            return Append(
                place: place.code,
                actor: identity.actor.description,
                recorded: moment.now.microseconds,
                parts: [try draft.part(in: place.code)],
                idempotency: newcomer.once.map {
                    Append.Idempotency(key: $0.key, digest: $0.digest, answer: newcomer.id.description)
                },
                effects: draft.effects(setting)
            )
        }
        return try await store.appendAll(batches)
    }
}
