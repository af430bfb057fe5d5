import Care
import Journal

/// Why a doubtful pair cannot be decided.
package enum PairRefusal: Refusal {
    case notFound, noReason

    package var sentence: String {
        switch self {
        case .notFound: "This pair is not on the list. Look at the list again."
        case .noReason: "Say why, so that somebody who reads this later understands."
        }
    }
}

extension FrontDesk {
    /// The pairs that wait for a decision, oldest first: for those who may link, and of those whom they may leaf through.
    ///
    /// The place's own team sees every pair; others those in which both people are of their practice.
    package func doubtfulPairs(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<DoubtfulPair> {
        try permit(.link, to: identity)
        let (whose, owner) = whose(identity)
        let order = ListOrder(("d.found", .number), ("d.one", .text), ("d.other", .text))
        let after = try order.after(mark)
        let rows = try await store.rows(
            Statement(
                """
                SELECT d.reason, d.found,
                    a.id, a.name, a.born, a.nhs, a.practice, a.postcode, a.died,
                    b.id, b.name, b.born, b.nhs, b.practice, b.postcode, b.died
                FROM doubtful_pair d
                JOIN person a ON a.place = d.place AND a.id = d.one
                JOIN person b ON b.place = d.place AND b.id = d.other
                WHERE d.place = ? AND d.answer IS NULL\(whose)\(after.sql)
                ORDER BY \(order.sql) LIMIT \(size + 1)
                """,
                [.text(place.code)] + owner + after.arguments
            )
        )
        return ListPage(rows.compactMap(DoubtfulPair.init), size: size) { pair in
            ListMark([
                .integer(pair.found.microseconds), .text(pair.id.one.description), .text(pair.id.other.description),
            ])
        }
    }

    /// How many pairs wait for somebody who may decide them; from a thousand on they are not counted further.
    package func doubtfulPairCount(as identity: Identity) async throws -> Int {
        try permit(.link, to: identity)
        let (whose, owner) = whose(identity)
        let people = """
            JOIN person a ON a.place = d.place AND a.id = d.one JOIN person b ON b.place = d.place AND b.id = d.other
            """
        let rows = try await store.rows(
            Statement(
                "SELECT count(*) FROM (SELECT d.one FROM doubtful_pair d \(whose.isEmpty ? "" : people) "
                    + "WHERE d.place = ? AND d.answer IS NULL\(whose) LIMIT 1000) AS waiting",
                [.text(place.code)] + owner
            )
        )
        return Int(rows.first?.integer(0) ?? 0)
    }

    /// Says of a pair whether it is one person; `same` links the two records, `different` undoes a link there may be.
    ///
    /// The link, the pair and, where only one of the two was known to have died, the other's death are written in one
    /// append: a reminder must not go out to somebody who is dead because it is owed on their other record.
    @discardableResult
    package func decide(
        _ pair: DoubtfulPair.ID,
        _ answer: DoubtfulPair.Answer,
        why: String,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try permit(.link, to: identity)
        guard !why.isBlank else { throw Denial.refused(PairRefusal.noReason) }
        return try await append(to: [pair.one, pair.other], as: identity, once: once) { charts in
            let events = try await store.read(.pair(pair, in: place.code), after: 0)
            guard let last = events.last else { throw Denial.refused(PairRefusal.notFound) }
            for chart in charts { try checkLeafing(through: chart.record, as: identity) }
            if case .decided(answer, _) = try FactCodec.unpackEvent(last.event, of: "pair") as PairFact {
                return Joint(actions: [[], []])
            }
            let event = try FactCodec.newEvent("pair", PairFact.decided(answer, why: Personal(why)), at: now)
            let head = StreamHead(version: last.version, hash: last.hash)
            return Joint(
                actions: FrontDesk.actions(answer, on: charts.map(\.record), why: why),
                parts: [Append.Part(stream: .pair(pair, in: place.code), expected: head, events: [event])],
                effects: [ImportRows.answer(answer, to: pair, in: place.code)]
            )
        }
    }

    private static func actions(
        _ answer: DoubtfulPair.Answer,
        on records: [Record],
        why: String
    ) -> [[any Action]] {
        zip(records, records.reversed()).map { record, other in
            switch answer {
            case .same:
                let link: any Action = Link(other: other.id, why: why)
                guard let death = other.people.died, record.people.died == nil else { return [link] }
                return [link, RecordDeath(day: death.day, toldBy: "the other record of this person")]
            case .different:
                return record.people.links.contains(other.id) ? [Unlink(other: other.id, why: why)] : []
            }
        }
    }

    /// The condition for the pairs of somebody's practice; none for the place's own team.
    private func whose(_ identity: Identity) -> (sql: String, arguments: [SQLValue]) {
        guard let worker = identity.worker, !worker.services.contains(place.home) else { return ("", []) }
        guard let practice = worker.practice, worker.role.seesPractice else { return (" AND 1 = 0", []) }
        return (" AND a.practice = ? AND b.practice = ?", [.text(practice.rawValue), .text(practice.rawValue)])
    }

    func checkLeafing(through record: Record, as identity: Identity) throws {
        guard let details = record.people.details else { throw Denial.notFound }
        guard let worker = identity.worker, !worker.services.contains(place.home) else { return }
        guard let practice = worker.practice, worker.role.seesPractice, practice == details.practice else {
            throw Denial.noRelationship(record.id)
        }
    }
}

extension DoubtfulPair {
    fileprivate init?(_ row: Row) {
        guard let reason = Reason(rawValue: row.text(0)),
            let one = FoundPerson(Row(Array(row.values[2..<9]))),
            let other = FoundPerson(Row(Array(row.values[9..<16])))
        else { return nil }
        self.init(
            id: ID(one.person, other.person),
            one: one,
            other: other,
            reason: reason,
            found: Instant(microseconds: row.integer(1))
        )
    }
}
