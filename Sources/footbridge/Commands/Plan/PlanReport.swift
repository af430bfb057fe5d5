import Planner
import Services

/// A plan's report in the form that simulation studies in health are asked for: STRESS-DES (Monks and others 2019).
///
/// The headings and their numbers are the form's. What the plan does not say is said to be unsaid.
struct PlanReport {
    let scenario: Scenario
    let answer: PlanAnswer

    var markdown: [String] {
        ["# \(scenario.name)", "", "A report in the form STRESS-DES. \(PlanText.caution)", ""]
            + objectives + logic + data + experiment + implementation + results
    }

    private var objectives: [String] {
        let outputs = answer.measures.map { "`\($0.measure)`: \($0.words)" }
        return ["## 1. Objectives", "", "1.1 Purpose: \(scenario.about)", "", "1.2 Outputs:", ""]
            + outputs.map { "- \($0)" }
            + ["", "1.3 Aims of the experiment: \(aims)", ""]
    }

    private var aims: String {
        scenario.targets.isEmpty
            ? "what follows from the plan as it stands; other plans are held against it with `footbridge plan compare`."
            : "to hold the answers against \(scenario.targets.count) published figures."
    }

    private var logic: [String] {
        ["## 2. Logic", "", "2.1 Diagram: `--pictures` draws who went where (`flow.svg`).", ""] + components
            + [
                "",
                "2.4 Algorithms: the next event by time, then priority, then the order in which it was written down;",
                "arrivals whose rate changes are drawn by thinning (Lewis and Shedler 1979).", "",
            ]
    }

    private var components: [String] {
        switch scenario.plan {
        case .network(let network, _):
            let groups = network.groups.map { "\($0.name) (turn \($0.priority + 1))" }.joined(separator: ", ")
            let ways = network.courses.isEmpty ? "by shares at each station" : "by \(network.courses.count) courses"
            return [
                "2.2 Base model: people queue at stations until somebody is free, and go on \(ways).", "",
                "2.5.1 Entities: people, told apart as \(groups).", "",
                "2.5.2 Activities, 2.5.3 Resources and 2.5.4 Queues:", "",
            ] + network.stations.map { "- \(words(of: $0))" }
                + [
                    "",
                    "2.5.5 Entry: \(network.sources.map(\.name).joined(separator: ", ")). Exit: after the last step.",
                ]
        case .diary(let diary, _):
            return [
                "2.2 Base model: people ask for a time in a diary and take the first that they may have.", "",
                "2.5.1 Entities: people, told apart as \(diary.groups.map(\.name).joined(separator: ", ")).", "",
                "2.5.2 Activities, 2.5.3 Resources and 2.5.4 Queues:", "",
            ]
                + diary.clinics.map {
                    "- \($0.name): \($0.times.map(String.init).joined(separator: ", ")) times on the days of its cycle"
                }
                + ["", "2.5.5 Entry: a request. Exit: seen for the last time, or referred on at once."]
        }
    }

    private func words(of station: Network.Station) -> String {
        if station.isDelay { return "\(station.name): time passes, nobody waits for anybody" }
        let servers =
            station.calendar.map { "\(PlanText.number($0.mean)) on average, by a calendar" } ?? "\(station.servers)"
        let room = station.room.map { ", room for \($0) to wait" } ?? ""
        let patience = station.patience == nil ? "" : ", and people give up waiting"
        return "\(station.name): \(servers) served at once, first come first served within a turn\(room)\(patience)"
    }

    private var data: [String] {
        let sources = scenario.grounds.filter { !$0.sources.isEmpty }
            .map { "- \($0.figures): \($0.sources.map(\.line).joined(separator: "; "))" }
        let assumed = scenario.grounds.compactMap { ground in ground.assumption.map { "- \(ground.figures): \($0)" } }
        return ["## 3. Data", "", "3.1 Sources:", ""] + (sources.isEmpty ? ["- none"] : sources)
            + ["", "3.2 Pre-processing: none by the command.", "", "3.3 Input parameters: the scenario's file.", ""]
            + ["3.4 Assumptions:", ""] + (assumed.isEmpty ? ["- none"] : assumed)
            + (answer.money.isEmpty ? [] : ["", "Money:", ""] + answer.money.map { "-\($0.line.dropFirst())" }) + [""]
    }

    private var experiment: [String] {
        let span: String
        switch scenario.plan {
        case .network(_, let network):
            let end = network.end.map { "\(PlanText.number($0)) \(scenario.unit)" } ?? "until nothing is left to happen"
            span = "\(end), of which the first \(PlanText.number(network.warmUp)) are not counted"
        case .diary(_, let diary):
            span = "\(diary.days) clinic days, of which the first \(diary.warmUp) are not counted"
        }
        let precision = answer.precisionMet.map {
            $0 ? " The precision that was asked is met." : " The precision is NOT met."
        }
        return [
            "## 4. Experimentation", "", "4.1 Initialisation: empty, then a warm-up.", "", "4.2 Run length: \(span).",
            "",
            "4.3 Estimation: \(answer.replications) replications, 95% intervals by Student's t.\(precision ?? "")", "",
        ]
    }

    private var implementation: [String] {
        [
            "## 5. Implementation", "", "5.1 Software: `footbridge plan`, written in Swift.", "",
            "5.2 Random sampling: SplitMix64 by counter, a stream for each purpose; seed \(scenario.seed).", "",
            "5.3 Execution: the same scenario and seed give the same numbers on any number of threads.", "",
            "5.4 System: not recorded, since it changes no number.", "", "## 6. Code access", "",
            "The scenario's file and the command's version are all that is needed to live it again.", "",
        ]
    }

    private var results: [String] {
        let rows = answer.measures.map {
            "| \($0.words) | \(PlanText.number($0.mean)) | \(PlanText.interval($0.low, $0.high)) | \(PlanText.number($0.published)) |"
        }
        return ["## Answers", "", "| | mean | 95% interval | published |", "|---|---|---|---|"] + rows
    }
}
