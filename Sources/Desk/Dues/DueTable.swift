package import Care
package import Journal

/// What is owed, with the time at which it falls due: "Today" is a look-up in this table's index.
package enum DueTable: Projection {
    package static let table = TableShape(
        "due",
        keys: ["place", "person", "kind", "subject"],
        values: ["request", "owner", "at", "sentence", "source"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        rows(of: record, Dues(on: record, setting), setting)
    }

    package static func rows(of record: Record, _ dues: Dues, _ setting: Setting) -> [[SQLValue]] {
        let (place, person) = (SQLValue.text(setting.place), SQLValue.text(record.id.description))
        return dues.all.map { due in
            [
                place,
                person,
                .text(due.kind.rawValue),
                .text(due.subject),
                SQLValue(due.request?.description),
                .text(due.owner.description),
                .integer(due.at.microseconds),
                .text(due.sentence),
                .text(due.source.sentence),
            ]
        }
    }

    /// The dues that somebody owes, whenever.
    ///
    /// Every due is before the end of time: saying so names the index of whose it is, without which SQLite, which knows
    /// nothing of how many there are, walks through all dues of the place.
    static func owed(by owner: Worker.ID, in place: String) -> Condition {
        Condition(
            sql: "due.place = ? AND due.owner = ? AND due.at < ?",
            arguments: [.text(place), .text(owner.description), .integer(.max)]
        )
    }

    /// Whatever happens may make something due, but for writing notes.
    package static let inputs = Set(RecordPart.allCases).subtracting([.notes, .copies])

    static let migration = Migration(
        part: "desk",
        number: 3,
        name: "dues",
        statements: [
            """
            CREATE TABLE due (
                place TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, request TEXT,
                owner TEXT NOT NULL, at BIGINT NOT NULL, sentence TEXT NOT NULL, source TEXT NOT NULL,
                PRIMARY KEY (place, person, kind, subject))
            """,
            "CREATE INDEX due_of_owner ON due (place, owner, at)",
        ]
    )

    /// Dues come and go with every act: their rows live in the index of their key.
    static let byKey = Migration(
        part: "desk",
        number: 12,
        name: "dues by key",
        statements: [
            PortableSQL.byKey(
                """
                CREATE TABLE due_by_key (
                    place TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, request TEXT,
                    owner TEXT NOT NULL, at BIGINT NOT NULL, sentence TEXT NOT NULL, source TEXT NOT NULL,
                    PRIMARY KEY (place, person, kind, subject))
                """
            ),
            """
            INSERT INTO due_by_key (place, person, kind, subject, request, owner, at, sentence, source)
            SELECT place, person, kind, subject, request, owner, at, sentence, source FROM due
            """,
            "DROP TABLE due",
            "ALTER TABLE due_by_key RENAME TO due",
            "CREATE INDEX due_of_owner ON due (place, owner, at)",
        ]
    )
}
