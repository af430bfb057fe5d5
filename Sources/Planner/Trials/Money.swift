package import Services

extension Scenario {
    /// What something costs or saves in pounds, for each year or for each that is counted, and how that is known.
    package struct Money: Sendable, Equatable {
        package enum Kind: String, Sendable { case cost, saving }
        package enum Per: Sendable, Equatable {
            case year
            case each(Measure)
        }

        package var id: String
        package var kind: Kind
        package var pounds: Double
        package var per: Per
        package var says: String
        package var sources: [Citation]
        /// Why it is assumed; `nil` where a source states it.
        package var assumption: String?

        package init(
            id: String,
            kind: Kind,
            pounds: Double,
            per: Per,
            says: String,
            sources: [Citation],
            assumption: String?
        ) {
            self.id = id
            self.kind = kind
            self.pounds = pounds
            self.per = per
            self.says = says
            self.sources = sources
            self.assumption = assumption
        }
    }

    /// How many years of the plan are counted; `nil` where its unit is not one of time that is known, or it has no end.
    package var years: Double? {
        switch plan {
        case .network(_, let span):
            guard let end = span.end, let aYear = Scenario.units[unit] else { return nil }
            return (end - span.warmUp) / aYear
        case .diary(let diary, let span): return Double(span.days - span.warmUp) / (Double(diary.daysAWeek) * 365 / 7)
        }
    }

    /// How many of each unit make a year.
    package static let units = ["days": 365, "weeks": 365.0 / 7, "months": 12, "hours": 8_760, "minutes": 525_600.0]
}

extension Trial {
    /// Lives a scenario, and adds what it costs and saves in a year; `nil` if it was cancelled.
    package static func live(
        _ scenario: Scenario,
        threads: Int,
        watch: Watch = Watch()
    ) async -> Trial? {
        await live(scenario.plan, seed: scenario.seed, count: scenario.count, threads: threads, watch: watch)?
            .reckoned(scenario)
    }

    /// The trial with three more measures, in pounds a year: what is spent, what is saved, and what is left over.
    ///
    /// Money is worked out in each replication, so that its interval holds the chance of what it is counted by.
    package func reckoned(_ scenario: Scenario) -> Trial {
        guard !scenario.money.isEmpty, let years = scenario.years else { return self }
        let sum = { (row: [Double], kind: Scenario.Money.Kind) in
            scenario.money.filter { $0.kind == kind }.reduce(0.0) { $0 + pounds($1, row, years) }
        }
        let reckoned = rows.map { row -> [Double] in
            let (cost, saving) = (sum(row, .cost), sum(row, .saving))
            return row + [cost, saving, saving - cost]
        }
        return Trial(
            measures: measures + [.cost, .saving, .net].map { Measure($0) },
            rows: reckoned,
            isPrecise: isPrecise
        )
    }

    private func pounds(_ money: Scenario.Money, _ row: [Double], _ years: Double) -> Double {
        switch money.per {
        case .year: return money.pounds
        case .each(let measure):
            guard let index = measures.firstIndex(of: measure), !row[index].isNaN else { return 0 }
            return money.pounds * row[index] / years
        }
    }
}

extension Measure.What {
    /// Whether it counts people or events, so that pounds can be given for each.
    package var isCount: Bool {
        switch self {
        case .came, .begun, .taken, .leftWithNobody, .declines, .turnedAway, .putOff, .gaveUp: true
        case .requests, .seen, .offered, .attended, .missed, .cancelled, .refilled, .seenOnce, .referredOn: true
        case .wait, .waitNinetyFive, .withinPromise, .use, .waiting, .mostWaiting, .time, .untilSeen: false
        case .listed, .daysOver, .cost, .saving, .net: false
        }
    }
}
