import ArgumentParser
import Care
import Desk
import Exchange
import Journal

/// `footbridge import measures FILE…`: what people answered elsewhere, as FHIR QuestionnaireResponses.
struct ImportMeasuresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "Bring in answers to questionnaires from FHIR R4 QuestionnaireResponses (NDJSON).",
        discussion: """
            Each goes to whoever has its NHS number as a verified one; one that fits nobody, or a number that was not \
            verified, is left out and said with its line. An answer that worries opens a safety conversation. Bringing \
            a file in again doubles nothing.
            """
    )

    @Argument(help: "Files with one QuestionnaireResponse a line.")
    var files: [String]
    @OptionGroup var database: DatabaseOption
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let today = London.day(at: Assembly.wallClock())
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            var sum = AnswersTally()
            var left = 0
            for file in files {
                var reader = try AnswersReader(path: file, today: today)
                var sink = AnswersImport(into: desk, from: file)
                while let answers = try reader.next() { try await sink.take(answers) }
                for problem in reader.problems { Output.say(problem.description) }
                for sentence in sink.left { Output.say(sentence) }
                left += reader.problems.count + sink.left.count
                sum.add(sink.tally)
            }
            await store.close()
            try show(sum, left)
            guard left == 0 else { throw Exit.badInput }
        }
    }

    private func show(_ tally: AnswersTally, _ left: Int) throws {
        switch format {
        case .json: try Output.json(Answer(tally: tally, left: left))
        case .text:
            Output.result("\(tally.taken) taken, \(tally.known) known already")
            Output.say("\(tally.conversations) opened a safety conversation, or belong to one that waits")
            if left > 0 { Output.say("left out: \(left) lines") }
        }
    }

    private struct Answer: Encodable {
        let tally: AnswersTally
        let left: Int
    }
}
