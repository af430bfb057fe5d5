import Journal

/// What imports keep beside the people they bring: pairs to decide, identifiers of other systems, how far a file was read.
enum ImportTables {
    static let migration = Migration(
        part: "desk",
        number: 9,
        name: "imports",
        statements: [
            """
            CREATE TABLE doubtful_pair (
                place TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, reason TEXT NOT NULL,
                found BIGINT NOT NULL, answer TEXT, PRIMARY KEY (place, one, other))
            """,
            """
            CREATE TABLE outside_identifier (
                place TEXT NOT NULL, system TEXT NOT NULL, value TEXT NOT NULL, person TEXT NOT NULL,
                PRIMARY KEY (place, system, value, person))
            """,
            """
            CREATE TABLE import_mark (
                place TEXT NOT NULL, file TEXT NOT NULL, line BIGINT NOT NULL, PRIMARY KEY (place, file))
            """,
        ]
    )

    /// The pairs that wait are counted on every page of those who may decide them.
    static let waiting = Migration(
        part: "desk",
        number: 11,
        name: "pairs that wait",
        statements: [
            "CREATE INDEX doubtful_pair_waiting ON doubtful_pair (place, found, one, other) WHERE answer IS NULL"
        ]
    )
}
