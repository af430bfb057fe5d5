import Desk
import Journal
import JournalSQLite
import Testing

struct `The table of dues` {
    @Test func `keeps what was due when it is kept by its key`() async throws {
        let store = try SQLiteStore.inMemory()
        let before = Projections.migrations.filter { $0.number < 12 }
        try await store.migrate(before)
        let values: [SQLValue] = ["here", "p", "triage", "s", nil, "w", 7, "Read it", "a source"]
        let columns = "place, person, kind, subject, request, owner, at, sentence, source"
        let insert = "INSERT INTO due (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        try await store.write([Statement(insert, values)])
        try await store.migrate(Projections.migrations)
        #expect(try await store.rows(Statement("SELECT \(columns) FROM due")).map(\.values) == [values])
        await #expect(throws: JournalError.self) { try await store.write([Statement(insert, values)]) }
    }
}
