package import Care
package import Journal

/// Requests as lists show them: whose, who holds, since when, and what state they are in.
package enum RequestTable: Projection {
    package static let table = TableShape(
        "request",
        keys: ["place", "id"],
        values: [
            "person", "route", "kind", "received", "holder", "held_since", "offered_to", "hand_over", "triaged",
            "safety", "gap_since", "closed",
        ]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.requests.all.values.map { request in
            let turn = record.holding.turns[request.id]?.last
            let handOver = record.holding.handOvers[request.id]
            return [
                .text(setting.place),
                .text(request.id.description),
                .text(record.id.description),
                .text(request.route.rawValue),
                .text(request.kind.rawValue),
                .integer(request.received.microseconds),
                SQLValue(turn?.holder.description),
                SQLValue(turn?.since.microseconds),
                SQLValue(handOver?.to.description),
                SQLValue(handOver?.id.description),
                SQLValue(!record.triage.unread.contains(request.id)),
                SQLValue(!record.safety.open.isEmpty),
                SQLValue(record.offers.standing(of: request.id).gapSince?.microseconds),
                SQLValue(record.requests.closed[request.id]?.at.microseconds),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.requests, .holding, .triage, .safety, .offers]

    static let migration = Migration(
        part: "desk",
        number: 2,
        name: "requests",
        statements: [
            """
            CREATE TABLE request (
                place TEXT NOT NULL, id TEXT NOT NULL, person TEXT NOT NULL, route TEXT NOT NULL, kind TEXT NOT NULL,
                received BIGINT NOT NULL, holder TEXT NOT NULL, held_since BIGINT NOT NULL, offered_to TEXT,
                hand_over TEXT, triaged BIGINT NOT NULL, safety BIGINT NOT NULL, gap_since BIGINT, closed BIGINT,
                PRIMARY KEY (place, id))
            """,
            "CREATE INDEX request_of_person ON request (place, person)",
            "CREATE INDEX request_held ON request (place, holder, received) WHERE closed IS NULL",
            "CREATE INDEX request_offered ON request (place, offered_to) WHERE offered_to IS NOT NULL",
            "CREATE INDEX request_untriaged ON request (place, received) WHERE closed IS NULL AND triaged = 0",
            "CREATE INDEX request_gap ON request (place, gap_since) WHERE gap_since IS NOT NULL AND closed IS NULL",
        ]
    )

    /// Whom a request is offered to is looked up among the dues of that worker, who owes the answer.
    static let withoutOffered = Migration(
        part: "desk",
        number: 13,
        name: "offered requests by their dues",
        statements: ["DROP INDEX request_offered"]
    )
}
