package import Care
package import Journal

/// The outbox: every message that waits, with its time, and every one that failed and of which nobody told the person.
///
/// Written among the effects of the append that causes the message, so that it goes if and only if the act was
/// committed; what it says is put together when it goes. There is no address and no word of it here.
package enum OutboxTable: Projection {
    package static let table = TableShape(
        "outbox",
        keys: ["place", "person", "message"],
        values: ["request", "kind", "state", "at"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        guard !record.messages.all.isEmpty else { return [] }
        let waiting = record.messages.waiting.map { ($0, "waiting", record.sendingTime(of: $0, setting.promises)) }
        let failed = record.messages.failed.filter(record.isOwedAnotherWay).compactMap { message in
            message.failedAt.map { (message, "failed", $0) }
        }
        return (waiting + failed).map { message, state, at in
            [
                .text(setting.place),
                .text(record.id.description),
                .text(message.id.description),
                .text(message.request.description),
                .text(message.kind.rawValue),
                .text(state),
                .integer(at.microseconds),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [
        .people, .requests, .contacts, .messages, .bookings, .waiting,
    ]

    static let migration = Migration(
        part: "messages",
        number: 1,
        name: "outbox",
        statements: [
            """
            CREATE TABLE outbox (
                place TEXT NOT NULL, person TEXT NOT NULL, message TEXT NOT NULL, request TEXT NOT NULL,
                kind TEXT NOT NULL, state TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (place, person, message))
            """,
            "CREATE INDEX outbox_in_time ON outbox (place, state, at, person, message)",
        ]
    )
}
