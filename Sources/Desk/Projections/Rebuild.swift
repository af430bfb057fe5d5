import Care
import Journal

extension FrontDesk {
    /// Computes every projection again from the journal, person by person.
    ///
    /// Each person's rows are thrown away and written again in one transaction. Others may go on reading; whoever
    /// writes a person meanwhile writes rows from the same facts.
    ///
    /// - Returns: how many people there were.
    @discardableResult
    package func rebuild(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var position: Int64 = 0
        var seen: Set<Person.ID> = []
        try await store.write(ImportRows.forgetting(in: place.code))
        while true {
            let events = try await store.follow(after: position, limit: 5000)
            guard let last = events.last else { return seen.count }
            position = last.position
            for event in events where event.stream.place == place.code {
                let beside = try ImportRows.rows(of: event)
                if !beside.isEmpty { try await store.write(beside) }
                guard let person = event.stream.person, seen.insert(person).inserted else { continue }
                try await rebuild(person)
                if seen.count.isMultiple(of: 100) { progress(seen.count) }
            }
        }
    }

    private func rebuild(_ person: Person.ID) async throws {
        let record = try await chart(of: person).record
        let forget = Projections.all.map { projection in
            Statement(
                "DELETE FROM \(projection.table.name) WHERE place = ? AND \(projection.personColumn) = ?",
                [.text(place.code), .text(person.description)]
            )
        }
        try await store.write(forget + Projections.changes(from: Record(of: person), to: record, setting))
    }
}

extension Projection {
    /// The column that says whose row it is.
    static var personColumn: String { table.name == PeopleTable.table.name ? "id" : "person" }
}
