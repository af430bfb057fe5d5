/// How likely something is to happen on a day to those to whom it has not yet, by how many days they have waited for it.
///
/// A table of life of one year: of all days on which somebody stood at an age, on how many it happened. So those who still
/// wait count as far as they have come, and none of them is taken for somebody who was never met.
struct Pace: Sendable, Equatable {
    /// The first day of each age: days at first, then weeks, then months; the last has no end.
    private static let ages = Array(0...13) + stride(from: 14, to: 84, by: 7) + [84, 112, 140, 182, 273]

    private var exposed = [Int](repeating: 0, count: Pace.ages.count)
    private var happened = [Int](repeating: 0, count: Pace.ages.count)

    /// Notes a stretch: from which age, and to which; and whether it ended because it happened.
    mutating func note(from: Int, to: Int, isEnd: Bool) {
        guard to >= from, to >= 0 else { return }
        for (index, first) in Pace.ages.enumerated() {
            let last = index + 1 < Pace.ages.count ? Pace.ages[index + 1] - 1 : Int.max
            let days = min(to, last) - max(from, first) + 1
            if days > 0 { exposed[index] += days }
        }
        if isEnd { happened[Pace.index(of: to)] += 1 }
    }

    private static func index(of age: Int) -> Int { (ages.firstIndex { $0 > age } ?? ages.count) - 1 }

    /// The chance on a day of this age.
    ///
    /// An age at which hardly anybody stood is taken together with those before it.
    func chance(at age: Int) -> Double {
        var (index, days, times) = (Pace.index(of: age), 0, 0)
        while index >= 0, days < 100 {
            days += exposed[index]
            times += happened[index]
            index -= 1
        }
        return days == 0 ? 0 : min(1, Double(times) / Double(days))
    }

    /// The chances of all ages up to one, so that a day costs a look.
    func chances(until age: Int) -> [Double] { (0...max(0, age)).map { chance(at: $0) } }
}
