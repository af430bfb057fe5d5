import Journal

/// The journal's own tables on SQLite.
enum SQLiteSchema {
    static let migrations = [
        Migration(
            part: "journal",
            number: 1,
            name: "events, keys, checkpoints",
            statements: tables + protected.flatMap(guards)
        )
    ]

    private static let protected = ["events", "checkpoints", "checkpoint_heads"]

    private static let tables = [
        """
        CREATE TABLE events (
            position INTEGER PRIMARY KEY,
            place TEXT NOT NULL,
            stream TEXT NOT NULL,
            version BIGINT NOT NULL CHECK (version > 0),
            kind TEXT NOT NULL,
            schema_version BIGINT NOT NULL,
            body TEXT NOT NULL,
            happened BIGINT NOT NULL,
            recorded BIGINT NOT NULL,
            actor TEXT NOT NULL,
            on_behalf_of TEXT,
            cause TEXT,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL,
            UNIQUE (place, stream, version))
        """,
        """
        CREATE TABLE idempotency (
            place TEXT NOT NULL, actor TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL,
            recorded INT NOT NULL, PRIMARY KEY (place, actor, key)) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE checkpoints (
            number INTEGER PRIMARY KEY, position BIGINT NOT NULL, events BIGINT NOT NULL, heads TEXT NOT NULL,
            recorded BIGINT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL)
        """,
        """
        CREATE TABLE checkpoint_heads (
            checkpoint BIGINT NOT NULL, place TEXT NOT NULL, stream TEXT NOT NULL, version BIGINT NOT NULL,
            hash TEXT NOT NULL, PRIMARY KEY (place, stream, version))
        """,
        "CREATE INDEX checkpoint_heads_by_checkpoint ON checkpoint_heads (checkpoint, place, stream, version)",
    ]

    /// A migration's statement as SQLite takes it.
    static func steps(_ sql: String) -> [String] {
        PortableSQL.appendOnlyTable(sql).map(guards) ?? [PortableSQL.strict(sql)]
    }

    /// Triggers that refuse any change; REPLACE deletes first, which `recursive_triggers` makes them see.
    private static func guards(_ table: String) -> [String] {
        ["UPDATE", "DELETE"].map { act in
            """
            CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only: correct by appending'); END
            """
        }
    }
}
