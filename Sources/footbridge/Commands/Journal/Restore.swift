import ArgumentParser
import Desk
import Journal

/// `footbridge journal restore FILE`: fills an empty database from a backup and rebuilds its tables.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Fill an empty database from a backup; nothing stands unless everything verifies."
    )

    @Argument(help: "The backup to read.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let checkpoint = try await store.restore(from: file) { Output.progress("\($0) events") }
            let people = try await desk.rebuild { Output.progress("rebuilt \($0) people") }
            await store.close()
            Output.result(
                "restored checkpoint \(checkpoint.number) over \(checkpoint.reach); \(people) people"
            )
        }
    }
}
