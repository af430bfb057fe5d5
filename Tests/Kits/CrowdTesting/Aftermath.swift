package import Care
import Desk
import Journal

/// What must be true when a crowd has gone, each question answered with what does not hold.
package struct Aftermath: Sendable {
    private let place: CrowdPlace
    private let people: [Person.ID]

    package init(in place: CrowdPlace, of people: [Person.ID]) {
        self.place = place
        self.people = people
    }

    /// Everything that does not hold; `acts` are those that were acknowledged under keys.
    package func complaints(after ledger: Ledger) async throws -> [String] {
        try await ledger.complaints + miscounted(ledger) + standing()
    }

    /// Everything that does not hold, whoever did what.
    package func standing() async throws -> [String] {
        try await brokenPromises() + unheld() + damage() + staleTables()
    }

    /// The four promises, for everybody.
    package func brokenPromises() async throws -> [String] {
        var broken: [String] = []
        let now = place.clock.tick()
        for person in people {
            let record = try await place.desk.chart(of: person).record
            let promises = record.brokenPromises(at: now, promises: place.desk.place.promises)
            broken += promises.map { "\(person): \($0)" }
        }
        return broken
    }

    /// Open requests that do not have exactly one holder, of this team, in the record and in the table alike.
    func unheld() async throws -> [String] {
        let sql = "SELECT id, holder FROM request WHERE place = ? AND closed IS NULL"
        let rows = try await place.database.rows(Statement(sql, [.text(place.desk.place.code)]))
        var holders = Dictionary(grouping: rows, by: { $0.text(0) }).mapValues { $0.map { $0.text(1) } }
        let team = Set(CrowdPlace.workers.filter(\.role.mayHold).map(\.id))
        var complaints: [String] = []
        for person in people {
            let record = try await place.desk.chart(of: person).record
            for request in record.requests.open {
                let listed = holders.removeValue(forKey: request.id.description) ?? []
                let holder = record.holding.holder(of: request.id)
                if listed == [holder?.description], holder.map(team.contains) ?? false { continue }
                complaints.append("\(request.id) is held by \(String(describing: holder)), listed are \(listed)")
            }
        }
        return complaints + holders.keys.map { "\($0) is listed as open and is not" }
    }

    /// What the journal finds of itself.
    func damage() async throws -> [String] {
        try await place.database.settle()
        return try await place.database.verify().findings.map(\.description)
    }

    /// Tables that differ from what the journal says.
    func staleTables() async throws -> [String] {
        let before = try await tables()
        _ = try await place.database.write(Projections.all.map { Statement("DELETE FROM \($0.table.name)") })
        try await place.desk.rebuild()
        let after = try await tables()
        return zip(Projections.all, zip(before, after)).compactMap { projection, rows in
            let (stale, right) = (Set(rows.0.map(\.values)), Set(rows.1.map(\.values)))
            guard rows.0 != rows.1 else { return nil }
            return "\(projection.table.name): \(stale.subtracting(right)) should be \(right.subtracting(stale))"
        }
    }

    private func tables() async throws -> [[Row]] {
        try await place.database.rows(
            Projections.all.map { projection in
                let shape = projection.table
                let columns = shape.columns.joined(separator: ", ")
                let keys = shape.columns.prefix(shape.keys).joined(separator: ", ")
                return Statement("SELECT \(columns) FROM \(shape.name) ORDER BY \(keys)")
            }
        )
    }

    /// Acts that were acknowledged and are not in the journal exactly once, and acts in it that nobody was told of.
    ///
    /// The clock never says the same twice, so all events of one act, and no others, bear the instant at which its key
    /// was recorded.
    func miscounted(_ ledger: Ledger) async throws -> [String] {
        let acts = try await acts()
        let keys = try await place.database.rows(
            Statement("SELECT key, recorded FROM idempotency WHERE place = ?", [.text(place.desk.place.code)])
        )
        let done = ledger.done
        var complaints = Set(keys.map { $0.text(0) }).symmetricDifference(done.keys)
            .map { "\($0) is \(done[$0] == nil ? "in the journal and was not acknowledged" : "lost")" }
        if keys.count != done.count { complaints.append("\(keys.count) keys for \(done.count) acts") }
        for key in keys {
            guard let sent = done[key.text(0)] else { continue }
            let act = acts[key.integer(1)]
            if act?.person != sent.person || act?.isWhole != true || (sent.version ?? act?.last) != act?.last {
                complaints.append("\(key.text(0)) is not in the journal as it was acknowledged")
            }
        }
        let others = acts.count - done.count
        if others != people.count { complaints.append("\(others) acts without a key, \(people.count) expected") }
        return complaints
    }

    /// The events that were recorded at one instant.
    private struct Act {
        var person: Person.ID
        var first: Int64
        var last: Int64
        var isWhole = true
    }

    private func acts() async throws -> [Int64: Act] {
        var acts: [Int64: Act] = [:]
        var position: Int64 = 0
        while true {
            let events = try await place.database.follow(after: position, limit: 5000)
            guard let end = events.last else { return acts }
            position = end.position
            for event in events {
                guard let person = event.stream.person else { continue }
                guard var act = acts[event.recorded] else {
                    acts[event.recorded] = Act(person: person, first: event.version, last: event.version)
                    continue
                }
                act.isWhole = act.isWhole && act.person == person && event.version == act.last + 1
                act.last = event.version
                acts[event.recorded] = act
            }
        }
    }
}
