/// Change on the three measures of adult community mental health, as NHS England counts it: each measure for itself.
package enum CommunityMeasures {
    /// One thing measured twice: a part of DIALOG, a goal, or ReQoL-10.
    package struct Measured: Hashable, Sendable {
        package let edition: Instrument.Edition
        package let scale: Scale.ID
        package let goal: String?
        package let baseline: Reading
        package let followUp: Reading
        package let change: Change
    }

    package static let codes: [Instrument.Code] = ["reqol-10", "dialog", "own-goals"]
    package static let reference = Reference.communityMeasures

    /// What has changed from the first valid reading to the last within the period, line by line.
    ///
    /// How the help was rated (DIALOG 9 to 11) is no outcome, and the mean of the parts is not counted beside them.
    package static func changes(of readings: [Reading], in period: ClosedRange<Int>) -> [Measured] {
        ScoreChart.lines(of: readings.filter { codes.contains($0.edition.code) && $0.day <= period.upperBound })
            .compactMap { line in
                guard let scale = Library.edition(line.edition)?.scale(line.scale),
                    let baseline = line.points.first, let followUp = line.points.last,
                    followUp.day > baseline.day, period.contains(followUp.day),
                    let change = scale.change(from: baseline.points, to: followUp.points)
                else { return nil }
                return Measured(
                    edition: line.edition,
                    scale: line.scale,
                    goal: line.goal,
                    baseline: baseline,
                    followUp: followUp,
                    change: change
                )
            }
    }
}
