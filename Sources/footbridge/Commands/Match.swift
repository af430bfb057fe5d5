import ArgumentParser
import Care
import Foundation
import Services

/// `footbridge match PERSON.yaml`: what each service here would say to somebody, with reasons.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Say which services would take a person, and why not the others.",
        discussion: """
            The file says what is known: age (years), registered (true or false), practice (its code), route, needs (a \
            list), languages (a list), declinedBy (kinds of service), answers (yes or no by the question's name). It has \
            no name in it, and needs none.
            """
    )

    @Argument(help: "A YAML file about one person.")
    var person: String
    @Option(help: "A reference place (see footbridge services list) or a file; else this installation's own services.")
    var place: String?
    @Option(name: .customLong("pack"), help: "A pack of your own that the place names; may be given again.")
    var packs: [String] = []
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            guard let data = FileManager.default.contents(atPath: person) else {
                throw BadInput(sentence: "\(person) cannot be read. Check the path.")
            }
            let circumstances = try Circumstances(yaml: data, file: person)
            let place = try Locality.services(of: place, packs: packs)
            let here = place.directory.inForce(on: London.day(at: Assembly.wallClock()))
            let matched = Matching.answer(to: circumstances, from: here)
            switch format {
            case .text: MatchText(matched: matched).lines.forEach(Output.result)
            case .json: try Output.json(MatchAnswer(place: place.id.name, matched))
            }
        }
    }
}

/// The answer as lines, each reason with its rule and where it is written.
private struct MatchText {
    let matched: Matched

    var lines: [String] {
        let outcomes = matched.outcomes
        let headings: [(String, [Outcome])] = [
            ("Would take them", outcomes.offers.filter { !$0.isBeside }), ("Ask first", outcomes.asksFirst),
            ("Would help beside mental health care", outcomes.offers.filter(\.isBeside)),
            ("Would not take them", outcomes.declines),
        ]
        var lines = headings.filter { !$0.1.isEmpty }.flatMap { ["\($0.0):"] + $0.1.flatMap(text) + [""] }
        if outcomes.leaveNobody { lines += [outcomes.leftWithNobody, ""] }
        let asks = outcomes.inquiries
        if !asks.isEmpty { lines += ["To find out:"] + asks.map { "- \($0.ask)" } + [""] }
        return lines + ["Who could hold meanwhile:"]
            + matched.holders.map { "- \($0.name): \($0.why)" + written($0.sources) }
    }

    private func text(_ outcome: Outcome) -> [String] {
        ["- \(outcome.name) (\(outcome.pack.name)). \(outcome.standing)"]
            + outcome.reasons.map { "    \($0.worker) (\($0.rule))" + written($0.sources) }
            + outcome.asks.map { "    asks: \($0.ask)" }
            + outcome.before.map { "    first: \($0.worker) (\($0.id))" + written($0.sources) }
            + outcome.instead.map { "    instead: \($0.words)" }
            + outcome.offered.map { "    offers: \($0.line) (\($0.id))" }
            + outcome.promises.map { "    promises: \($0.person) (\($0.id))" + written($0.sources) }
    }

    private func written(_ sources: [Citation]) -> String {
        sources.isEmpty ? "" : " [\(sources.map(\.line).joined(separator: "; "))]"
    }
}
