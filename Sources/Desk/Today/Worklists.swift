package import Care
import Journal

extension FrontDesk {
    /// The requests nobody has read yet, in the order in which they came.
    package func inbox(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<RequestLine> {
        try permit(.triage, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let isOfTheTeam = worker.services.contains(place.home)
        return try await requests(
            "request.triaged = 0 AND request.closed IS NULL\(isOfTheTeam ? "" : " AND request.holder = ?")",
            isOfTheTeam ? [] : [.text(worker.id.description)],
            order: .received,
            after: mark,
            size: size
        )
    }

    /// The requests that two services or more have declined, longest first.
    package func gapCases(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<RequestLine> {
        guard let worker = identity.worker, worker.role.seesGapLedger else { throw Denial.notPermitted }
        return try await requests(
            "request.gap_since IS NOT NULL AND request.closed IS NULL",
            [],
            order: .gapSince,
            after: mark,
            size: size
        )
    }

    func requests(
        _ condition: String,
        _ arguments: [SQLValue],
        order: RequestOrder,
        after mark: ListMark? = nil,
        size: Int
    ) async throws -> ListPage<RequestLine> {
        let statement = try requestLines(condition, arguments, order: order, after: mark, size: size)
        return ListPage(try await store.rows(statement).compactMap(RequestLine.init), size: size, mark: order.mark)
    }

    /// Asks for one line more than a page has.
    func requestLines(
        _ condition: String,
        _ arguments: [SQLValue],
        order: RequestOrder,
        after mark: ListMark?,
        size: Int
    ) throws -> Statement {
        let after = try order.columns.after(mark)
        return Statement(
            """
            SELECT person, name, born, practice, id, route, kind, received, holder, held_since, offered_to, hand_over,
                triaged, safety, gap_since, next_due
            FROM (
                SELECT request.person, person.name, person.born, person.practice, request.id, request.route,
                    request.kind, request.received, request.holder, request.held_since, request.offered_to,
                    request.hand_over, request.triaged, request.safety, request.gap_since,
                    (SELECT min(due.at) FROM due WHERE due.place = request.place AND due.person = request.person
                        AND due.request = request.id) AS next_due
                FROM request JOIN person ON person.place = request.place AND person.id = request.person
                WHERE request.place = ? AND \(condition)
            ) AS line
            WHERE 1 = 1\(after.sql) ORDER BY \(order.columns.sql) LIMIT \(size + 1)
            """,
            [.text(place.code)] + arguments + after.arguments
        )
    }
}

/// In which order a list of requests stands.
enum RequestOrder: Sendable {
    case received, gapSince
    /// The one with the soonest due first; those to whom nothing is owed last.
    case nextDue

    var columns: ListOrder {
        switch self {
        case .received: ListOrder(("received", .number), ("id", .text))
        case .gapSince: ListOrder(("gap_since", .number), ("id", .text))
        case .nextDue:
            ListOrder(
                ("CASE WHEN next_due IS NULL THEN 1 ELSE 0 END", .number),
                ("COALESCE(next_due, received)", .number),
                ("id", .text)
            )
        }
    }

    func mark(_ line: RequestLine) -> ListMark {
        let id = SQLValue.text(line.request.description)
        return switch self {
        case .received: ListMark([.integer(line.received.microseconds), id])
        case .gapSince: ListMark([.integer((line.gapSince ?? line.received).microseconds), id])
        case .nextDue:
            ListMark([
                line.nextDue == nil ? 1 : 0, .integer((line.nextDue ?? line.received).microseconds), id,
            ])
        }
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
