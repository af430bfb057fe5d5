extension AccessClock {
    /// Where a clock stands for one person: how long it has run, and why it still does.
    package struct Waiting: Hashable, Sendable {
        /// The day on which the last component came; `nil` while the clock runs.
        package let stopped: Int?
        /// What is still missing, in the order of the standard; empty once it has stopped.
        package let missing: [Stop]
        /// Whole days from the start to the stop, or to today.
        package let days: Int

        /// The band in which NHS England counts it.
        package var band: ClosedRange<Int>? { AccessClock.bands.first { $0.contains(days) } }
    }

    /// The clock of somebody who came on one day, as it stands on another; what happened before the start does not count.
    package func waiting(since start: Int, after happened: [(event: Event, day: Int)], today: Int) -> Waiting {
        let days = happened.filter { $0.day >= start && $0.day <= today }
        var counts: [Event: Int] = [:]
        for (event, day) in days.sorted(by: { $0.day < $1.day }) {
            counts[event, default: 0] += 1
            if missing(after: counts).isEmpty { return Waiting(stopped: day, missing: [], days: day - start) }
        }
        return Waiting(stopped: nil, missing: missing(after: counts), days: max(0, today - start))
    }
}
