import Journal

/// The role that serves: it may add events and read them, and no more.
enum PostgresRoles {
    /// Makes the role where that is allowed; where it is not, triggers stand alone and `fences` says so.
    static let creation = [
        attempt("CREATE ROLE footbridge_serving NOLOGIN"),
        attempt("EXECUTE format('GRANT footbridge_serving TO %I', current_user)"),
    ]

    /// What the serving role may do with each table of the schema, also those a migration has just made.
    static let rights = [
        attempt(
            """
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO footbridge_serving', current_schema());
            FOR item IN SELECT c.oid::regclass AS name, EXISTS (
                    SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'append_only') AS is_append_only
                FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
                    AND pg_has_role(current_user, c.relowner, 'MEMBER')
            LOOP
                EXECUTE format('REVOKE ALL ON %s FROM footbridge_serving', item.name);
                EXECUTE format('GRANT %s ON %s TO footbridge_serving', CASE
                    WHEN item.name = 'schema_migrations'::regclass THEN 'SELECT'
                    WHEN item.is_append_only THEN 'SELECT, INSERT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END, item.name);
            END LOOP;
            GRANT USAGE, UPDATE ON SEQUENCE event_positions TO footbridge_serving
            """
        )
    ]

    /// Whether the role is there, is ours to take, and has its rights in this schema.
    static let mayStepDown = Statement(
        """
        SELECT CASE WHEN pg_has_role(r.oid, 'MEMBER') AND e.name IS NOT NULL
            AND has_table_privilege(r.oid, e.name::oid, 'INSERT') THEN 1 ELSE 0 END
        FROM pg_roles r, (SELECT to_regclass('events') AS name) e WHERE r.rolname = 'footbridge_serving'
        """
    )

    private static func attempt(_ body: String) -> String {
        """
        DO $attempt$ DECLARE item record; BEGIN \(body);
        EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege OR undefined_object
            OR invalid_grant_operation THEN NULL;
        END $attempt$
        """
    }
}

extension PostgresSchema {
    /// Takes the serving role for the rest of the connection, where it can be taken.
    static func stepDown(_ link: PostgresLink) throws {
        guard try link.run([PostgresRoles.mayStepDown])[0].rows.first?.flag(0) == true else { return }
        _ = try link.run([Statement("SET ROLE footbridge_serving")])
    }
}

extension PostgresStore {
    /// What keeps events as they are here, in sentences, for `footbridge check`.
    package func fences() async throws -> [String] {
        let sql = """
            SELECT current_user, CASE WHEN has_table_privilege('events', 'UPDATE') THEN 1 ELSE 0 END, (
                SELECT COUNT(*) FROM pg_trigger WHERE tgrelid = 'events'::regclass AND tgname LIKE 'append!_only%' ESCAPE '!'
                    AND tgenabled = 'A')
            """
        let row = try await rows(Statement(sql))[0]
        let triggers =
            row.integer(2) == 2
            ? "Triggers refuse to change, delete or truncate events."
            : "The triggers that protect events are missing or switched off: run `footbridge migrate` as the owner."
        let rights =
            row.flag(1)
            ? "The role \(row.text(0)) owns the events and could switch the triggers off: serve as a role of its own."
            : "The role \(row.text(0)) may add events and read them, and no more."
        return [triggers, rights]
    }
}
