package import Care
import Clinical

/// What was measured of somebody on one scale, first to last: one version of one instrument.
package struct MeasureLine: Sendable, Equatable {
    package struct Point: Sendable, Equatable {
        package let day: Day
        package let points: String
    }

    package let edition: InstrumentEdition
    package let instrument: String
    package let scale: String
    package let points: [Point]
    /// The word its authors gave the last score, where they gave one.
    package let band: String?
    /// What became of it since the first, in a sentence; `nil` where there is one score only.
    package let change: String?
    /// Where the word and the size of a reliable change are written.
    package let sources: [String]
}

extension Measures {
    /// Everything that was measured and stands, line by line; two versions are two lines.
    package var lines: [MeasureLine] {
        ScoreChart.lines(of: standing.filter { !$0.isOfGoals }.flatMap(\.readings)).compactMap { line in
            guard let instrument = Library.edition(line.edition), let scale = instrument.scale(line.scale) else {
                return nil
            }
            return MeasureLine(line, instrument, scale)
        }
    }
}

extension Questions {
    /// What became of each goal, line by line, in the person's words; a goal that was let go keeps its line.
    package var lines: [MeasureLine] {
        goals.values.sorted { ($0.question, $0.id) < ($1.question, $1.id) }.compactMap { goal in
            goal.rated.map { MeasureLine(goal, $0.readings, $0.scale) }
        }
    }
}

extension Goal {
    /// Its ratings in the order of days, and the scale they are on; `nil` while there are none.
    var rated: (scale: Scale, readings: [Reading])? {
        guard !ratings.isEmpty, let scale = Instrument.ownGoals.scales.first(where: { $0.items == [question] }) else {
            return nil
        }
        let readings = ratings.map {
            Reading(
                edition: instrument.clinical,
                scale: scale.id,
                day: $0.day.number,
                points: Points($0.value.disclosed)
            )
        }
        return (scale, readings.sorted { $0.day < $1.day })
    }
}

extension AnsweredMeasure {
    /// Whether they rate goals of the person's own, of which each has a line of its own.
    var isOfGoals: Bool { instrument == Questionnaire.ownGoals.edition }

    /// What the answers come to on each scale; nothing where there are too few of them.
    var readings: [Reading] {
        guard let known = Library.edition(instrument.clinical) else { return [] }
        let answers = Dictionary(content.disclosed.answers.map { ($0.question, $0.value) }, uniquingKeysWith: { $1 })
        let worked = (try? known.scores(answers)) ?? []
        let entered = content.disclosed.scores.filter { $0.denominator > 0 }.map {
            Clinical.Score(
                scale: Scale.ID(rawValue: $0.scale),
                points: Points($0.numerator, over: $0.denominator)
            )
        }
        return (worked + entered).map {
            Reading(edition: known.edition, scale: $0.scale, day: day.number, points: $0.points)
        }
    }
}

extension MeasureLine {
    fileprivate init(_ line: ScoreChart.Line, _ instrument: Instrument, _ scale: Scale) {
        edition = InstrumentEdition(code: line.edition.code.rawValue, version: line.edition.version)
        self.instrument = instrument.name
        self.scale = scale.name
        points = line.points.map { Point(day: Day(number: $0.day), points: $0.points.description) }
        band = line.points.last.flatMap { scale.band(of: $0.points) }?.words
        change = line.points.count > 1 ? MeasureLine.change(line.points, scale) : nil
        sources = [scale.bands?.reference.line, scale.reliableChange?.reference.line].compactMap { $0 }
    }

    fileprivate init(_ goal: Goal, _ readings: [Reading], _ scale: Scale) {
        edition = goal.instrument
        instrument = Instrument.ownGoals.name
        self.scale = goal.words.disclosed
        points = readings.map { Point(day: Day(number: $0.day), points: $0.points.description) }
        band = nil
        change = readings.count > 1 ? MeasureLine.change(readings, scale) : nil
        sources = [scale.reliableChange?.reference.line].compactMap { $0 }
    }

    private static func change(_ points: [Reading], _ scale: Scale) -> String? {
        guard let first = points.first?.points, let last = points.last?.points else { return nil }
        let gain = scale.gain(from: first, to: last)
        let size = gain == 0 ? "the same as at first" : gain > 0 ? "better by \(gain)" : "worse by \(-gain)"
        switch scale.change(from: first, to: last) {
        case .reliablyBetter, .reliablyWorse: return "\(size), a reliable change"
        case .notReliable: return gain == 0 ? size : "\(size), which may be chance"
        case nil: return size
        }
    }
}
