package import Care
import Journal

/// Somebody on the agenda of the case review, with every reason for it.
package struct AgendaLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let request: Request.ID
    package let holder: Worker.ID
    /// When they were last talked over, or since when they have waited for it.
    package let since: Instant
    package var reasons: [AgendaReason]
}

extension FrontDesk {
    /// Who is to be talked over, the longest not talked over first; those of one holder where one is named.
    ///
    /// Whoever belongs to the team sees everybody's; anybody else sees whom they hold.
    package func agenda(
        heldBy holder: Worker.ID? = nil,
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<AgendaLine> {
        try permit(.meet, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let whose = seesEverybody(worker) ? holder : worker.id
        let order = ListOrder(("agenda.since", .number), ("agenda.person", .text), ("agenda.request", .text))
        let after = try order.after(mark)
        let rows = try await store.rows(
            Statement(
                """
                SELECT agenda.person, person.name, agenda.request, agenda.holder, agenda.since
                FROM agenda JOIN person ON person.place = agenda.place AND person.id = agenda.person
                WHERE agenda.place = ? AND agenda.at <= ?\(whose == nil ? "" : " AND agenda.holder = ?")\(after.sql)
                GROUP BY agenda.person, person.name, agenda.request, agenda.holder, agenda.since
                ORDER BY \(order.sql) LIMIT \(size + 1)
                """,
                [.text(place.code), .integer(now.microseconds)]
                    + (whose.map { [.text($0.description)] } ?? []) + after.arguments
            )
        )
        var lines = rows.compactMap(AgendaLine.init)
        let reasons = try await reasons(of: lines.map(\.person))
        for index in lines.indices { lines[index].reasons = reasons[lines[index].request] ?? [] }
        return ListPage(lines, size: size) { line in
            ListMark([
                .integer(line.since.microseconds), .text(line.person.description), .text(line.request.description),
            ])
        }
    }

    /// Who comes after somebody on the agenda; nobody after the last.
    package func agendaLine(
        after request: Request.ID,
        of person: Person.ID,
        since: Instant,
        as identity: Identity
    ) async throws -> AgendaLine? {
        let mark = ListMark([.integer(since.microseconds), .text(person.description), .text(request.description)])
        return try await agenda(as: identity, after: mark, size: 1).lines.first
    }

    /// Who comes before somebody on the agenda; nobody before the first.
    package func agendaLine(
        before request: Request.ID,
        of person: Person.ID,
        since: Instant,
        as identity: Identity
    ) async throws -> AgendaLine? {
        try permit(.meet, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let whose = seesEverybody(worker) ? "" : " AND agenda.holder = ?"
        let rows = try await store.rows(
            Statement(
                """
                SELECT agenda.person, person.name, agenda.request, agenda.holder, agenda.since
                FROM agenda JOIN person ON person.place = agenda.place AND person.id = agenda.person
                WHERE agenda.place = ? AND agenda.at <= ?\(whose)
                AND (agenda.since < ? OR (agenda.since = ? AND (agenda.person < ?
                    OR (agenda.person = ? AND agenda.request < ?))))
                ORDER BY agenda.since DESC, agenda.person DESC, agenda.request DESC LIMIT 1
                """,
                [.text(place.code), .integer(now.microseconds)]
                    + (whose.isEmpty ? [] : [.text(worker.id.description)])
                    + [
                        .integer(since.microseconds), .integer(since.microseconds), .text(person.description),
                        .text(person.description), .text(request.description),
                    ]
            )
        )
        return rows.first.flatMap(AgendaLine.init)
    }

    /// Whether a worker sees the whole agenda: a member of the team, and its manager.
    private func seesEverybody(_ worker: Worker) -> Bool {
        worker.services.contains(place.home) || worker.role == .teamManager
    }

    /// The reasons that hold now, in the order in which they are listed.
    private func reasons(of people: [Person.ID]) async throws -> [Request.ID: [AgendaReason]] {
        guard !people.isEmpty else { return [:] }
        let marks = Array(repeating: "?", count: people.count).joined(separator: ", ")
        let rows = try await store.rows(
            Statement(
                "SELECT request, reason FROM agenda WHERE place = ? AND at <= ? AND person IN (\(marks))",
                [.text(place.code), .integer(now.microseconds)] + people.map { .text($0.description) }
            )
        )
        var reasons: [Request.ID: Set<AgendaReason>] = [:]
        for row in rows {
            guard let request = Request.ID(row.text(0)), let reason = AgendaReason(rawValue: row.text(1)) else {
                continue
            }
            reasons[request, default: []].insert(reason)
        }
        return reasons.mapValues { known in AgendaReason.allCases.filter(known.contains) }
    }
}

extension AgendaLine {
    fileprivate init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let request = Request.ID(row.text(2)),
            let holder = Worker.ID(row.text(3))
        else { return nil }
        self.init(
            person: person,
            name: Personal(row.text(1)),
            request: request,
            holder: holder,
            since: Instant(microseconds: row.integer(4)),
            reasons: []
        )
    }
}
