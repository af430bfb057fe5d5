import ArgumentParser
import Care
import Desk
import Exchange
import Journal

/// `footbridge import directory FILE…`: community services from an Open Referral UK feed.
struct ImportDirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract: "Bring in community services from an Open Referral UK feed in JSON."
    )

    @Argument(help: "Files of the feed; it may come in pages.")
    var files: [String]
    @OptionGroup var database: DatabaseOption
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let today = London.day(at: Assembly.wallClock())
            var faults = Faults()
            var services: [CommunityService] = []
            for file in files {
                let reading = try DirectoryReader.read(path: file, today: today)
                reading.diagnostics.forEach { faults.take($0) }
                services += reading.services
            }
            faults.conclude()
            let result = DirectoryImport(services, on: today)
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            try await desk.put(result.entries, withdrawing: result.withdrawn, as: .operatorAtCommandLine)
            await store.close()
            try show(result.tally, faults)
            try faults.settle()
        }
    }

    private func show(_ tally: DirectoryTally, _ faults: Faults) throws {
        switch format {
        case .json: try Output.json(Answer(tally: tally, refused: faults.refused, warnings: faults.warnings))
        case .text:
            Output.result("\(tally.services) services")
            Output.say("\(tally.notShowable) not for showing: withdrawn, or without a name")
            Output.say(
                "\(tally.assuredLongAgo) were last checked over two years ago, \(tally.neverAssured) never as far as is said"
            )
            if faults.refused > 0 { Output.say("refused: \(faults.refused) services or files") }
        }
    }

    private struct Answer: Encodable {
        let tally: DirectoryTally
        let refused: Int
        let warnings: Int
    }
}
