package import Care
import Journal

/// One line of somebody's list: what is owed, to whom, by when.
package struct DueLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let kind: Due.Kind
    package let request: Request.ID?
    package let subject: String
    package let owner: Worker.ID
    package let at: Instant
    package let sentence: String
    package let source: String
}

/// One line of a list of requests.
package struct RequestLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let born: Personal<Day>?
    package let practice: PracticeCode?
    package let request: Request.ID
    package let route: Request.Route
    package let kind: Request.Kind
    package let received: Instant
    package let holder: Worker.ID
    package let heldSince: Instant
    package let offeredTo: Worker.ID?
    package let handOver: Holding.HandOver.ID?
    package let isTriaged: Bool
    /// Shown, and can be filtered by; nothing is ever sorted by it.
    package let hasOpenSafetyConversation: Bool
    package let gapSince: Instant?
    package let nextDue: Instant?
}

/// How many people each worker holds, and who is away.
package struct HoldingLine: Sendable, Equatable {
    package let worker: Worker
    package let held: Int
    package let oldest: Instant?
    package let isHere: Bool
    package let isAboveLimit: Bool
}

extension FrontDesk {
    /// What a worker owes up to a moment, soonest first.
    package func dues(of worker: Worker.ID, until: Instant, limit: Int = 200) async throws -> [DueLine] {
        let rows = try await store.rows(
            Statement(
                """
                SELECT due.person, person.name, due.kind, due.request, due.subject, due.at, due.sentence, due.source
                FROM due JOIN person ON person.place = due.place AND person.id = due.person
                WHERE due.place = ? AND due.owner = ? AND due.at <= ? ORDER BY due.at, due.person LIMIT \(limit)
                """,
                [.text(place.code), .text(worker.description), .integer(until.microseconds)]
            )
        )
        return rows.compactMap { row in
            guard let person = Person.ID(row.text(0)), let kind = Due.Kind(rawValue: row.text(2)) else { return nil }
            return DueLine(
                person: person,
                name: Personal(row.text(1)),
                kind: kind,
                request: row.optionalText(3).flatMap { Request.ID($0) },
                subject: row.text(4),
                owner: worker,
                at: Instant(microseconds: row.integer(5)),
                sentence: row.text(6),
                source: row.text(7)
            )
        }
    }

    /// The open requests a worker holds, the one with the soonest due first.
    package func held(by worker: Worker.ID, limit: Int = 200) async throws -> [RequestLine] {
        try await requests(
            "request.holder = ? AND request.closed IS NULL",
            [.text(worker.description)],
            order: "next_due, request.received, request.id",
            limit: limit
        )
    }

    /// The hand-overs that wait for a worker's answer.
    package func handOvers(to worker: Worker.ID) async throws -> [RequestLine] {
        try await requests(
            "request.offered_to = ? AND request.closed IS NULL",
            [.text(worker.description)],
            order: "request.received, request.id",
            limit: 100
        )
    }

    /// The requests nobody has read yet, in the order in which they came.
    package func inbox(as identity: Identity, limit: Int = 100) async throws -> [RequestLine] {
        try permit(.triage, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        if worker.services.contains(place.home) {
            return try await requests(
                "request.triaged = 0 AND request.closed IS NULL",
                [],
                order: "request.received, request.id",
                limit: limit
            )
        }
        return try await requests(
            "request.holder = ? AND request.triaged = 0 AND request.closed IS NULL",
            [.text(worker.id.description)],
            order: "request.received, request.id",
            limit: limit
        )
    }

    /// The requests that two services or more have declined, longest first.
    package func gapCases(as identity: Identity, limit: Int = 200) async throws -> [RequestLine] {
        guard let worker = identity.worker, worker.role.seesGapLedger else { throw Denial.notPermitted }
        return try await requests(
            "request.gap_since IS NOT NULL AND request.closed IS NULL",
            [],
            order: "request.gap_since, request.id",
            limit: limit
        )
    }

    /// The team with how many each one holds; nobody is left out, least of all those who are away.
    package func myTeam(as identity: Identity) async throws -> [HoldingLine] {
        try permit(.manageTeam, to: identity)
        let counts = try await store.rows(
            Statement(
                "SELECT holder, count(*), min(received) FROM request WHERE place = ? AND closed IS NULL GROUP BY holder",
                [.text(place.code)]
            )
        )
        let team = try await team()
        let today = London.day(at: now)
        let held = Dictionary(counts.map { ($0.text(0), $0) }, uniquingKeysWith: { $1 })
        return team.workers.values.compactMap { worker in
            let row = held[worker.id.description]
            let count = Int(row?.integer(1) ?? 0)
            guard worker.left == nil || count > 0 else { return nil }
            return HoldingLine(
                worker: worker,
                held: count,
                oldest: row.map { Instant(microseconds: $0.integer(2)) },
                isHere: worker.isHere(on: today),
                isAboveLimit: count > team.limit
            )
        }
        .sorted { ($0.worker.name, $0.worker.id) < ($1.worker.name, $1.worker.id) }
    }

    func requests(
        _ condition: String,
        _ arguments: [SQLValue],
        order: String,
        limit: Int
    ) async throws -> [RequestLine] {
        let rows = try await store.rows(
            Statement(
                """
                SELECT request.person, person.name, person.born, person.practice, request.id, request.route,
                    request.kind, request.received, request.holder, request.held_since, request.offered_to,
                    request.hand_over, request.triaged, request.safety, request.gap_since,
                    (SELECT min(due.at) FROM due WHERE due.place = request.place AND due.person = request.person
                        AND due.request = request.id) AS next_due
                FROM request JOIN person ON person.place = request.place AND person.id = request.person
                WHERE request.place = ? AND \(condition) ORDER BY \(order) LIMIT \(limit)
                """,
                [.text(place.code)] + arguments
            )
        )
        return rows.compactMap(RequestLine.init)
    }
}

extension RequestLine {
    init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let request = Request.ID(row.text(4)),
            let route = Request.Route(rawValue: row.text(5)), let kind = Request.Kind(rawValue: row.text(6)),
            let holder = Worker.ID(row.text(8))
        else { return nil }
        self.init(
            person: person,
            name: Personal(row.text(1)),
            born: row.optionalText(2).flatMap { Day($0) }.map { Personal($0) },
            practice: row.optionalText(3).map(PracticeCode.init(rawValue:)),
            request: request,
            route: route,
            kind: kind,
            received: Instant(microseconds: row.integer(7)),
            holder: holder,
            heldSince: Instant(microseconds: row.integer(9)),
            offeredTo: row.optionalText(10).flatMap { Worker.ID($0) },
            handOver: row.optionalText(11).flatMap { Holding.HandOver.ID($0) },
            isTriaged: row.flag(12),
            hasOpenSafetyConversation: row.flag(13),
            gapSince: row.optionalInteger(14).map(Instant.init(microseconds:)),
            nextDue: row.optionalInteger(15).map(Instant.init(microseconds:))
        )
    }
}

extension Role {
    /// Who sees the people behind the gap ledger; a commissioner sees counts only.
    package var seesGapLedger: Bool {
        switch self {
        case .teamManager, .mentalHealthPractitioner, .psychologist, .psychiatrist: true
        default: false
        }
    }
}
