import Care
import Journal

extension FrontDesk {
    /// Carries out statements beside the journal, once, however often their form is sent.
    ///
    /// - Throws: `taken`, as a refusal, if another row stands where one of these should.
    func write(
        _ statements: [Statement],
        once: Once?,
        by identity: Identity,
        orElse taken: (any Refusal)? = nil
    ) async throws -> Acted {
        if try await wasDone(once, by: identity) { return .doneBefore }
        let key = once.map { once in
            Statement(
                "INSERT INTO idempotency (place, actor, key, digest, answer, recorded) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .text(place.code), .text(identity.actor.description), .text(once.key), .text(once.digest), "",
                    .integer(now.microseconds),
                ]
            )
        }
        do {
            try await store.write([key].compactMap(\.self) + statements)
            return .done(version: 0)
        } catch let error as JournalError where error.code == .taken {
            // Somebody sent the same form at the same moment, or took what this one wanted.
            if try await wasDone(once, by: identity) { return .doneBefore }
            if let taken { throw Denial.refused(taken) }
            throw error
        }
    }
}
