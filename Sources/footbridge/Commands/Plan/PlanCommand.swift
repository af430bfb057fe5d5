import ArgumentParser
import Foundation
import Packs
import Planner

/// `footbridge plan`: tries a service out before somebody pays for one.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Try a service out: who waits how long, who is turned away, what one change would change.",
        discussion: """
            A plan is what follows from what was assumed. It is not a promise, and it knows nobody by name. \
            docs/planner.md says how a scenario is written and what a plan can and cannot say.
            """,
        subcommands: [PlanRun.self, PlanCompare.self, PlanForecast.self, PlanTwin.self, PlanList.self]
    )
}

/// What `run` and `compare` are told alike.
struct PlanOptions: ParsableArguments {
    @Option(help: "Live exactly so many replications, whatever the scenario says.") var replications: Int?
    @Option(help: "Another seed than the scenario's.") var seed: UInt64?
    @Option(help: "Replications lived at once; the answer is the same for any number.") var threads =
        ProcessInfo.processInfo.activeProcessorCount
    @Option(help: "text, json or csv") var format = PlanFormat.text

    func validate() throws {
        if let replications, !(2...100_000).contains(replications) {
            throw ValidationError("--replications is from 2 to 100000.")
        }
        if !(1...256).contains(threads) { throw ValidationError("--threads is from 1 to 256.") }
    }

    /// Reads a scenario by the name of one that comes along, or from its file; what is worth a look is said first.
    func scenario(_ name: String) throws -> Scenario {
        let reading =
            name.hasSuffix(".yaml")
            ? Scenarios.load(file: URL(fileURLWithPath: name)) : try Scenarios.named(name)
        guard let reading else {
            let known = try Scenarios.builtIn().joined(separator: ", ")
            throw BadInput(
                sentence: "There is no scenario “\(name)”. Use one of: \(known); or the path of a YAML file."
            )
        }
        guard var scenario = reading.scenario else {
            throw BadInput(sentence: reading.diagnostics.map(\.description).joined(separator: "\n"))
        }
        reading.diagnostics.forEach { Output.say($0.description) }
        if let replications { scenario.count = .exactly(replications) }
        if let seed { scenario.seed = seed }
        return scenario
    }

    /// Lives a scenario, and says how far it is where that takes longer than two seconds.
    func live(_ scenario: Scenario) async throws -> Trial {
        let watch = Watch()
        let teller = PlanTeller(watch, name: scenario.name)
        let trial = await Trial.live(
            scenario,
            threads: threads,
            watch: watch
        )
        teller.end()
        guard let trial else { throw CleanExit.message("It was cancelled.") }
        return trial
    }
}

/// How a plan's answer is printed.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}

/// `footbridge plan run`: one scenario, as often as its precision needs.
struct PlanRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Live a scenario, and print each measure with its 95% interval."
    )

    @Argument(help: "A scenario that comes along, or the YAML file of one.") var scenario: String
    @Option(help: "Write the events of the first replication to a CSV file, for animation and process mining.")
    var events: String?
    @Option(help: "Draw pictures into a folder: SVG, and each as a table in CSV.") var pictures: String?
    @Option(help: "Write a report in the form STRESS-DES to a Markdown file.") var report: String?
    @OptionGroup var options: PlanOptions

    func run() async throws {
        try await Exit.translating {
            let scenario = try options.scenario(scenario)
            let answer = PlanAnswer(scenario, try await options.live(scenario))
            switch options.format {
            case .text: answer.lines.forEach(Output.result)
            case .json: try Output.json(answer)
            case .csv: answer.csv.forEach(Output.result)
            }
            if let events { try write(events, scenario) }
            if let pictures { try PlanPictures.write(scenario, to: pictures) }
            if let report { try write(PlanReport(scenario: scenario, answer: answer).markdown, to: report) }
        }
    }

    private func write(_ file: String, _ scenario: Scenario) throws {
        guard case .network(let network, var span) = scenario.plan else {
            throw BadInput(sentence: "A diary keeps no events. Leave --events out, or say the plan as queues.")
        }
        span.keepsTrace = true
        let trace = network.live(span, seed: scenario.seed, replication: 0).trace
        let lines = [RunLog.header] + RunLog(trace, of: network, run: 1).rows.map(\.line)
        try write(lines, to: file)
    }

    private func write(_ lines: [String], to file: String) throws {
        do {
            try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
        } catch {
            throw BadInput(sentence: "\(file) cannot be written. Name a file in a folder that is there.")
        }
    }
}

/// `footbridge plan compare`: two scenarios on the same people, and the difference between them.
struct PlanCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Live two scenarios with the same people, and print the differences with their 95% intervals."
    )

    @Argument(help: "A scenario that comes along, or the YAML file of one.") var first: String
    @Argument(help: "The one to hold against it.") var second: String
    @OptionGroup var options: PlanOptions

    func run() async throws {
        try await Exit.translating {
            let here = try options.scenario(first)
            var there = try options.scenario(second)
            let trial = try await options.live(here)
            // Pairs: the same seed, and as many replications.
            (there.seed, there.count) = (here.seed, .exactly(trial.rows.count))
            let answer = PlanDifference(here, trial, there, try await options.live(there))
            switch options.format {
            case .text: answer.lines.forEach(Output.result)
            case .json: try Output.json(answer)
            case .csv: answer.csv.forEach(Output.result)
            }
        }
    }
}

/// `footbridge plan list`: the scenarios that come along.
struct PlanList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the scenarios that come along."
    )

    func run() async throws {
        try await Exit.translating {
            for heading in try Scenarios.headings() { Output.result("\(heading.id): \(heading.name)") }
        }
    }
}
