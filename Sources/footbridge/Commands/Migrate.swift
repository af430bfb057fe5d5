import ArgumentParser
import Desk
import Journal
import Packs

/// `footbridge migrate`: brings the database's schema up to date.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database's schema up to date."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            _ = try await Assembly.desk(on: store, packs: [])
            await store.close()
            Output.say("The schema is up to date.")
        }
    }
}
