import ArgumentParser
import Care
import Desk
import Journal
import Planner

/// `footbridge plan twin`: the running place looked ahead from a day, and what came laid over it.
struct PlanTwin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "twin",
        abstract:
            "Start from the journal as of a day, look ahead if things go on as in the last year, and lay what came over it.",
        discussion: """
            Reads the times of requests, first meetings and closings, and nothing else of anybody. With a day in the \
            past it knows only what was written down by then; what came since stands beside what was foreseen.
            """
    )

    @OptionGroup var database: DatabaseOption
    @Option(help: "The last day that is known, such as 2026-08-31; without it, yesterday.") var asOf: String?
    @Option(help: "How many weeks to look ahead.") var weeks = 12
    @Option(help: "How many futures are lived.") var replications = 400
    @Option(help: "Which chance.") var seed: UInt64 = 1
    @Option(help: "text, json or csv") var format = PlanFormat.text

    func validate() throws {
        if !(1...104).contains(weeks) { throw ValidationError("--weeks is from 1 to 104.") }
        if !(40...10_000).contains(replications) { throw ValidationError("--replications is from 40 to 10000.") }
    }

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let yesterday = London.day(at: desk.now) - 1
            let day = try asOf.map { try known($0, until: yesterday) } ?? yesterday
            let times = try await desk.requestTimes(
                knownAt: London.instant(day + 1),
                as: .operatorAtCommandLine
            ) { Output.progress("read \($0) people") }
            await store.close()
            let answer = try TwinAnswer(times, on: day, until: yesterday, self)
            switch format {
            case .text: answer.lines.forEach(Output.result)
            case .json: try Output.json(answer)
            case .csv: answer.csv.forEach(Output.result)
            }
        }
    }

    private func known(_ text: String, until yesterday: Day) throws(BadInput) -> Day {
        guard let day = Day(text), day <= yesterday else {
            throw BadInput(sentence: "--as-of is a day that is over, such as \(yesterday), and not “\(text)”.")
        }
        return day
    }
}

/// Everything `footbridge plan twin` has to say.
struct TwinAnswer: Encodable {
    struct Line: Encodable {
        /// The last day of the week.
        let until: String
        let measure: String
        let foreseen: Double
        let low: Double
        let high: Double
        /// Absent where the week is not over.
        let came: Int?
    }

    let asOf: String
    let weeksKnown: Int
    let waiting: Int
    let booked: Int
    let held: Int
    let replications: Int
    let seed: UInt64
    let weeks: [Line]

    init(_ times: PlaceTimes, on day: Day, until yesterday: Day, _ options: PlanTwin) throws(BadInput) {
        let kept = Double(times.attended) / Double(max(1, times.attended + times.missed))
        let then = times.then.map { $0.days(from: day) }
        guard let twin = Twin(then, kept: times.attended + times.missed == 0 ? 1 : kept),
            let foreseen = twin.foresee(weeks: options.weeks, seed: options.seed, replications: options.replications)
        else {
            throw BadInput(
                sentence:
                    "The journal knows fewer than \(Twin.fewestWeeks) whole weeks before \(day). Wait, or look from a later day."
            )
        }
        asOf = "\(day)"
        weeksKnown = twin.weeksKnown
        (waiting, booked, held) = (twin.waitingNow, twin.bookedNow, twin.heldNow)
        (replications, seed) = (options.replications, options.seed)
        let came = TwinWeek.came(times.now.map { $0.days(from: day) }, weeks: options.weeks)
        weeks = foreseen.indices.flatMap { index in
            let last = day + (index + 1) * 7
            return TwinWeek.What.allCases.compactMap { what in
                foreseen[index][what].map {
                    Line(
                        until: "\(last)",
                        measure: what.word,
                        foreseen: $0.middle,
                        low: $0.low,
                        high: $0.high,
                        came: last <= yesterday ? came[index][what] : nil
                    )
                }
            }
        }
    }

    var lines: [String] {
        [
            "As of \(asOf), from \(weeksKnown) weeks before it:",
            "  \(waiting) wait to be met, \(booked) of them with a time; \(held) are held and have been met.",
            "If things go on as in those weeks (\(replications) futures, seed \(seed)):",
        ]
            + TwinWeek.What.allCases.flatMap { section($0) }
            + [
                "",
                "Foreseen is the middle of what may come, and between the two lie 95 of 100 futures in which nothing changes.",
                PlanText.caution,
            ]
    }

    private func section(_ what: TwinWeek.What) -> [String] {
        let lines = weeks.filter { $0.measure == what.word }
        let over = lines.filter { $0.came != nil }
        let held = over.count { line in line.came.map { Double($0) >= line.low && Double($0) <= line.high } ?? false }
        return ["", "\(what.words):"]
            + PlanText.table(
                [["week until", "foreseen", "95 of 100", "came"]]
                    + lines.map {
                        [
                            $0.until, PlanText.number($0.foreseen), PlanText.interval($0.low, $0.high),
                            $0.came.map(String.init) ?? "",
                        ]
                    }
            )
            + (over.isEmpty ? [] : ["  What came lies between the two in \(held) of \(over.count) weeks."])
    }

    var csv: [String] {
        ["until,measure,foreseen,low,high,came"]
            + weeks.map {
                "\($0.until),\($0.measure),\($0.foreseen),\($0.low),\($0.high),\($0.came.map(String.init) ?? "")"
            }
    }
}

extension RequestTimes {
    /// The same in days from one day.
    fileprivate func days(from day: Day) -> RequestDays {
        let count = { (instant: Instant) in London.day(at: instant) - day }
        return RequestDays(
            received: count(received),
            met: met.map(count),
            closed: closed.map(count),
            booked: booked.map(count)
        )
    }
}

extension TwinWeek.What {
    /// As files name it.
    fileprivate var word: String {
        switch self {
        case .received: "received"
        case .met: "met"
        case .closed: "closed"
        case .waiting: "waiting"
        case .open: "open"
        }
    }

    fileprivate var words: String {
        switch self {
        case .received: "Requests received in the week"
        case .met: "People first met in the week"
        case .closed: "Requests closed in the week"
        case .waiting: "Waiting to be met at the end of the week"
        case .open: "Open requests at the end of the week"
        }
    }
}
