import Journal
import JournalTesting
import Testing

/// What both SQL engines do with tables and with those who tamper: one case for each sentence.
struct TableContract: Sendable, CustomStringConvertible {
    typealias Check = @Sendable (any Store & Archive, Tampering) async throws -> Void

    let description: String
    let check: Check

    init(_ sentence: String, _ check: @escaping Check) {
        description = sentence
        self.check = check
    }

    static let all = guarding + effects + schema

    /// A table of the kind a projection has.
    static let slots = Migration(
        part: "test",
        number: 1,
        name: "slots",
        statements: [
            """
            CREATE TABLE slots (
                id TEXT PRIMARY KEY, count BIGINT NOT NULL DEFAULT 0, share DOUBLE PRECISION, note TEXT,
                CHECK (count >= 0))
            """
        ]
    )
}

struct `The tables on SQLite` {
    @Test(arguments: TableContract.all)
    func `keep the contract`(_ contract: TableContract) async throws {
        try await JournalEngine.sqlite.withStore([TableContract.slots], contract.check)
    }
}

struct `The tables on PostgreSQL` {
    @Test(arguments: TableContract.all)
    func `keep the contract`(_ contract: TableContract) async throws {
        try await JournalEngine.postgres.withStore([TableContract.slots], contract.check)
    }
}
