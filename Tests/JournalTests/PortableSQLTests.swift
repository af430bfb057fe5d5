import Journal
import JournalTesting
import Testing

/// Statements of the portable subset and the one answer both engines give; the traps are in ADR 0003.
struct PortableCase: Sendable, CustomStringConvertible {
    let sql: String
    let arguments: [SQLValue]
    let answer: [Row]

    var description: String { sql }

    init(_ sql: String, _ arguments: [SQLValue] = [], _ answer: [[SQLValue]]) {
        self.sql = sql
        self.arguments = arguments
        self.answer = answer.map { Row($0) }
    }

    static let table = Migration(
        part: "test",
        number: 1,
        name: "words",
        statements: [
            "CREATE TABLE words (id BIGINT PRIMARY KEY, word TEXT, size DOUBLE PRECISION, mark TEXT DEFAULT 'a?b')",
            "CREATE UNIQUE INDEX words_once ON words (word) WHERE id < 100",
        ]
    )

    static let filling = [
        Statement(
            "INSERT INTO words (id, word, size) VALUES (1, ?, 1.5), (2, ?, 2), (3, ?, NULL), (4, ?, 0), (5, ?, 3)",
            ["Apple", "apple", nil, "Éclair", "zebra"]
        )
    ]

    static let all = [
        PortableCase("SELECT id FROM words WHERE word LIKE 'app%' ORDER BY id", [[2]]),
        PortableCase("SELECT id FROM words WHERE word LIKE ? ESCAPE '!' ORDER BY id", ["%p!%"], []),
        PortableCase("SELECT lower(word), upper(word) FROM words WHERE id = 4", [["Éclair", "ÉCLAIR"]]),
        PortableCase(
            "SELECT word FROM words ORDER BY word NULLS LAST",
            [["Apple"], ["apple"], ["zebra"], ["Éclair"], [nil]]
        ),
        PortableCase("SELECT id FROM words ORDER BY word DESC NULLS FIRST LIMIT 2", [[3], [4]]),
        PortableCase("SELECT 7 / 2, -7 / 2, 7 % 3, -7 % 3", [[3, -3, 1, -1]]),
        PortableCase("SELECT ? / ?, ? / NULLIF(?, 0)", [7, 2, 1, 0], [[3, nil]]),
        PortableCase("SELECT ? / ?", [.real(7), .real(2)], [[.real(3.5)]]),
        PortableCase("SELECT length(word), substr(word, 1, 2) FROM words WHERE id = 4", [[6, "Éc"]]),
        PortableCase("SELECT word || '-' || id FROM words WHERE id = 1", [["Apple-1"]]),
        PortableCase("SELECT word || NULL FROM words WHERE id = 1", [[nil]]),
        PortableCase("SELECT COALESCE(word, 'none') FROM words WHERE id = 3", [["none"]]),
        PortableCase("SELECT COUNT(*), COUNT(word), SUM(id), MIN(word), MAX(id) FROM words", [[5, 4, 15, "Apple", 5]]),
        PortableCase("SELECT AVG(id), AVG(size) FROM words", [[.real(3), .real(1.625)]]),
        PortableCase("SELECT SUM(id) FROM words WHERE id > 100", [[nil]]),
        PortableCase("SELECT size FROM words WHERE id = 2", [[.real(2)]]),
        PortableCase("SELECT id = 1, word IS NULL FROM words WHERE id IN (1, 3) ORDER BY id", [[1, 0], [0, 1]]),
        PortableCase("SELECT id FROM words WHERE word = 'apple '", []),
        PortableCase(
            "SELECT id FROM words WHERE (id, word) > (?, ?) ORDER BY id LIMIT ?",
            [1, "Apple", 2],
            [[2], [3]]
        ),
        PortableCase(
            "SELECT CASE WHEN id > ? THEN ? ELSE ? END FROM words WHERE id = 2",
            [1, "more", "less"],
            [["more"]]
        ),
        PortableCase("SELECT mark, '?', '-- ?' FROM words WHERE id = ? -- is this one ?", [1], [["a?b", "?", "-- ?"]]),
        PortableCase("SELECT '''?''' AS \"odd ? name\" /* ? */ FROM words WHERE id = ?", [1], [["'?'"]]),
        PortableCase("SELECT COUNT(*) FILTER (WHERE size > 1) FROM words", [[3]]),
        PortableCase(
            "SELECT id, ROW_NUMBER() OVER (ORDER BY id DESC) FROM words WHERE id < 3 ORDER BY id",
            [[1, 2], [2, 1]]
        ),
        PortableCase("WITH big AS (SELECT id FROM words WHERE id > ?) SELECT COUNT(*) FROM big", [3], [[2]]),
        PortableCase("SELECT CAST(? AS TEXT) IS NULL", [nil], [[1]]),
        PortableCase("SELECT CAST('12' AS BIGINT) + 1, CAST(12 AS TEXT)", [[13, "12"]]),
        PortableCase("SELECT ? + 1", [9_000_000_000], [[9_000_000_001]]),
        PortableCase("SELECT id FROM words WHERE word IS NOT DISTINCT FROM CAST(? AS TEXT)", [nil], [[3]]),
        PortableCase("SELECT ?", [.real(0.1)], [[.real(0.1)]]),
        PortableCase("SELECT DISTINCT size > 1 FROM words WHERE size IS NOT NULL ORDER BY 1", [[0], [1]]),
        PortableCase(
            "SELECT replace(word, 'p', 'b'), trim('  x '), abs(-3) FROM words WHERE id = 2",
            [["abble", "x", 3]]
        ),
    ]

    init(_ sql: String, _ answer: [[SQLValue]]) { self.init(sql, [], answer) }
}

struct `Portable SQL on SQLite` {
    @Test func `means what it says`() async throws { try await PortableSuite.run(on: .sqlite) }
}

struct `Portable SQL on PostgreSQL` {
    @Test func `means what it says`() async throws { try await PortableSuite.run(on: .postgres) }
}

/// Runs all cases on one database: they only read, but for the last few.
enum PortableSuite {
    static func run(on engine: JournalEngine) async throws {
        try await engine.withStore([PortableCase.table]) { store, _ in
            try await store.write(PortableCase.filling)
            for portable in PortableCase.all {
                do {
                    let rows = try await store.rows(Statement(portable.sql, portable.arguments))
                    #expect(rows == portable.answer, "\(portable)")
                } catch {
                    Issue.record("\(portable): \(error)")
                }
            }
            try await refusals(store)
            try await upserts(store)
        }
    }

    /// What one engine would let pass and the other would not is refused by both.
    private static func refusals(_ store: any Store & Archive) async throws {
        let refused = [
            "SELECT \"no such column\" FROM words",
            "INSERT INTO words (id, size) VALUES (50, 'large')",
            "INSERT INTO words (id, word) VALUES ('six', 'x')",
            "SELECT id FROM words WHERE id = ?",
        ]
        for sql in refused {
            #expect(await code { try await store.write([Statement(sql)]) } == .refused, "\(sql)")
        }
    }

    private static func upserts(_ store: any Store & Archive) async throws {
        let upsert = """
            INSERT INTO words (id, word) SELECT id, 'again' FROM words WHERE id = 1
            ON CONFLICT (id) DO UPDATE SET word = excluded.word WHERE words.word <> excluded.word
            """
        #expect(try await store.write([Statement(upsert), Statement(upsert)]) == [1, 0])
        let nothing = "INSERT INTO words (id, word) VALUES (1, 'x'), (9, 'y') ON CONFLICT (id) DO NOTHING"
        #expect(try await store.write([Statement(nothing)]) == [1])
        let taken = Statement("INSERT INTO words (id, word) VALUES (10, 'y')")
        #expect(await code { try await store.write([taken]) } == .taken)
        #expect(try await store.write([Statement("INSERT INTO words (id, word) VALUES (101, 'y')")]) == [1])
    }
}

struct `Portable SQL` {
    @Test func `question marks outside quotes and comments become numbers`() {
        let sql = "SELECT ?, '?', \"?\", 'it''s ?' -- ?\r\n, ? /* ? ' */ WHERE é = ?"
        let numbered = "SELECT $1, '?', \"?\", 'it''s ?' -- ?\r\n, $2 /* ? ' */ WHERE é = $3"
        #expect(PortableSQL.numbered(sql) == numbered)
    }

    @Test func `tables are strict on SQLite and keep their defaults`() {
        let sql = "CREATE TABLE a (bigint_x BIGINT, y double precision, z TEXT DEFAULT 'BIGINT');"
        let strict = "CREATE TABLE a (bigint_x INT, y REAL, z TEXT DEFAULT 'BIGINT') STRICT"
        #expect(PortableSQL.strict(sql) == strict)
        #expect(PortableSQL.strict("CREATE INDEX a ON b (c)") == "CREATE INDEX a ON b (c)")
    }

    @Test func `a table kept by its key has no rows beside it on SQLite, and is a plain one elsewhere`() {
        let table = "CREATE TABLE a (x BIGINT, y TEXT, PRIMARY KEY (x))"
        let strict = "CREATE TABLE a (x INT, y TEXT, PRIMARY KEY (x)) STRICT, WITHOUT ROWID"
        #expect(PortableSQL.strict(PortableSQL.byKey(table)) == strict)
        #expect(PortableSQL.plain(PortableSQL.byKey(table)) == table)
        #expect(PortableSQL.plain(table) == table)
    }

    @Test func `a table that is all key is kept once on SQLite`() {
        let allKey = "CREATE TABLE a (x TEXT NOT NULL, y BIGINT NOT NULL, PRIMARY KEY (x, y))"
        let more = "CREATE TABLE a (x TEXT NOT NULL, y BIGINT NOT NULL, z TEXT, PRIMARY KEY (x, y))"
        let checked = "CREATE TABLE a (x BIGINT CHECK (x > 0), y BIGINT, PRIMARY KEY (x, y))"
        #expect(PortableSQL.strict(allKey).hasSuffix("PRIMARY KEY (x, y)) STRICT, WITHOUT ROWID"))
        #expect(PortableSQL.strict(more).hasSuffix("PRIMARY KEY (x, y)) STRICT"))
        #expect(PortableSQL.strict(checked).hasSuffix("PRIMARY KEY (x, y)) STRICT"))
    }
}
