import Care
import CareTesting
import Desk
import Journal
import JournalSQLite
import Testing

/// What follows from an act is written as the difference of rows: many new ones with one statement, as many gone ones too.
struct `The statements that make tables follow a record` {
    @Test(arguments: [1, 2, UInt64.random(in: 0 ... .max)])
    func `leave the rows of the record, and none is too long to be kept prepared`(seed: UInt64) async throws {
        let setting = Setting(place: "test", promises: Promises(telling: Telling()))
        for history in 0..<4 {
            let store = try SQLiteStore.inMemory()
            try await store.migrate(Projections.migrations)
            var care = RandomCare(seed: seed &+ UInt64(history))
            var story = Story.begun(wishes: care.wishes(), promises: setting.promises)
            var written = Record(of: story.record.id)
            for step in 0..<60 {
                story.wait(care.timePasses())
                _ = try? story.act(care.action(on: story.record, at: story.now), by: care.worker())
                // Some differences are of one act, some of several.
                guard step.isMultiple(of: 1 + history) else { continue }
                let changes = Projections.changes(from: written, to: story.record, setting)
                #expect(changes.allSatisfy { $0.arguments.count <= Statement.most })
                try await store.write(changes)
                written = story.record
                for projection in Projections.all {
                    let table = projection.table
                    let columns = table.columns.joined(separator: ", ")
                    let found = try await store.rows(Statement("SELECT \(columns) FROM \(table.name)"))
                    let isSame = Set(found.map(\.values)) == Set(projection.rows(of: written, setting))
                    #expect(isSame, "seed \(seed), history \(history), step \(step), \(table.name)")
                }
            }
        }
    }
}
