import ArgumentParser
import Foundation
import Packs
import Services

/// `footbridge services …`: the packs that say what exists here.
struct ServicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "List, show or check service packs.",
        subcommands: [ServicesListCommand.self, ServicesShowCommand.self, ServicesCheckCommand.self]
    )
}

/// `footbridge services list`.
struct ServicesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the packs that come along.")

    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let packs = try ServicePacks.library()
            switch format {
            case .text: packs.forEach { Output.result("\($0.id.name)  \($0.name), \($0.place)") }
            case .json:
                try Output.json(packs.map { ["id": $0.id.name, "name": $0.name, "place": $0.place] })
            }
        }
    }
}

/// `footbridge services show ID`.
struct ServicesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show whom a service takes, whom it declines, what it promises, and where that is written."
    )

    @Argument(help: "The pack's name, as services list shows it.")
    var id: String

    func run() async throws {
        try await Exit.translating {
            guard let pack = try ServicePacks.library().first(where: { $0.id.name == id }) else {
                Output.say("There is no pack “\(id)”. See footbridge services list.")
                throw Exit.failed
            }
            Output.result("\(pack.name), \(pack.place)")
            Output.result(pack.about)
            for (title, criteria) in [
                ("Asks for", pack.requires), ("Takes", pack.serves), ("Declines", pack.declines),
            ] where !criteria.isEmpty {
                Output.result("\n\(title):")
                for criterion in criteria {
                    Output.result("- \(criterion.worker) [\(criterion.sources.map(\.line).joined(separator: "; "))]")
                }
            }
            if !pack.offers.isEmpty { Output.result("\nOffers:") }
            for offer in pack.offers {
                Output.result("- \(offer.name) [\(offer.sources.map(\.line).joined(separator: "; "))]")
            }
            if !pack.promises.isEmpty { Output.result("\nPromises:") }
            for promise in pack.promises {
                Output.result("- \(promise.person) [\(promise.sources.map(\.line).joined(separator: "; "))]")
            }
        }
    }
}

/// `footbridge services check FILE…`: everything wrong in the files, by line.
struct ServicesCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check pack files; everything wrong is named with its line (exit code 65)."
    )

    @Argument(help: "Pack files to check.")
    var files: [String]

    func run() async throws {
        let diagnostics = ServicePacks.check(files: files.map { URL(fileURLWithPath: $0) })
        diagnostics.forEach { Output.result($0.description) }
        guard diagnostics.isEmpty else { throw Exit.badInput }
        Output.result(files.count == 1 ? "1 pack is sound" : "\(files.count) packs are sound")
    }
}
