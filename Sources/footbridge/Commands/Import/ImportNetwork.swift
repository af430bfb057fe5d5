import ArgumentParser
import Care
import Desk
import Exchange
import Journal

/// `footbridge import network FILE…`: practices, networks, list sizes and deprivation from the national files.
struct ImportNetworkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Bring in practices and primary care networks from the files of the Organisation Data Service.",
        discussion: """
            Give all files together, in any order: what one says of a practice replaces what was known of it. \
            --place is a network (U93148), a sub-ICB location (92G) or parts of postcodes (SN or SN1,SN2,SN4 9); given \
            several times, a practice must lie in all of them.
            """
    )

    @Argument(help: "Files in CSV, as ODS and NHS England publish them.")
    var files: [String]
    @Option(help: "Only the practices that lie here; else all that are active.")
    var place: [String] = []
    @Option(help: "The day whose networks hold, such as 2026-11-20; else today.")
    var on: String?
    @OptionGroup var database: DatabaseOption
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let day = try day()
            var reader = NetworkReader()
            for file in files { try reader.read(path: file) }
            var faults = Faults()
            reader.diagnostics.forEach { faults.take($0) }
            faults.conclude()
            let network = reader.finish()
            let result = NetworkImport(network, in: try places(in: network), on: day)
            guard !result.practices.isEmpty else {
                throw BadInput(sentence: "No active practice was found. Give epraccur.csv, and check --place.")
            }
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            try await desk.put(result.practices, as: .operatorAtCommandLine)
            let forgotten = try await desk.forget(practices: result.ended, as: .operatorAtCommandLine)
            await store.close()
            try show(result.tally, forgotten: forgotten, faults)
            try faults.settle()
        }
    }

    private func day() throws -> Day {
        guard let on else { return London.day(at: Assembly.wallClock()) }
        guard let day = Day(on) else { throw ValidationError("“\(on)” is not a day. Write it as 2026-11-20.") }
        return day
    }

    private func places(in network: CareNetwork) throws -> [CareNetwork.Place] {
        try place.map { typed in
            guard let place = CareNetwork.Place(typed: typed, in: network) else {
                throw BadInput(
                    sentence: "“\(typed)” is no place in these files. Give a network, a sub-ICB location or parts of "
                        + "postcodes, and the file of members for a network."
                )
            }
            return place
        }
    }

    private func show(_ tally: NetworkTally, forgotten: Int, _ faults: Faults) throws {
        switch format {
        case .json:
            try Output.json(
                Answer(tally: tally, forgotten: forgotten, refused: faults.refused, warnings: faults.warnings)
            )
        case .text:
            Output.result(
                "\(tally.practices) practices, \(tally.registered) people registered, \(tally.networks) networks"
            )
            Output.say("\(tally.withoutListSize) practices without a list size, \(tally.withoutNetwork) in no network")
            Output.say(
                "passed over: \(tally.notPractices) rows that are no GP practices, \(tally.notActive) practices not "
                    + "active, \(tally.elsewhere) elsewhere"
            )
            if forgotten > 0 {
                Output.say("\(forgotten) practices that were known here have closed and were taken out")
            }
            if faults.refused > 0 { Output.say("refused: \(faults.refused) rows or files") }
        }
    }

    private struct Answer: Encodable {
        let tally: NetworkTally
        let forgotten: Int
        let refused: Int
        let warnings: Int
    }
}
