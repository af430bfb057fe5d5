import Care
package import Journal

extension FrontDesk {
    /// Computes every projection again from the journal, person by person.
    ///
    /// Each person's rows are thrown away and written again in one transaction. Others may go on reading and writing: a
    /// person who was written meanwhile is computed again. In a place of many it is quick only as a database role that
    /// may make indexes, as the one that migrates may.
    ///
    /// - Returns: how many people there were.
    @discardableResult
    package func rebuild(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let isIndexed = try await makeIndexes()
        let people = try await rebuildEverything(progress)
        if isIndexed {
            for statement in RebuildIndexes.dropping { try await store.write([statement]) }
        }
        return people
    }

    /// Makes the indexes one by one, so that whoever writes at the same time waits for one table at most.
    ///
    /// False where the database's role may not make any: then the rebuild goes on without them.
    private func makeIndexes() async throws -> Bool {
        do {
            for statement in RebuildIndexes.making { try await store.write([statement]) }
            return true
        } catch let error as JournalError where error.code == .refused {
            return false
        }
    }

    private func rebuildEverything(_ progress: @Sendable (Int) -> Void) async throws -> Int {
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

    /// Writes a person's rows in some projections until nobody else wrote them between the reading and the writing.
    ///
    /// Whoever writes rows at the same time either waits for ours and adds their own difference, or is waited for and
    /// then seen in the journal.
    func rebuild(_ person: Person.ID, in projections: [any Projection.Type] = Projections.all) async throws {
        while true {
            let chart = try await chart(of: person)
            do {
                try await write(chart.record, to: projections)
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

    private func write(_ record: Record, to projections: [any Projection.Type]) async throws {
        let forget = projections.map { projection in
            Statement(
                "DELETE FROM \(projection.table.name) WHERE place = ? AND \(projection.personColumn) = ?",
                [.text(place.code), .text(record.id.description)]
            )
        }
        let rows = projections.flatMap { $0.table.changes(from: [], to: $0.rows(of: record, setting)) }
        try await store.write(forget + rows)
    }
}

/// Indexes by which a rebuild finds a person's rows in tables that daily work reads by other keys only.
///
/// They are made for a rebuild and dropped after it: kept, each would slow every append and every import, and without
/// them each person of a million would cost a search through everybody's keys. What an interrupted rebuild leaves
/// behind does no harm but that, and the next one drops it.
package enum RebuildIndexes {
    private static let tables: [any Projection.Type] = [
        IdentifierTable.self, SearchTable.self, GapLedgerTable.self, OutcomeTable.self, PlaceWaitTable.self,
    ]

    package static let making = tables.map {
        Statement("CREATE INDEX IF NOT EXISTS \(name(of: $0)) ON \($0.table.name) (place, \($0.personColumn))")
    }

    static let dropping = tables.map { Statement("DROP INDEX IF EXISTS \(name(of: $0))") }

    private static func name(of projection: any Projection.Type) -> String { "\(projection.table.name)_for_rebuild" }
}

extension Projection {
    /// The column that says whose row it is.
    package static var personColumn: String { table.name == PeopleTable.table.name ? "id" : "person" }
}
