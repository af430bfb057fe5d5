/// How often something happens, over the hours of a day, the days of a week, the seasons and the years.
///
/// The rate at a time is the base, times what each rhythm says, times the trend. Time is counted in days from a Monday.
package struct Rhythm: Sendable, Equatable {
    /// Per day, before the rhythms.
    package var perDay: Double
    /// Factors for each hour of a day; empty is the same at all hours.
    package var hours: [Double] = []
    /// Factors for each day of a week, Monday first.
    package var weekdays: [Double] = []
    /// Factors for each month, each a twelfth of a year of 365 days.
    package var months: [Double] = []
    /// By how much it grows in a year: 0.05 is five in a hundred, compounded.
    package var growth = 0.0

    package init(perDay: Double) { self.perDay = perDay }

    /// The rate per day at one time.
    package func rate(at day: Double) -> Double {
        let whole = Int(day.rounded(.down))
        var rate = perDay
        if !hours.isEmpty {
            rate *= hours[min(hours.count - 1, Int((day - Double(whole)) * Double(hours.count)))]
        }
        if !weekdays.isEmpty { rate *= weekdays[((whole % 7) + 7) % 7] }
        if !months.isEmpty {
            let year = day - (day / 365).rounded(.down) * 365
            rate *= months[min(11, Int(year / 365 * 12))]
        }
        return growth == 0 ? rate : rate * power(1 + growth, day / 365)
    }

    /// A rate that is never exceeded until some day.
    package func ceiling(until day: Double) -> Double {
        let peak = (hours.max() ?? 1) * (weekdays.max() ?? 1) * (months.max() ?? 1)
        return perDay * peak * max(1, power(1 + growth, day / 365))
    }

    /// The next time something happens after a time, by thinning (Lewis and Shedler 1979); past the end it is never.
    func next(after day: Double, ceiling: Double, until end: Double, _ draws: inout Draws) -> Double {
        guard ceiling > 0 else { return .infinity }
        var time = day
        var tries = 0
        while time <= end {
            // Where hardly anybody comes this takes long, and must not outlive whoever wanted it.
            tries += 1
            if tries & 0xFFF == 0, Task.isCancelled { return .infinity }
            time -= logarithm(draws.uniform()) / ceiling
            if draws.uniform() * ceiling <= rate(at: time) { return time }
        }
        return .infinity
    }
}

extension Rhythm {
    /// All times at which something happens until some day.
    package func arrivals(until end: Double, stream: RandomStream) -> [Double] {
        var draws = stream.sequence
        var times: [Double] = []
        let ceiling = ceiling(until: end)
        while true {
            let time = next(after: times.last ?? 0, ceiling: ceiling, until: end, &draws)
            guard time <= end else { return times }
            times.append(time)
        }
    }
}
