import Care
import Desk

extension Sentences {
    func measures(_ fact: MeasureFact) -> Sentence {
        switch fact {
        case .asked(_, _, let instrument, let by):
            Sentence("Asked to answer \(name(of: instrument)) by \(EnglishTime.date(London.day(at: by)))")
        case .notAsked(_, let why): Sentence("A questionnaire is not asked for after all", why.disclosed)
        case .answered(_, _, _, let instrument, let day, let content, let worrying, _):
            Sentence(
                "Answered \(name(of: instrument)) on \(EnglishTime.date(day))",
                answers(content.disclosed),
                worrying.isEmpty ? nil : "An answer opened a safety conversation."
            )
        case .takenBack(_, let why): Sentence("Answers taken back", why.disclosed)
        }
    }

    private func name(of instrument: InstrumentEdition) -> String {
        Questionnaire.edition(instrument)?.name ?? instrument.code
    }

    /// Question by question, as entered: `1: 2, 2: 0, 3: 1`.
    private func answers(_ content: AnsweredMeasure.Content) -> String? {
        let answers = content.answers.map { "\($0.question): \($0.value)" }
        return answers.isEmpty ? nil : "Answers by question: \(answers.joined(separator: ", "))."
    }
}
