/// A plan lived many times: as often as was asked, or until the precision that was asked is met.
package struct Trial: Sendable, Equatable {
    package let measures: [Measure]
    /// One row for each replication, in their order.
    package let rows: [[Double]]
    /// Whether the precision was met; `nil` where none was asked.
    package let isPrecise: Bool?

    package init(measures: [Measure], rows: [[Double]], isPrecise: Bool? = nil) {
        self.measures = measures
        self.rows = rows
        self.isPrecise = isPrecise
    }

    /// How many replications to live.
    package enum Count: Sendable, Equatable {
        case exactly(Int)
        /// Until the interval of one measure is within a share of its mean, and stays so for five more; at most so many.
        case until(Measure, within: Double, most: Int)
    }

    /// How many replications a precision begins with.
    package static let fewest = 10
    /// For how many more replications a precision must hold (Hoad, Robinson and Davies 2010).
    package static let ahead = 5

    /// The mean and interval of one measure; replications that saw nothing of it are left out.
    package func estimate(_ index: Int) -> Estimate {
        Estimate(rows.map { $0[index] }.filter { !$0.isNaN })
    }

    package func estimate(_ measure: Measure) -> Estimate? {
        measures.firstIndex(of: measure).map { estimate($0) }
    }

    /// Lives a plan; `nil` if it was cancelled.
    ///
    /// Replications are computed apart and joined in their order, so the number of threads changes nothing. The threads are
    /// the plan's own; gentle ones give way to everything else that the machine does.
    package static func live(
        _ plan: Plan,
        seed: UInt64,
        count: Count,
        threads: Int,
        isGentle: Bool = false,
        watch: Watch = Watch()
    ) async -> Trial? {
        watch.begin(count)
        let own = PlanThreads(max(1, threads), isGentle: isGentle)
        let measures = plan.measures
        switch count {
        case .exactly(let wanted):
            guard let all = await batch(plan, seed, 0..<wanted, threads, own, watch) else { return nil }
            return Trial(measures: measures, rows: all, isPrecise: nil)
        case .until(let measure, let share, let most):
            guard let index = measures.firstIndex(of: measure) else { return nil }
            var rows: [[Double]] = []
            var precision = Precision(within: share)
            while true {
                let next = min(most, rows.count + max(threads * 2, fewest + ahead))
                guard let more = await batch(plan, seed, rows.count..<next, threads, own, watch) else { return nil }
                rows += more
                for row in more {
                    guard let enough = precision.add(row[index]) else { continue }
                    return Trial(measures: measures, rows: Array(rows.prefix(enough)), isPrecise: true)
                }
                if rows.count >= most { return Trial(measures: measures, rows: rows, isPrecise: false) }
            }
        }
    }

    /// Whether the precision is met, asked after each replication.
    private struct Precision {
        let share: Double
        private var tally = Tally()
        private var seen = 0
        private var met = 0

        init(within share: Double) { self.share = share }

        /// The first number of replications at which it is met and stays met for five more.
        mutating func add(_ value: Double) -> Int? {
            seen += 1
            if !value.isNaN { tally.add(value) }
            let estimate = Estimate(tally)
            met = seen >= fewest && estimate.halfWidth <= share * estimate.mean.magnitude ? met + 1 : 0
            return met > ahead ? seen - ahead : nil
        }
    }

    private static func batch(
        _ plan: Plan,
        _ seed: UInt64,
        _ range: Range<Int>,
        _ threads: Int,
        _ own: PlanThreads,
        _ watch: Watch
    ) async -> [[Double]]? {
        await withTaskGroup(of: (Int, [Double]?).self) { group in
            var rows = [[Double]?](repeating: nil, count: range.count)
            var waiting = range.makeIterator()
            let next = { @Sendable (index: Int) in (index, plan.live(seed: seed, replication: index, watch: watch)) }
            for _ in 0..<max(1, threads) {
                if let index = waiting.next() { group.addTask(executorPreference: own) { next(index) } }
            }
            for await (index, row) in group {
                guard let row, !Task.isCancelled else {
                    group.cancelAll()
                    return nil
                }
                rows[index - range.lowerBound] = row
                watch.end(index)
                if let index = waiting.next() { group.addTask(executorPreference: own) { next(index) } }
            }
            return rows.compactMap(\.self)
        }
    }
}

extension Trial {
    /// The difference of two trials on common random numbers: the second less the first, pair by pair.
    package func difference(to other: Trial, _ measure: Measure) -> Estimate? {
        guard let here = measures.firstIndex(of: measure), let there = other.measures.firstIndex(of: measure) else {
            return nil
        }
        let pairs = zip(rows, other.rows).map { $1[there] - $0[here] }
        return Estimate(pairs.filter { !$0.isNaN })
    }
}
