import Care
import Desk

extension Sentences {
    func questions(_ fact: QuestionFact) -> Sentence {
        switch fact {
        case .scheduled(_, let measures):
            Sentence(
                measures.isEmpty ? "Nothing is asked by a schedule any more" : "Set what is asked, and how often",
                measures.map { measure in
                    "\(called(measure.instrument)) \(measure.rhythm.words)"
                        + (measure.rule.map { ", as \($0.name) asks" } ?? "")
                }
                .joined(separator: "; ")
            )
        case .answered(_, _, let instrument, let question, let value, let worrying, _):
            Sentence(
                value == nil
                    ? "Passed over question \(question) of \(called(instrument))"
                    : "Answered question \(question) of \(called(instrument)) themself",
                worrying ? "The answer opened, or belongs to, a safety conversation." : nil
            )
        case .goalPut(_, _, _, _, let words): Sentence("Set themself a goal", words.disclosed)
        case .goalLetGo(_, let why): Sentence("A goal is let go", why.disclosed)
        }
    }

    private func called(_ instrument: InstrumentEdition) -> String {
        Questionnaire.edition(instrument)?.name ?? instrument.code
    }
}
