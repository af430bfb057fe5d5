import ArgumentParser
import Care
import Foundation
import Packs
import Services

/// `footbridge match PERSON.yaml`: what each service here would say to somebody, with reasons.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Say which services would take a person, and why not the others.",
        discussion: """
            The file says what is known: age (years), registered (true or false), route, needs (a list), answers (yes \
            or no by the question's name). It has no name in it, and needs none.
            """
    )

    @Argument(help: "A YAML file about one person.")
    var person: String
    @Option(help: "The place; the built-in packs are used for any.") var place: String?
    @Flag(help: "Also match against the surroundings that a place may have.") var neighbours = false
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            guard let data = FileManager.default.contents(atPath: person) else {
                throw BadInput(sentence: "\(person) cannot be read. Check the path.")
            }
            let circumstances = try Circumstances(yaml: data, file: person)
            let packs = try ServicePacks.areas() + (neighbours ? ServicePacks.surroundings() : [])
            let today = London.day(at: Assembly.wallClock())
            let outcomes = ServiceDirectory(packs: packs).outcomes(for: circumstances, on: today)
            switch format {
            case .text: outcomes.forEach(show)
            case .json: try Output.json(outcomes.map(MatchAnswer.init))
            }
        }
    }

    private func show(_ outcome: Outcome) {
        Output.result("\(outcome.name): \(outcome.kind.rawValue)")
        for reason in outcome.reasons {
            Output.result("- \(reason.worker) [\(reason.sources.map(\.line).joined(separator: "; "))]")
        }
        outcome.asks.forEach { Output.result("- to answer first: \($0.ask)") }
        outcome.promises.forEach { Output.result("- promise: \($0.person)") }
    }
}

/// What one service would say, as JSON.
private struct MatchAnswer: Encodable {
    struct Reason: Encodable {
        let rule: String
        let sentence: String
        let sources: [String]
    }

    let service: String
    let name: String
    let answer: String
    let reasons: [Reason]
    let asks: [String]
    let promises: [String]

    init(_ outcome: Outcome) {
        service = outcome.pack.name
        name = outcome.name
        answer = outcome.kind.rawValue
        reasons = outcome.reasons.map {
            Reason(rule: $0.rule, sentence: $0.worker, sources: $0.sources.map(\.line))
        }
        asks = outcome.asks.map(\.ask)
        promises = outcome.promises.map(\.person)
    }
}
