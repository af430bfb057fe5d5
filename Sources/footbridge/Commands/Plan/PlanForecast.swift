import ArgumentParser
import Foundation
import Planner

/// `footbridge plan forecast`: months to come from months that were, held against those that came.
struct PlanForecast: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Fit on the first months of a service's statistics, forecast the others, and say how far off it was.",
        discussion: """
            Reads monthly NHS Talking Therapies activity of one service (reporting_period, measure_id, \
            measure_statistic, value). Beside its error stand those of two forecasts that cost nothing: the last month \
            again and again, and the same month a year before.
            """
    )

    @Argument(help: "The CSV file.") var file: String
    @Option(help: "How many months to fit on.") var fit = 15
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let statistics = try MonthlyStatistics(file: file)
            guard fit >= Forecast.fewest, fit < statistics.months.count else {
                throw BadInput(
                    sentence: """
                        \(file) has \(statistics.months.count) months, and \(fit) were to be fitted. \
                        Fit on \(Forecast.fewest) or more, and leave at least one to forecast.
                        """
                )
            }
            let answer = ForecastAnswer(statistics, fit: fit)
            switch format {
            case .text: answer.lines.forEach(Output.result)
            case .json: try Output.json(answer)
            }
        }
    }
}

/// Forecasts of what is watched, each beside what came.
struct ForecastAnswer: Encodable {
    struct Line: Encodable {
        struct Month: Encodable {
            let month: String
            let forecast: Double
            let low: Double
            let high: Double
            let came: Double
        }

        let measure: String
        let words: String
        let months: [Month]
        let error: Double
        let errorOfLastMonth: Double
        let errorOfYearBefore: Double?
        let heldInInterval: Int
    }

    static let watched: [(id: String, kind: Forecast.Kind, words: String)] = [
        ("M001", .count, "referrals received"), ("M031", .count, "accessing services"),
        ("M076", .count, "courses finished"), ("M048", .mean, "mean wait to treatment, days"),
        ("M053", .percentage, "treated within six weeks, per cent"),
    ]

    let fitted: Int
    let measures: [Line]
    /// What the file does not have for every month, or has as zero.
    let leftOut: [String]

    init(_ statistics: MonthlyStatistics, fit: Int) {
        fitted = fit
        measures = ForecastAnswer.watched.compactMap { Line($0, statistics, fit: fit) }
        let there = Set(measures.map(\.measure))
        leftOut = ForecastAnswer.watched.filter { !there.contains($0.id) }.map { "\($0.id) (\($0.words))" }
    }

    var lines: [String] {
        let head = ["", "error", "last month again", "year before", "in the 95% interval"]
        let body = measures.map { line in
            [
                line.words, percent(line.error), percent(line.errorOfLastMonth),
                line.errorOfYearBefore.map(percent) ?? "", "\(line.heldInInterval) of \(line.months.count)",
            ]
        }
        return ["Fitted on \(fitted) months; mean distance from what came:"] + PlanText.table([head] + body)
            + measures.flatMap(months) + (leftOut.isEmpty ? [] : ["", "Left out: \(leftOut.joined(separator: ", "))."])
    }

    private func months(_ line: Line) -> [String] {
        ["", "\(line.words):"]
            + PlanText.table(
                [["", "forecast", "95% interval", "came"]]
                    + line.months.map {
                        [
                            $0.month, PlanText.number($0.forecast), PlanText.interval($0.low, $0.high),
                            PlanText.number($0.came),
                        ]
                    }
            )
    }

    private func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10)%" }
}

extension ForecastAnswer.Line {
    init?(_ watched: (id: String, kind: Forecast.Kind, words: String), _ statistics: MonthlyStatistics, fit: Int) {
        guard let values = statistics.values(watched.id, watched.kind), let first = statistics.months.first,
            let forecast = Forecast(
                Array(values.prefix(fit)),
                from: first,
                kind: watched.kind,
                ahead: values.count - fit
            ),
            let reckoning = Reckoning(forecast, fitted: Array(values.prefix(fit)), came: Array(values.dropFirst(fit)))
        else { return nil }
        measure = watched.id
        words = watched.words
        months = zip(forecast.months, values.dropFirst(fit)).map {
            Month(month: $0.month.description, forecast: $0.value, low: $0.low, high: $0.high, came: $1)
        }
        error = reckoning.error
        errorOfLastMonth = reckoning.lastError
        errorOfYearBefore = reckoning.seasonalError
        heldInInterval = reckoning.held
    }
}

/// A service's monthly statistics, as they are published: one row for each month and measure.
struct MonthlyStatistics {
    let months: [Planner.Month]
    private let cells: [String: [Planner.Month: Double]]

    init(file: String) throws {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: file)), data.count < 100_000_000 else {
            throw BadInput(sentence: "\(file): It cannot be read. Check the path.")
        }
        try self.init(String(decoding: data, as: UTF8.self), file: file)
    }

    init(_ text: String, file: String) throws {
        let wanted = ["reporting_period", "measure_id", "measure_statistic", "value"]
        var places: [Int]?
        var cells: [String: [Planner.Month: Double]] = [:]
        var seen: Set<Planner.Month> = []
        for (index, line) in text.split(whereSeparator: \.isNewline).enumerated() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
            guard let places else {
                places = wanted.compactMap { fields.firstIndex(of: $0) }
                if places?.count == wanted.count { continue }
                throw BadInput(
                    sentence: "\(file):1: The columns are not there. Name \(wanted.joined(separator: ", "))."
                )
            }
            guard fields.count > places.max() ?? 0, let month = Planner.Month(fields[places[0]].prefix(7)) else {
                throw BadInput(sentence: "\(file):\(index + 1): There is no month. Write it as 2023-01.")
            }
            seen.insert(month)
            // A number that is held back for being small is no number.
            guard let value = Double(fields[places[3]]) else { continue }
            cells["\(fields[places[1]])/\(fields[places[2]])", default: [:]][month] = value
        }
        months = seen.sorted()
        self.cells = cells
        if let gap = zip(months, months.dropFirst()).first(where: { $0.next != $1 }) {
            throw BadInput(sentence: "\(file): The month after \(gap.0) is missing. Hand over months without a gap.")
        }
        if months.isEmpty { throw BadInput(sentence: "\(file): It has no month. Check that it is the right file.") }
    }

    /// A measure's value for each month; `nil` unless it has all.
    func values(_ measure: String, _ kind: Forecast.Kind) -> [Double]? {
        let row = cells["\(measure)/\(kind.rawValue)"] ?? [:]
        let values = months.compactMap { row[$0] }
        return values.count == months.count ? values : nil
    }
}
