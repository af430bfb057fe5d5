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
    package let questions: [Question]
    package let scores: [EnteredScore]
    /// What has to stand beside the questions: attribution, why there are only numbers, how sure its numbers are.
    package let notes: [String]

    /// Those that can be asked for, in the order in which they are offered.
    ///
    /// Goals and concerns of somebody's own are not among them yet: a line of readings belongs to one goal, and answers
    /// do not say which goal they are about.
    package static let offered = Library.instruments.filter { !ownWords.contains($0.code) }.map { Questionnaire($0) }

    private static let ownWords: Set<Instrument.Code> = [Instrument.ownGoals.code, Instrument.mycaw.code]

    /// The version that was asked for or answered.
    package static func edition(_ edition: InstrumentEdition) -> Questionnaire? {
        Library.edition(edition.clinical).map { Questionnaire($0) }
    }

    private init(_ instrument: Instrument) {
        edition = InstrumentEdition(code: instrument.code.rawValue, version: instrument.edition.version)
        name = instrument.name
        title = instrument.title
        introduction = instrument.introduction
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
        notes = Questionnaire.notes(on: instrument)
    }

    private static func notes(on instrument: Instrument) -> [String] {
        var notes = [instrument.licence.attribution].compactMap { $0 }
        switch instrument.licence.ships {
        case .text: break
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
