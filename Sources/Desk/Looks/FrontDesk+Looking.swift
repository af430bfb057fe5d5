package import Care
import Journal

extension FrontDesk {
    /// How long breaking the glass opens a record for.
    package static let glassStaysOpen = Span.hours(8)

    /// Opens a person's record for showing: checks the relationship and records the look first.
    ///
    /// - Throws: `Denial.noRelationship` when the worker has none; `JournalError` when the look cannot be recorded,
    ///   and then nothing is shown.
    package func open(_ person: Person.ID, page: String, as identity: Identity) async throws -> Chart {
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let chart = try await chart(of: person)
        guard chart.record.people.details != nil else { throw Denial.notFound }
        guard let relationship = try await relationship(of: worker, to: chart.record) else {
            throw Denial.noRelationship(person)
        }
        try await looks.record(
            Look(
                at: now,
                actor: identity.actor.description,
                person: person,
                relationship: relationship,
                page: page
            )
        )
        return chart
    }

    /// Opens a record without a relationship, for a reason that the person and the manager will see.
    package func breakGlass(_ person: Person.ID, reason: String, as identity: Identity) async throws {
        guard let worker = identity.worker, worker.role != .commissioner, worker.role != .administrator else {
            throw Denial.notPermitted
        }
        guard !reason.isBlank else { throw Denial.refused(PeopleRefusal.noReason) }
        guard try await chart(of: person).record.people.details != nil else { throw Denial.notFound }
        try await looks.record(
            Look(
                at: now,
                actor: identity.actor.description,
                person: person,
                relationship: .brokeGlass,
                page: "Breaking the glass",
                reason: reason
            )
        )
    }

    /// The relationship by which a worker may see a record, breaking the glass included.
    package func relationship(of worker: Worker, to record: Record) async throws -> Policy.Relationship? {
        if let relationship = Policy.relationship(of: worker, to: record, home: place.home) { return relationship }
        guard worker.role != .commissioner, worker.role != .administrator else { return nil }
        let broken = try await store.rows(
            Statement(
                "SELECT count(*) FROM look WHERE place = ? AND person = ? AND actor = ? AND at > ? "
                    + "AND relationship = 'brokeGlass' AND reason IS NOT NULL",
                [
                    .text(place.code), .text(record.id.description), .text(Actor.worker(worker.id).description),
                    .integer((now - FrontDesk.glassStaysOpen).microseconds),
                ]
            )
        )
        return (broken.first?.integer(0) ?? 0) > 0 ? .brokeGlass : nil
    }

    /// Everybody who looked at a person's record, last first.
    package func looks(at person: Person.ID, limit: Int = 200) async throws -> [Look] {
        let rows = try await store.rows(
            Statement(
                "SELECT at, actor, relationship, page, reason FROM look WHERE place = ? AND person = ? "
                    + "ORDER BY at DESC LIMIT \(limit)",
                [.text(place.code), .text(person.description)]
            )
        )
        return rows.map { Look(person: person, $0) }
    }

    /// Every breaking of the glass in the place, last first; for the manager.
    package func brokenGlass(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<Look> {
        try permit(.manageTeam, to: identity)
        let order = ListOrder(("0 - at", .number), ("actor", .text), ("person", .text))
        let after = try order.after(mark)
        let rows = try await store.rows(
            Statement(
                "SELECT at, actor, relationship, page, reason, person FROM look WHERE place = ? "
                    + "AND relationship = 'brokeGlass' AND reason IS NOT NULL\(after.sql) "
                    + "ORDER BY \(order.sql) LIMIT \(size + 1)",
                [.text(place.code)] + after.arguments
            )
        )
        let looks = rows.compactMap { row in Person.ID(row.text(5)).map { Look(person: $0, row) } }
        return ListPage(looks, size: size) { look in
            ListMark([.integer(-look.at.microseconds), .text(look.actor), .text(look.person.description)])
        }
    }
}

extension Look {
    fileprivate init(person: Person.ID, _ row: Row) {
        self.init(
            at: Instant(microseconds: row.integer(0)),
            actor: row.text(1),
            person: person,
            relationship: Policy.Relationship(rawValue: row.text(2)) ?? .brokeGlass,
            page: row.text(3),
            reason: row.optionalText(4)
        )
    }
}
