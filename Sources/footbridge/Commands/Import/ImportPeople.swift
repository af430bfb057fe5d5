import ArgumentParser
import Care
import Desk
import Exchange
import Journal

/// `footbridge import people FILE…`: people from FHIR R4 or a practice's register.
struct ImportPeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Bring in people from FHIR R4 (NDJSON, a Bundle, a Patient) or a practice register in CSV.",
        discussion: """
            Somebody who is known already is not doubled: what is missing is filled in, and what is known stays. Where \
            it is not plain, the two records are left to a person to decide. An import that was stopped goes on where \
            it was when it is started again.
            """
    )

    /// People judged and stored in one transaction: many, because each transaction writes most pages of the indexes
    /// anew, and not so many that others who write must wait for long.
    static let batch = 5000

    @Argument(help: "Files; each is known by its content.")
    var files: [String]
    @OptionGroup var database: DatabaseOption
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let marks = try files.map { try FileMark.of(path: $0) }
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let reporter = ImportReporter()
            var answers: [PeopleAnswer] = []
            for (file, mark) in zip(files, marks) {
                answers.append(try await take(file, mark: mark, into: desk, reporter))
            }
            await store.close()
            reporter.faults.conclude()
            try show(answers)
            try reporter.faults.settle()
        }
    }

    private func take(
        _ file: String,
        mark: String,
        into desk: FrontDesk,
        _ reporter: ImportReporter
    ) async throws -> PeopleAnswer {
        let rows = try await desk.rowsTaken(of: mark)
        if rows > 0 { Output.say("\(file): going on after row \(rows), where an earlier import was stopped") }
        let options = PeopleOptions(today: London.day(at: desk.now))
        let reader = try PeopleReader(path: file, options: options, after: rows)
        reporter.begin(at: reader.bytesRead)
        var sink = DeskPeopleSink(desk: desk, file: mark, as: .operatorAtCommandLine) { reporter.take($0) }
        let read = try await importPeople(from: reader, into: &sink, batch: ImportPeopleCommand.batch)
        try await sink.finish()
        reporter.end()
        return PeopleAnswer(file: file, read: read, refusedHere: sink.refused, tally: sink.tally)
    }

    private func show(_ answers: [PeopleAnswer]) throws {
        switch format {
        case .json: try Output.json(answers)
        case .text:
            for answer in answers {
                Output.result(answer.line)
                answer.asides.forEach { Output.say($0) }
            }
        }
    }
}

/// What became of one file.
struct PeopleAnswer: Encodable {
    let file: String
    let tally: ImportTally
    /// Resources of other kinds, passed over.
    let passedOver: Int
    let refused: Int
    let warnings: Int

    init(file: String, read: PeopleTally, refusedHere: Int, tally: ImportTally) {
        self.file = file
        self.tally = tally
        passedOver = read.passedOver
        refused = read.refused + refusedHere
        warnings = read.warnings
    }

    var line: String {
        "\(file): \(tally.registered) people registered, \(tally.known) known already, \(refused) refused"
    }

    /// What is worth saying besides, where there is any of it.
    var asides: [String] {
        [
            (tally.doubtful, "may be somebody known: each waits for a person to decide"),
            (tally.filled, "of those known had something missing filled in"),
            (tally.differing, "of those known are described otherwise in the file; the record stays as it is"),
            (tally.deaths, "deaths were recorded; reminders and letters stop"),
            (tally.restricted, "people are restricted nationally; where they live was left out"),
            (tally.inactive, "rows are no longer used where they come from and brought nobody in"),
            (passedOver, "entries are not about people and were passed over"),
        ]
        .filter { $0.0 > 0 }.map { "  \($0.0) \($0.1)" }
    }
}
