import ArgumentParser
import Care
import Desk
import Foundation
import Journal
import Services

/// `footbridge outcomes`: the outcome figures of a quarter, as they may be handed on.
struct OutcomesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes",
        abstract: "Show the outcome figures of a quarter, small numbers held back and the others rounded to 5."
    )

    @Option(help: "A quarter that is over, such as 2026-3; the last one if nothing is said.") var quarter: String?
    @Option(help: "text or json.") var format = "text"
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let last = Quarter.over(on: London.day(at: Assembly.wallClock()))
            guard let chosen = quarter.map({ Quarter($0) }) ?? last, chosen <= last else {
                throw BadInput(sentence: "--quarter is a quarter that is over, such as \(last).")
            }
            guard ["text", "json"].contains(format) else {
                throw BadInput(sentence: "--format is text or json.")
            }
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: Locality.services(of: nil).services)
            let outcomes = try await desk.outcomes(of: chosen, as: .operatorAtCommandLine)
            await store.close()
            if format == "json" { try Output.result(OutcomesAnswer(outcomes).json()) } else { lines(outcomes) }
        }
    }

    private func lines(_ outcomes: Outcomes) {
        Output.result("Outcomes, \(outcomes.quarter.title)")
        for part in outcomes.parts {
            Output.result("")
            Output.result("\(part.name). \(part.note)")
            for figure in part.figures {
                let number = figure.count.map { "\($0)" } ?? "held back"
                let whole = figure.of.map { " of \($0)" } ?? ""
                let rate = figure.rate.map { " (\($0))" } ?? ""
                Output.result("- \(figure.name): \(number)\(whole)\(rate) [\(figure.source)]")
            }
        }
    }
}

/// The same as JSON; what is held back is null.
private struct OutcomesAnswer: Encodable {
    struct Part: Encodable {
        let name: String
        let note: String
        let figures: [Figure]
    }

    struct Figure: Encodable {
        let name: String
        let count: Int?
        let of: Int?
        let rate: String?
        let source: String
    }

    let quarter: String
    let parts: [Part]

    init(_ outcomes: Outcomes) {
        quarter = outcomes.quarter.description
        parts = outcomes.parts.map { part in
            Part(
                name: part.name,
                note: part.note,
                figures: part.figures.map {
                    Figure(name: $0.name, count: $0.count, of: $0.of, rate: $0.rate, source: $0.source)
                }
            )
        }
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
