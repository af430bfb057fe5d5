package import Care
import Journal

/// Two records beside each other, with as much of each as tells whether they are one person's.
package struct PairView: Sendable {
    package struct Side: Sendable {
        package let person: Person.ID
        package let details: Person.Details
        package let hasDied: Bool
        package let openRequests: Int
    }

    package let id: DoubtfulPair.ID
    package let reason: DoubtfulPair.Reason
    /// What somebody has said already.
    package let answer: DoubtfulPair.Answer?
    package let one: Side
    package let other: Side
}

extension FrontDesk {
    /// Opens the two records of a pair for comparing; the look at each is recorded first.
    package func open(_ pair: DoubtfulPair.ID, page: String, as identity: Identity) async throws -> PairView {
        try permit(.link, to: identity)
        let rows = try await store.rows(
            Statement(
                "SELECT reason, answer FROM doubtful_pair WHERE place = ? AND one = ? AND other = ?",
                [.text(place.code), .text(pair.one.description), .text(pair.other.description)]
            )
        )
        guard let row = rows.first, let reason = DoubtfulPair.Reason(rawValue: row.text(0)) else {
            throw Denial.notFound
        }
        let records = [try await chart(of: pair.one).record, try await chart(of: pair.other).record]
        for record in records { try checkLeafing(through: record, as: identity) }
        for record in records {
            let look = Look(
                at: now,
                actor: identity.actor.description,
                person: record.id,
                relationship: .comparesRecords,
                page: page
            )
            try await looks.record(look)
        }
        guard let one = PairView.Side(records[0]), let other = PairView.Side(records[1]) else { throw Denial.notFound }
        let answer = row.optionalText(1).flatMap(DoubtfulPair.Answer.init)
        return PairView(id: pair, reason: reason, answer: answer, one: one, other: other)
    }
}

extension PairView.Side {
    fileprivate init?(_ record: Record) {
        guard let details = record.people.details else { return nil }
        self.init(
            person: record.id,
            details: details,
            hasDied: record.people.died != nil,
            openRequests: record.requests.open.count
        )
    }
}
