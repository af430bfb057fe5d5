import Care
import Journal

extension FrontDesk {
    /// Whether a form was carried out before, with the same answers.
    ///
    /// A form that comes twice may be refused the second time because the first one counted; whoever sent it twice is
    /// told that it was done.
    ///
    /// - Throws: `Denial.alreadySent` if it came before with other answers.
    func wasDone(_ once: Once?, by identity: Identity) async throws -> Bool {
        guard let once else { return false }
        let rows = try await store.rows(
            Statement(
                "SELECT digest FROM idempotency WHERE place = ? AND actor = ? AND key = ?",
                [.text(place.code), .text(identity.actor.description), .text(once.key)]
            )
        )
        guard let digest = rows.first?.text(0) else { return false }
        guard digest == once.digest else { throw Denial.alreadySent }
        return true
    }
}
