package import Care
package import Journal

/// Who waits for a place in which group, with the key of their place among the others.
package enum PlaceWaitTable: Projection {
    package static let table = TableShape(
        "group_wait",
        keys: ["place", "programme", "person"],
        values: ["request", "promised", "asked", "holder", "kept", "declined"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.enrolments.waits.values.sorted { $0.group < $1.group }.compactMap { wait in
            guard let request = record.requests.all[wait.request] else { return nil }
            let place = record.waitingPlace(of: request, since: wait.since, setting.promises)
            return [
                .text(setting.place), .text(wait.group.description), .text(record.id.description),
                .text(wait.request.description), .integer(place.promised.microseconds),
                .integer(place.asked.microseconds), SQLValue(record.holding.holder(of: wait.request)?.description),
                SQLValue(wait.keptUntil?.microseconds), SQLValue(wait.declined?.microseconds),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.requests, .holding, .offers, .contacts, .enrolments]

    static let migration = Migration(
        part: "groups",
        number: 2,
        name: "waiting for a place in a group",
        statements: [
            """
            CREATE TABLE group_wait (
                place TEXT NOT NULL, programme TEXT NOT NULL, person TEXT NOT NULL, request TEXT NOT NULL,
                promised BIGINT NOT NULL, asked BIGINT NOT NULL, holder TEXT, kept BIGINT, declined BIGINT,
                PRIMARY KEY (place, programme, person))
            """,
            "CREATE INDEX group_wait_in_order ON group_wait (place, promised, asked, request, programme)",
        ]
    )
}

/// Somebody who waits for a place, as far as filling needs to know them.
struct PlaceWaiter {
    let group: Group.ID
    let person: Person.ID
    /// Until when a place is kept for them; `nil` while they are not asked about one.
    let keptUntil: Instant?
    let declined: Instant?

    static let columns = "programme, person, kept, declined"

    init?(_ row: Row) {
        guard let group = Group.ID(row.text(0)), let person = Person.ID(row.text(1)) else { return nil }
        self.group = group
        self.person = person
        keptUntil = row.optionalInteger(2).map(Instant.init(microseconds:))
        declined = row.optionalInteger(3).map(Instant.init(microseconds:))
    }
}
