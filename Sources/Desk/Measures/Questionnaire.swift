package import Care
import Clinical

/// A questionnaire as a page shows it and a worker enters it, made from Clinical's definition of one version.
package struct Questionnaire: Sendable, Equatable {
    package struct Answer: Sendable, Equatable {
        package let value: Int
        /// The words on the form, or the number alone.
        package let words: String
    }

    package struct Question: Sendable, Equatable {
        package let number: Int
        /// As published, or the number alone where the text may not stand here.
        package let words: String
        package let answers: [Answer]
        /// Whether it may be left open because it does not apply to everybody.
        package let mayNotApply: Bool
    }

    /// A score that is entered because the questions may not stand here.
    package struct EnteredScore: Sendable, Equatable {
        package let scale: String
        package let name: String
        package let range: String
    }

    package let edition: InstrumentEdition
    package let name: String
    package let title: String
    package let introduction: String?
    package private(set) var questions: [Question]
    /// Whether the words of its questions may stand on a page that the person sees.
    package let hasWords: Bool
    package let scores: [EnteredScore]
    private let ages: ClosedRange<Int>
    /// What must stand beside the words wherever somebody reads them.
    package let attribution: [String]
    /// What has to stand beside the questions: attribution, why there are only numbers, how sure its numbers are.
    package let notes: [String]

    /// Those that can be asked for, in the order in which they are offered.
    ///
    /// Goals and concerns of somebody's own are not among them yet: a line of readings belongs to one goal, and answers
    /// do not say which goal they are about.
    package static let offered = Library.instruments.filter { !ownWords.contains($0.code) }.map { Questionnaire($0) }

    private static let ownWords: Set<Instrument.Code> = [Instrument.ownGoals.code, Instrument.mycaw.code]

    /// What is asked of somebody of whom nothing else was set: a form begins with it, and its holder may change it.
    package static let usual = [
        ScheduledMeasure(InstrumentEdition(code: "phq-9", version: 1), .everySession),
        ScheduledMeasure(InstrumentEdition(code: "gad-7", version: 1), .everySession),
        ScheduledMeasure(ownGoals.edition, .every(days: 28)),
    ]

    /// Whether an answer asks for a conversation about safety.
    package func worries(_ value: Int, at question: Int) -> Bool {
        Library.edition(edition.clinical)?.opensSafetyConversation([question: value]).isEmpty == false
    }

    /// For whom it was made, where that is not somebody of this age.
    package func agesOtherThan(_ age: Int) -> String? {
        if ages.contains(age) { return nil }
        return ages.upperBound >= 120 ? "\(ages.lowerBound) and over" : "\(ages.lowerBound) to \(ages.upperBound)"
    }

    /// The version that was asked for or answered.
    package static func edition(_ edition: InstrumentEdition) -> Questionnaire? {
        Library.edition(edition.clinical).map { Questionnaire($0) }
    }

    /// Goals of one's own: their questions are what the person set out to do, in the person's words.
    package static let ownGoals = Questionnaire(.ownGoals)

    /// The same with each question in the words of a goal; nothing where there is none.
    package func asking(_ goals: [Goal]) -> Questionnaire? {
        var copy = self
        copy.questions = goals.filter { $0.instrument == edition }.compactMap { goal in
            questions.first { $0.number == goal.question }.map {
                Question(
                    number: $0.number,
                    words: goal.words.disclosed,
                    answers: $0.answers,
                    mayNotApply: $0.mayNotApply
                )
            }
        }
        return copy.questions.isEmpty ? nil : copy
    }

    /// As it ships, or with the words that a permission of this place covers.
    init(_ instrument: Instrument, by permission: TextPack.Permission? = nil) {
        edition = InstrumentEdition(code: instrument.code.rawValue, version: instrument.edition.version)
        name = instrument.name
        title = instrument.title
        introduction = instrument.introduction
        ages = instrument.ages.value
        attribution = Questionnaire.attribution(instrument, permission)
        hasWords = instrument.licence.ships == .text || permission != nil
        questions = instrument.items.map { item in
            Question(
                number: item.number,
                words: item.words ?? "Question \(item.number)",
                answers: item.choices.map { Answer(value: $0.value, words: $0.shown) },
                mayNotApply: item.mayNotApply
            )
        }
        scores = instrument.scales.filter { $0.method == .entered }.map {
            EnteredScore(scale: $0.id.rawValue, name: $0.name, range: "\($0.lowest) to \($0.highest)")
        }
        notes = Questionnaire.notes(on: instrument, permission)
    }

    private static func attribution(_ instrument: Instrument, _ permission: TextPack.Permission?) -> [String] {
        [instrument.licence.attribution, permission.map { "Shown by permission of \($0.givenBy)." }].compactMap { $0 }
    }

    private static func notes(on instrument: Instrument, _ permission: TextPack.Permission?) -> [String] {
        var notes = attribution(instrument, permission)
        switch instrument.licence.ships {
        case .text: break
        case .numbers where permission != nil: break
        case .numbers:
            notes.append("The words may not stand here (\(instrument.licence.owner)). Enter the numbers from the form.")
        case .scores:
            notes.append(
                "The questions may not stand here. Enter the score from the form; if an answer on it worries you, open a safety conversation."
            )
        }
        if instrument.isToBeVerified { notes.append("Some of its published numbers are still to be verified.") }
        return notes
    }
}

extension Item.Choice {
    /// The words with the number that stands beside them, so that the page can be held against the form.
    fileprivate var shown: String { words.map { "\(value) – \($0)" } ?? String(value) }
}

extension InstrumentEdition {
    var clinical: Instrument.Edition { Instrument.Edition(Instrument.Code(rawValue: code), version) }
}
