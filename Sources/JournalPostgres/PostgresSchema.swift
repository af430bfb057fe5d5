import Journal

/// The journal's own tables, rights and locks on PostgreSQL.
enum PostgresSchema {
    /// Held by whoever makes checkpoints or restores, until the transaction ends.
    static let archiveLock = Statement("SELECT pg_advisory_xact_lock(\(lockKey(2)))")
    private static let migrationLock = Statement("SELECT pg_advisory_xact_lock(\(lockKey(3)))")

    /// Keys of locks are the database's; the schema's number keeps two schemas of one database apart.
    static func lockKey(_ number: Int) -> String {
        "\(0x4652_0000 + number)::bigint << 32 | current_schema()::regnamespace::oid::bigint"
    }

    static let migrations = [
        Migration(
            part: "journal",
            number: 1,
            name: "events, keys, checkpoints",
            statements: [appendOnly, positionSequence, positions] + tables
                + ["events", "checkpoints", "checkpoint_heads"].flatMap(guards)
        ),
        Migration(
            part: "journal",
            number: 2,
            name: "append in one round trip",
            statements: [PostgresAppend.function, PostgresAppend.check]
        ),
    ]

    private static let appendOnly = """
        CREATE FUNCTION footbridge_append_only() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN RAISE EXCEPTION '% is append-only: correct by appending', TG_TABLE_NAME; END $body$
        """

    private static let positionSequence = "CREATE SEQUENCE event_positions"

    /// Draws numbers so that they ascend with transaction ids, which is what lets followers wait for the slower.
    private static let positions = """
        CREATE FUNCTION footbridge_positions(wanted bigint) RETURNS bigint LANGUAGE plpgsql AS $body$
        DECLARE first bigint;
        BEGIN
            PERFORM pg_advisory_lock(\(lockKey(1)));
            PERFORM pg_current_xact_id();
            first := nextval('event_positions');
            PERFORM nextval('event_positions') FROM generate_series(2, wanted);
            PERFORM pg_advisory_unlock(\(lockKey(1)));
            RETURN first;
        END $body$
        """

    private static let tables = [
        """
        CREATE TABLE events (
            position BIGINT PRIMARY KEY,
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
            xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
            UNIQUE (place, stream, version))
        """,
        """
        CREATE TABLE idempotency (
            place TEXT NOT NULL, actor TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL,
            recorded BIGINT NOT NULL, PRIMARY KEY (place, actor, key))
        """,
        """
        CREATE TABLE checkpoints (
            number BIGINT PRIMARY KEY, position BIGINT NOT NULL, events BIGINT NOT NULL, heads TEXT NOT NULL,
            recorded BIGINT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL)
        """,
        """
        CREATE TABLE checkpoint_heads (
            checkpoint BIGINT NOT NULL, place TEXT NOT NULL, stream TEXT NOT NULL, version BIGINT NOT NULL,
            hash TEXT NOT NULL, PRIMARY KEY (place, stream, version))
        """,
        "CREATE INDEX checkpoint_heads_by_checkpoint ON checkpoint_heads (checkpoint, place, stream, version)",
    ]

    /// Triggers that refuse any change, also for those who replay from a replica.
    static func guards(_ table: String) -> [String] {
        [
            """
            CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON \(table)
            FOR EACH ROW EXECUTE FUNCTION footbridge_append_only()
            """,
            """
            CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON \(table)
            FOR EACH STATEMENT EXECUTE FUNCTION footbridge_append_only()
            """,
            "ALTER TABLE \(table) ENABLE ALWAYS TRIGGER append_only",
            "ALTER TABLE \(table) ENABLE ALWAYS TRIGGER append_only_whole",
        ]
    }

    /// Takes all missing steps in one transaction, under a lock, and gives the serving role its rights.
    static func migrate(_ owner: PostgresLink, _ migrations: [Migration]) throws {
        try checkDatabase(owner)
        if try isUpToDate(owner, migrations) { return }
        _ = try owner.run([
            PostgresStore.begin, Statement("SET LOCAL statement_timeout = 0"), Statement("SET LOCAL lock_timeout = 0"),
            migrationLock,
        ])
        _ = try owner.run([Statement(MigrationPlan.tableSQL)])
        let taken = try owner.run([Statement(MigrationPlan.takenSQL)])[0].rows.map(MigrationPlan.Taken.init(row:))
        for migration in try MigrationPlan.missing(self.migrations + migrations, taken: taken) {
            for sql in migration.statements { try step(sql, owner) }
            _ = try owner.run([migration.record])
        }
        try checkTransactionIDs(owner)
        _ = try owner.run((PostgresRoles.creation + PostgresRoles.rights).map { Statement($0) })
        _ = try owner.run([PostgresStore.commit])
    }

    /// Whether nothing is missing, which a role may ask that could not change anything.
    private static func isUpToDate(_ owner: PostgresLink, _ migrations: [Migration]) throws -> Bool {
        let exists = try owner.run([Statement("SELECT to_regclass('schema_migrations') IS NOT NULL")])[0].rows[0]
        guard exists.flag(0) else { return false }
        let taken = try owner.run([Statement(MigrationPlan.takenSQL)])[0].rows.map(MigrationPlan.Taken.init(row:))
        guard try MigrationPlan.missing(self.migrations + migrations, taken: taken).isEmpty else { return false }
        try checkTransactionIDs(owner)
        return true
    }

    private static func step(_ sql: String, _ owner: PostgresLink) throws {
        for sql in PortableSQL.appendOnlyTable(sql).map(guards) ?? [PortableSQL.plain(sql)] {
            _ = try owner.run([Statement(sql)])
        }
    }

    /// Refuses a database in which text would not mean the same as on SQLite.
    private static func checkDatabase(_ owner: PostgresLink) throws {
        let sql = """
            SELECT pg_encoding_to_char(encoding), datcollate, datctype, datlocprovider::text,
                CAST(current_setting('server_version_num') AS BIGINT)
            FROM pg_database WHERE datname = current_database()
            """
        let row = try owner.run([Statement(sql)])[0].rows[0]
        guard row.integer(4) >= 150_000 else {
            throw JournalError(.refused, "this PostgreSQL is older than 15; use 15 or newer")
        }
        let isBytewise = ["C", "POSIX"].contains(row.text(1)) && ["C", "POSIX"].contains(row.text(2))
        guard row.text(0) == "UTF8", isBytewise, row.text(3) == "c" else {
            throw JournalError(
                .refused,
                """
                the database must compare text by bytes; make it with CREATE DATABASE … TEMPLATE template0 \
                ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'
                """
            )
        }
    }

    /// Refuses events carried over from another cluster by other means than a restore: followers would not see them.
    private static func checkTransactionIDs(_ owner: PostgresLink) throws {
        let sql = """
            SELECT 1 FROM (SELECT xid FROM events ORDER BY position DESC LIMIT 1) last
            WHERE last.xid >= pg_snapshot_xmax(pg_current_snapshot())
            """
        guard try owner.run([Statement(sql)])[0].rows.isEmpty else {
            throw JournalError(
                .refused,
                "these events were copied from another server; move a journal with backup and restore"
            )
        }
    }
}
