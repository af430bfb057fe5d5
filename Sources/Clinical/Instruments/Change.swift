/// What became of a score between two times.
package enum Change: String, Hashable, Sendable, CaseIterable {
    case reliablyBetter, notReliable, reliablyWorse
}

/// A score of somebody at a time.
package struct Reading: Hashable, Sendable {
    package let edition: Instrument.Edition
    package let scale: Scale.ID
    /// Which of the person's own goals it rates; `nil` for a question that is the same for everybody.
    package let goal: String?
    /// Days from any agreed first day; only differences count.
    package let day: Int
    package let points: Points

    package init(
        edition: Instrument.Edition,
        scale: Scale.ID = .total,
        goal: String? = nil,
        day: Int,
        points: Points
    ) {
        self.edition = edition
        self.scale = scale
        self.goal = goal
        self.day = day
        self.points = points
    }
}

extension Scale {
    /// How much better, in points: positive is better whichever way the scale runs.
    package func gain(from first: Points, to last: Points) -> Points {
        better == .lower ? first - last : last - first
    }

    /// Whether the change is more than measurement error; `nil` where no reliable change is published.
    package func change(from first: Points, to last: Points) -> Change? {
        guard isOutcome, let reliable = reliableChange?.value else { return nil }
        let gain = gain(from: first, to: last)
        if gain >= reliable { return .reliablyBetter }
        return -gain >= reliable ? .reliablyWorse : .notReliable
    }
}

/// Readings drawn as lines.
package enum ScoreChart {
    /// Readings that may be joined: of one version of one instrument, one scale, and one goal where it rates goals.
    package struct Line: Hashable, Sendable {
        package let edition: Instrument.Edition
        package let scale: Scale.ID
        package let goal: String?
        /// In the order of days.
        package let points: [Reading]
    }

    private struct Key: Hashable {
        let edition: Instrument.Edition
        let scale: Scale.ID
        let goal: String?
    }

    /// One line for each thing measured; two versions are two lines, even where they look alike.
    package static func lines(of readings: [Reading]) -> [Line] {
        var order: [Key] = []
        var groups: [Key: [Reading]] = [:]
        for reading in readings.enumerated().sorted(by: { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }) {
            let key = Key(edition: reading.element.edition, scale: reading.element.scale, goal: reading.element.goal)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(reading.element)
        }
        return order.map { Line(edition: $0.edition, scale: $0.scale, goal: $0.goal, points: groups[$0] ?? []) }
    }
}
