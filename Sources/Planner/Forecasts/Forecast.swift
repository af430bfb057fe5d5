/// What months to come will bring, from months that were: a level that follows slowly, and an interval that widens.
///
/// A count is taken for each working day. Less than two years show no season, and none is made up from them. Logarithms are
/// smoothed; a month that lies far out is drawn in. How quickly the level follows is chosen on the months given, and
/// on no others.
package struct Forecast: Sendable, Equatable {
    package let months: [Point]
    /// The weight of the newest month.
    package let pace: Double

    package struct Point: Sendable, Equatable {
        package let month: Month
        package let value: Double
        /// The 95% interval.
        package let low: Double
        package let high: Double
    }

    package enum Kind: String, Sendable, CaseIterable { case count, mean, median, percentage }

    /// The fewest months from which anything is said.
    package static let fewest = 12
    private static let paces = [0.1, 0.2, 0.3, 0.5]

    /// Foresees so many months; `nil` from too few, or where one is not above zero.
    package init?(_ values: [Double], from first: Month, kind: Kind, ahead: Int) {
        guard values.count >= Forecast.fewest, values.allSatisfy({ $0 > 0 }) else { return nil }
        var month = first
        let logs = values.map { value -> Double in
            defer { month = month.next }
            return logarithm(kind == .count ? value / Double(month.workingDays) : value)
        }
        let near = Forecast.drawnIn(logs)
        let tried = Forecast.paces.map { (pace: $0, run: Forecast.follow(near, pace: $0)) }
        guard let best = tried.min(by: { $0.run.error < $1.run.error }) else { return nil }
        pace = best.pace
        let reach = StudentT.quantile(0.975, freedom: Double(values.count - 4)) * best.run.error
        var points: [Point] = []
        for step in 1...max(1, ahead) {
            let days = kind == .count ? Double(month.workingDays) : 1
            let wide = reach * (1 + Double(step - 1) * best.pace * best.pace).squareRoot()
            let value = { (log: Double) -> Double in
                let value = exponential(log) * days
                return kind == .percentage ? min(100, value) : value
            }
            let level = best.run.level
            points.append(Point(month: month, value: value(level), low: value(level - wide), high: value(level + wide)))
            month = month.next
        }
        months = points
    }

    /// Three deviations from the median and no farther, the deviation by the median of distances.
    private static func drawnIn(_ logs: [Double]) -> [Double] {
        let middle = median(logs)
        let reach = 3 * 1.4826 * median(logs.map { ($0 - middle).magnitude })
        return logs.map { min(max($0, middle - reach), middle + reach) }
    }

    /// Where the level ends, and by how much it was off a month ahead, once it had seen three.
    private static func follow(_ logs: [Double], pace: Double) -> (level: Double, error: Double) {
        var level = logs.prefix(3).reduce(0, +) / 3
        var squares = 0.0
        for log in logs.dropFirst(3) {
            squares += (log - level) * (log - level)
            level += pace * (log - level)
        }
        return (level, (squares / Double(logs.count - 4)).squareRoot())
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// A forecast held against what came, beside two that cost nothing.
package struct Reckoning: Sendable, Equatable {
    /// The mean distance from what came, as a share of it.
    package let error: Double
    /// Of the last month, said again and again.
    package let lastError: Double
    /// Of the same month a year before; `nil` where there is none.
    package let seasonalError: Double?
    /// In how many months what came lay in the interval.
    package let held: Int
    package let months: Int

    /// `nil` where the forecast and what came do not fit each other.
    package init?(_ forecast: Forecast, fitted: [Double], came: [Double]) {
        guard let last = fitted.last, came.count == forecast.months.count, !came.contains(0) else { return nil }
        let count = Double(came.count)
        let points = zip(forecast.months, came)
        error = points.reduce(0) { $0 + ($1.0.value - $1.1).magnitude / $1.1 } / count
        held = points.count { $0.low <= $1 && $1 <= $0.high }
        lastError = came.reduce(0) { $0 + (last - $1).magnitude / $1 } / count
        let before = Array((fitted + came).dropLast(12).suffix(came.count))
        seasonalError =
            fitted.count >= 12 && before.count == came.count
            ? zip(before, came).reduce(0) { $0 + ($1.0 - $1.1).magnitude / $1.1 } / count : nil
        months = came.count
    }
}
