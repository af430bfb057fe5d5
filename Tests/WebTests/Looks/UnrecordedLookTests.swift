import DeskTesting
import Journal
import JournalSQLite
import Synchronization
import Testing
import Web

/// The look comes first: without it there is no page.
struct `A look that cannot be recorded` {
    @Test func `shows nothing of the record`() async throws {
        let store = try SwitchableStore(SQLiteStore.inMemory())
        let site = try await TestSite(on: store)
        let (person, request) = try await site.place.personWhoAsks("A secret.", name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let record = "/people/\(person)"
        let paths = [
            record, "\(record)/copy", "\(record)/note", "\(record)/requests/\(request)/triage", "\(record)/looks",
        ]
        store.refusesWrites.withLock { $0 = true }
        for path in paths {
            let answer = try await worker.open(path)
            #expect(answer.status == 503, "\(path)")
            #expect(!answer.html.contains("Ada Quill"), "\(path)")
            #expect(!answer.html.contains("A secret."), "\(path)")
        }
        store.refusesWrites.withLock { $0 = false }
        for path in paths { #expect(try await worker.open(path).status == 200, "\(path)") }
        let looks = try await site.place.store.rows(Statement("SELECT count(*) FROM look"))
        #expect(looks[0].integer(0) == Int64(paths.count))
    }
}
