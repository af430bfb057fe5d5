import Care
import Clinical

/// What was measured on one scale in one version, as a line of the caseload shows and draws it.
package struct CaseloadMeasure: Sendable, Equatable {
    package struct Point: Sendable, Equatable {
        package let day: Int
        package let hundredths: Int

        package var words: String { Points(hundredths, over: 100).description }
    }

    /// The measure's own name; of a goal the words of whoever set out to reach it.
    package let name: String
    /// The ends of the scale, in hundredths of a point.
    package let lowest: Int
    package let highest: Int
    /// What became of it since the first, in words; empty where there is one score only.
    package let change: String
    /// How much better since the first, in hundredths; `nil` where there is one score only.
    package let gain: Int?
    /// In the order of days; of a long line the first and the last eleven.
    package let points: [Point]

    package var first: Point? { points.first }
    package var last: Point? { points.last }

    private static let mostPoints = 12

    /// The lines of a request: the target's measure first, then what one score says, then goals, then what takes several.
    static func lines(of record: Record, for request: Request.ID) -> [CaseloadMeasure] {
        let goals = record.questions.goals(in: request).compactMap(CaseloadMeasure.init)
        let standing = record.measures.standing.filter {
            !$0.isOfGoals && ($0.request == nil || $0.request == request)
        }
        guard !standing.isEmpty else { return goals }
        let target = record.following.courses[request]?.target?.instrument
        let lines = ScoreChart.lines(of: standing.flatMap(\.readings)).compactMap { line in
            Library.edition(line.edition).flatMap { instrument in
                CaseloadMeasure(line, of: instrument).map { (instrument: instrument, measure: $0) }
            }
        }
        let aimed = lines.filter { $0.instrument.code.rawValue == target }
        let others = lines.filter { $0.instrument.code.rawValue != target }
        let single = others.filter { $0.instrument.scales.count == 1 }
        let several = others.filter { $0.instrument.scales.count > 1 }
        return (aimed + single).map(\.measure) + goals + several.map(\.measure)
    }

    /// Single questions are left to the person's own page where the instrument sums them up itself.
    private init?(_ line: ScoreChart.Line, of instrument: Instrument) {
        guard let scale = instrument.scale(line.scale), scale.isOutcome,
            scale.items.count > 1 || !instrument.scales.contains(where: { $0.isOutcome && $0.items.count > 1 })
        else { return nil }
        self.init(
            instrument.scales.count > 1 ? "\(instrument.name), \(scale.name)" : instrument.name,
            scale,
            line.points
        )
    }

    /// A goal has a line of its own: two that stood in one place, one after the other, are not joined.
    private init?(_ goal: Goal) {
        guard let (scale, readings) = goal.rated else { return nil }
        self.init("“\(CaseloadMeasure.short(goal.words.disclosed))”", scale, readings)
    }

    private init?(_ name: String, _ scale: Scale, _ readings: [Reading]) {
        guard let first = readings.first, let last = readings.last else { return nil }
        self.name = name
        lowest = scale.lowest.hundredths
        highest = scale.highest.hundredths
        let isOne = readings.count == 1
        gain = isOne ? nil : scale.gain(from: first.points, to: last.points).hundredths
        change = isOne ? "" : CaseloadMeasure.words(first.points, last.points, scale)
        let shown =
            readings.count > CaseloadMeasure.mostPoints
            ? [first] + readings.suffix(CaseloadMeasure.mostPoints - 1) : readings
        points = shown.map { Point(day: $0.day, hundredths: $0.points.hundredths) }
    }

    /// As much of somebody's words as a line has room for, without what parts a line's parts.
    private static func short(_ words: String) -> String {
        let plain = String(words.map { $0 == "|" || $0.isNewline ? " " : $0 })
        return plain.count <= 60 ? plain : plain.prefix(59) + "…"
    }

    private static func words(_ first: Points, _ last: Points, _ scale: Scale) -> String {
        let gain = scale.gain(from: first, to: last)
        guard gain != 0 else { return "the same" }
        let size = gain > 0 ? "better by \(gain)" : "worse by \(-gain)"
        switch scale.change(from: first, to: last) {
        case .reliablyBetter, .reliablyWorse: return "\(size), reliably"
        case .notReliable, nil: return size
        }
    }
}

// As it is kept in a row: a line each, its parts parted by a stroke that no name has in it.
extension CaseloadMeasure {
    static func text(of lines: [CaseloadMeasure]) -> String { lines.map(\.text).joined(separator: "\n") }

    private var text: String {
        let points = points.map { "\($0.day):\($0.hundredths)" }.joined(separator: ",")
        return "\(name)|\(lowest)|\(highest)|\(change)|\(gain.map(String.init) ?? "")|\(points)"
    }

    static func read(_ text: String) -> [CaseloadMeasure] {
        text.isEmpty ? [] : text.split(separator: "\n").compactMap { CaseloadMeasure($0) }
    }

    private init?(_ text: Substring) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 6, let lowest = Int(parts[1]), let highest = Int(parts[2]) else { return nil }
        name = String(parts[0])
        self.lowest = lowest
        self.highest = highest
        change = String(parts[3])
        gain = Int(parts[4])
        points = parts[5].split(separator: ",").compactMap { point in
            guard let colon = point.firstIndex(of: ":"), let day = Int(point[..<colon]),
                let hundredths = Int(point[point.index(after: colon)...])
            else { return nil }
            return Point(day: day, hundredths: hundredths)
        }
    }
}
