import Care
import Journal

extension Desk {
    /// Whether a form was carried out before, with the same answers.
    ///
    /// A form that comes twice may be refused the second time because the first one counted; whoever sent it twice is
    /// told that it was done.
    package func wasDone(_ once: Once, by identity: Identity) async throws -> Bool {
        let rows = try await store.rows(
            Statement(
                "SELECT digest FROM idempotency WHERE place = ? AND actor = ? AND key = ?",
                [.text(place.code), .text(identity.actor.description), .text(once.key)]
            )
        )
        return rows.first?.text(0) == once.digest
    }
}
