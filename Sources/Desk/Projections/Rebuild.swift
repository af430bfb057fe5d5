import Care
import Journal

extension FrontDesk {
    /// Computes every projection again from the journal, person by person.
    ///
    /// Each person's rows are thrown away and written again in one transaction. Others may go on reading and writing: a
    /// person who was written meanwhile is computed again.
    ///
    /// - Returns: how many people there were.
    @discardableResult
    package func rebuild(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var position: Int64 = 0
        var seen: Set<Person.ID> = []
        var clinics: Set<Clinic.ID> = []
        var groups: Set<Group.ID> = []
        try await store.write(
            ImportRows.forgetting(in: place.code) + ClinicRows.forgetting(in: place.code)
                + [Openings.forgetting(in: place.code)]
        )
        try await store.write(GroupTables.forgetting(in: place.code))
        while true {
            let events = try await store.follow(after: position, limit: 5000)
            guard let last = events.last else { return seen.count }
            position = last.position
            for event in events where event.stream.place == place.code {
                let beside = try ImportRows.rows(of: event) + Openings.rows(of: event)
                if !beside.isEmpty { try await store.write(beside) }
                if let id = event.stream.clinic, clinics.insert(id).inserted { try await rebuild(clinic: id) }
                if let id = event.stream.group, groups.insert(id).inserted { try await rebuild(group: id) }
                guard let person = event.stream.person, seen.insert(person).inserted else { continue }
                // A task of its own is not cancelled between writing the rows and looking whether they still hold.
                try await Task { try await rebuild(person) }.value
                if seen.count.isMultiple(of: 100) { progress(seen.count) }
            }
        }
    }

    /// Writes a person's rows until nobody else wrote them between the reading and the writing.
    ///
    /// Whoever writes rows at the same time either waits for ours and adds their own difference, or is waited for and
    /// then seen in the journal.
    func rebuild(_ person: Person.ID) async throws {
        while true {
            let chart = try await chart(of: person)
            do {
                try await write(chart.record)
            } catch let error as JournalError where error.code == .conflict {
                continue
            }
            let later = try await store.read(.person(person, in: place.code), after: chart.head.version)
            if later.isEmpty { return }
        }
    }

    /// Writes a clinic's row until nobody changed the clinic between the reading and the writing.
    private func rebuild(clinic id: Clinic.ID) async throws {
        while true {
            let (clinic, head) = try await clinicKeeper.snapshot(id)
            guard let clinic else { return }
            try await store.write(try ClinicTables.keep(clinic, in: place.code, changed: now))
            if try await clinicKeeper.snapshot(id).head == head { return }
        }
    }

    private func write(_ record: Record) async throws {
        let forget = Projections.all.map { projection in
            Statement(
                "DELETE FROM \(projection.table.name) WHERE place = ? AND \(projection.personColumn) = ?",
                [.text(place.code), .text(record.id.description)]
            )
        }
        try await store.write(forget + Projections.changes(from: Record(of: record.id), to: record, setting))
    }
}

extension Projection {
    /// The column that says whose row it is.
    static var personColumn: String { table.name == PeopleTable.table.name ? "id" : "person" }
}
