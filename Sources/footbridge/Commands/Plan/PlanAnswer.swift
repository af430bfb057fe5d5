import Planner
import Services

/// Everything `footbridge plan run` has to say.
struct PlanAnswer: Encodable {
    struct Line: Encodable {
        let measure: String
        let words: String
        /// Absent where no replication saw anything of it.
        let mean: Double?
        let low: Double?
        let high: Double?
        let deviation: Double?
        let replications: Int
        /// What was published, where the scenario names it.
        let published: Double?
    }

    struct Sum: Encodable {
        let id: String
        let kind: String
        let pounds: Double
        let per: String
        let says: String
        let assumption: String?
        let sources: [String]

        var line: String {
            let basis = assumption.map { "assumed: \($0)" } ?? sources.joined(separator: "; ")
            let ground = basis.isEmpty ? "as the place expects" : basis
            return "  \(kind) of £\(PlanText.number(pounds)) \(per), \(says) (\(ground))"
        }
    }

    struct Ground: Encodable {
        let figures: String
        let assumption: String?
        let sources: [String]
    }

    let id: String
    let name: String
    let unit: String
    let seed: UInt64
    let replications: Int
    let precisionMet: Bool?
    let measures: [Line]
    let grounds: [Ground]
    let money: [Sum]
    private let rows: [[Double]]

    private enum CodingKeys: String, CodingKey {
        case id, name, unit, seed, replications, precisionMet, measures, grounds, money
    }

    init(_ scenario: Scenario, _ trial: Trial) {
        id = scenario.id
        name = scenario.name
        unit = scenario.unit
        seed = scenario.seed
        replications = trial.rows.count
        precisionMet = trial.isPrecise
        rows = trial.rows
        measures = trial.measures.indices.map { index in
            let estimate = trial.estimate(index)
            let measure = trial.measures[index]
            let seen = estimate.replications > 0
            let sure = estimate.replications > 1
            return Line(
                measure: measure.id,
                words: measure.words,
                mean: seen ? estimate.mean : nil,
                low: sure ? estimate.low : nil,
                high: sure ? estimate.high : nil,
                deviation: sure ? estimate.deviation : nil,
                replications: estimate.replications,
                published: scenario.targets.first { $0.measure == measure }?.value
            )
        }
        grounds = scenario.grounds.map {
            Ground(figures: $0.figures, assumption: $0.assumption, sources: $0.sources.map(\.line))
        }
        money = scenario.money.map { sum in
            let per = if case .each(let measure) = sum.per { "for each: \(measure.words)" } else { "a year" }
            return Sum(
                id: sum.id,
                kind: sum.kind.rawValue,
                pounds: sum.pounds,
                per: per,
                says: sum.says,
                assumption: sum.assumption,
                sources: sum.sources.map(\.line)
            )
        }
    }

    var lines: [String] {
        // What never happened is left out, unless it was published.
        let shown = measures.filter { $0.published != nil || ($0.mean ?? 0) != 0 }
        let hasTargets = shown.contains { $0.published != nil }
        let head = ["", "mean", "95% interval"] + (hasTargets ? ["published"] : [])
        let body = shown.map { line in
            [line.words, PlanText.number(line.mean), PlanText.interval(line.low, line.high)]
                + (hasTargets ? [PlanText.number(line.published)] : [])
        }
        let assumed = grounds.compactMap { ground in ground.assumption.map { "  \(ground.figures): \($0)" } }
        let sourced = grounds.filter { !$0.sources.isEmpty }
            .map { "  \($0.figures): \($0.sources.joined(separator: "; "))" }
        return [name, "\(replications) replications, seed \(seed); waits in \(unit).", precision, ""].filter {
            $0 != " "
        }
            + PlanText.table([head] + body)
            + (sourced.isEmpty ? [] : ["", "From sources:"] + sourced)
            + (money.isEmpty ? [] : ["", "Money:"] + money.map(\.line))
            + (assumed.isEmpty ? [] : ["", "Assumed:"] + assumed)
            + ["", PlanText.caution]
    }

    private var precision: String {
        switch precisionMet {
        case true?: "The precision that was asked is met."
        case false?: "The precision that was asked is NOT met: ask for more replications, or for less precision."
        case nil: "The number of replications was given."
        }
    }

    /// One row for each replication and measure.
    var csv: [String] {
        ["replication,measure,value"]
            + rows.enumerated().flatMap { index, row in
                zip(measures, row).filter { !$0.1.isNaN }.map { "\(index),\(PlanText.field($0.0.measure)),\($0.1)" }
            }
    }
}

/// Everything `footbridge plan compare` has to say.
struct PlanDifference: Encodable {
    struct Line: Encodable {
        let measure: String
        let words: String
        let first: Double
        let second: Double
        let difference: Double
        let low: Double
        let high: Double
        let isSeen: Bool
    }

    let first: String
    let second: String
    let replications: Int
    let seed: UInt64
    let measures: [Line]
    /// Measures that only one of the two has.
    let onlyInOne: [String]

    init(_ here: Scenario, _ trial: Trial, _ there: Scenario, _ other: Trial) {
        (first, second) = (here.name, there.name)
        (replications, seed) = (trial.rows.count, here.seed)
        measures = trial.measures.compactMap { measure in
            guard let difference = trial.difference(to: other, measure), difference.replications > 1,
                let left = trial.estimate(measure), let right = other.estimate(measure)
            else { return nil }
            return Line(
                measure: measure.id,
                words: measure.words,
                first: left.mean,
                second: right.mean,
                difference: difference.mean,
                low: difference.low,
                high: difference.high,
                isSeen: difference.isClearOfZero
            )
        }
        let (left, right) = (Set(trial.measures), Set(other.measures))
        onlyInOne = left.symmetricDifference(right).map(\.id).sorted()
    }

    var lines: [String] {
        let head = ["", "first", "second", "difference", "95% interval", ""]
        let body = measures.map {
            [
                $0.words, PlanText.number($0.first), PlanText.number($0.second), PlanText.number($0.difference),
                PlanText.interval($0.low, $0.high), $0.isSeen ? "" : "no difference to see",
            ]
        }
        return ["First: \(first)", "Second: \(second)", "\(replications) pairs on the same people, seed \(seed).", ""]
            + PlanText.table([head] + body)
            + (onlyInOne.isEmpty ? [] : ["", "Only one of the two has: \(onlyInOne.joined(separator: ", "))."])
            + ["", PlanText.caution]
    }

    var csv: [String] {
        ["measure,first,second,difference,low,high"]
            + measures.map {
                "\(PlanText.field($0.measure)),\($0.first),\($0.second),\($0.difference),\($0.low),\($0.high)"
            }
    }
}
