package import Care
import Clinical

/// What somebody answered and what it means, in words for themself.
///
/// It says what the number is, what its authors call it, and how it compares with the last time; it never says what
/// somebody has, and it compares nobody with anybody else.
package struct OwnAnswers: Sendable, Equatable {
    /// One question with the answer that was chosen.
    package struct Line: Sendable, Equatable {
        package let question: String
        package let answer: String
    }

    package let name: String
    package let day: Day
    package let lines: [Line]
    package let meanings: [String]

    init?(
        _ answered: AnsweredMeasure,
        in record: Record,
        as questionnaire: (InstrumentEdition) -> Questionnaire?
    ) {
        guard let known = questionnaire(answered.instrument) else { return nil }
        let goals = answered.request.map { record.questions.goals(in: $0) } ?? []
        let questionnaire = answered.isOfGoals ? known.asking(goals) ?? known : known
        let given = Dictionary(
            answered.content.disclosed.answers.map { ($0.question, $0.value) },
            uniquingKeysWith: { $1 }
        )
        name = questionnaire.title
        day = answered.day
        lines = (known.hasWords ? questionnaire.questions : []).map { question in
            let chosen = given[question.number].flatMap { value in question.answers.first { $0.value == value } }
            return Line(question: question.words, answer: chosen.map(question.plain) ?? "You would rather not say.")
        }
        meanings =
            answered.isOfGoals
            ? OwnAnswers.goalMeanings(goals, answered) : OwnAnswers.meanings(of: answered, in: record)
    }

    private static func meanings(of answered: AnsweredMeasure, in record: Record) -> [String] {
        guard let instrument = Library.edition(answered.instrument.clinical) else { return [] }
        let readings = answered.readings
        guard !readings.isEmpty else {
            return ["Some questions are open, so nothing is added up. What you did answer is kept."]
        }
        let earlier = record.measures.standing.filter {
            $0.id != answered.id && $0.instrument == answered.instrument && $0.day <= answered.day
        }
        return readings.flatMap { reading -> [String] in
            guard let scale = instrument.scale(reading.scale) else { return [] }
            let before = earlier.flatMap(\.readings).last { $0.scale == reading.scale }
            return [
                "\(scale.name): \(reading.points), on a scale from \(scale.lowest) to \(scale.highest). \(scale.direction)",
                scale.band(of: reading.points).map {
                    "Whoever made these questions calls that “\($0.words)”. It describes these answers, and not you."
                },
                before.map { compared($0, with: reading, on: scale) },
            ]
            .compactMap(\.self)
        }
    }

    private static func compared(_ before: Reading, with now: Reading, on scale: Scale) -> String {
        let then = "On \(EnglishTime.date(Day(number: before.day))) it was \(before.points)."
        let gain = scale.gain(from: before.points, to: now.points)
        if gain == 0 { return "\(then) It is the same now." }
        let sure: String
        switch scale.change(from: before.points, to: now.points) {
        case .reliablyBetter, .reliablyWorse: sure = "That is more than chance would make of it."
        case .notReliable: sure = "A difference of this size may be chance."
        case nil: sure = ""
        }
        return "\(then) \(gain > 0 ? "It has become easier since." : "It has become harder since.") \(sure)".trimmedEnd
    }

    private static func goalMeanings(_ goals: [Goal], _ answered: AnsweredMeasure) -> [String] {
        goals.compactMap { goal in
            guard let now = goal.ratings.last(where: { $0.answered == answered.id }),
                let first = goal.ratings.first, first.answered != answered.id
            else { return nil }
            let (from, to) = (first.value.disclosed, now.value.disclosed)
            let way =
                to > from
                ? "You have come closer." : to < from ? "It is further away than it was." : "It stays where it was."
            return "“\(goal.words.disclosed)”: \(from) at first, \(to) now. \(way)"
        }
    }
}

extension Scale {
    fileprivate var direction: String {
        better == .lower ? "A lower number is the easier one." : "A higher number is the easier one."
    }
}

extension Questionnaire.Question {
    /// An answer without the number that stands before its words on the form, where every answer has words.
    package func plain(_ answer: Questionnaire.Answer) -> String {
        let hasWords = answers.allSatisfy { $0.words != String($0.value) }
        let mark = "\(answer.value) – "
        return hasWords && answer.words.hasPrefix(mark) ? String(answer.words.dropFirst(mark.count)) : answer.words
    }
}

extension String {
    fileprivate var trimmedEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
