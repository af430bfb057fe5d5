import ArgumentParser
import Journal

/// `footbridge journal export FILE`: every event as one line of JSON.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write every event as one line of JSON."
    )

    @Argument(help: "The file to write.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let count = try await store.export(to: file) { Output.progress("\($0) events") }
            await store.close()
            Output.result("exported \(count) events")
        }
    }
}
