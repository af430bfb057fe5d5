import ArgumentParser
import Care
import Journal

/// `footbridge journal backup FILE`: a portable copy, taken while others write.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write the journal into a file that any engine can restore; others may go on writing."
    )

    @Argument(help: "The file to write.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let checkpoint = try await store.backup(to: file, recorded: Assembly.wallClock().microseconds) { events in
                Output.progress("\(events) events")
            }
            await store.close()
            Output.result("checkpoint \(checkpoint.number) over \(checkpoint.reach): \(checkpoint.hash)")
        }
    }
}

extension Checkpoint {
    /// How far a backup reaches: whoever restores it must know what is missing since.
    var reach: String {
        let reading = London.reading(at: Instant(microseconds: recorded))
        return "\(events) events up to position \(position), \(reading.day) \(reading.clock) in London"
    }
}
