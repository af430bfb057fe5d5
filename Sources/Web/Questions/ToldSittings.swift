import Care
import Desk

/// How a timeline tells questionnaires that people answered themselves: one line each, whatever their number of answers.
///
/// A complete one is told by its answers, which are one fact. One that was left is told by its last answer, with how
/// far it went.
struct ToldSittings {
    /// How far somebody came with a questionnaire that they did not finish.
    struct Unfinished: Equatable {
        let instrument: InstrumentEdition
        var answered = 0
        var passedOver = 0
        var hasWorried = false
    }

    /// The places of those occurrences that have no line of their own.
    private(set) var areToldElsewhere: Set<Int> = []
    /// What stands at the place of the last answer of each questionnaire that was not finished.
    private(set) var unfinished: [Int: Unfinished] = [:]

    init(_ occurrences: [Occurrence]) {
        var complete: Set<AnsweredMeasure.ID> = []
        var places: [Sitting.ID: [Int]] = [:]
        for (index, occurrence) in occurrences.enumerated() {
            switch occurrence.fact {
            case .measures(.answered(let id, _, _, _, _, _, _, _)): complete.insert(id)
            case .questions(.answered(let id, _, _, _, _, _, _)): places[id, default: []].append(index)
            default: break
            }
        }
        for (id, places) in places {
            areToldElsewhere.formUnion(places)
            guard !complete.contains(AnsweredMeasure.ID(high: id.high, low: id.low)), let last = places.last else {
                continue
            }
            areToldElsewhere.remove(last)
            unfinished[last] = ToldSittings.left(places.map { occurrences[$0].fact })
        }
    }

    /// What the answers of one sitting came to; an answer that was changed counts as it was last given.
    private static func left(_ answers: [Fact]) -> Unfinished? {
        var given: [Int: Bool] = [:]
        var left: Unfinished?
        for case .questions(.answered(_, _, let instrument, let question, let value, let worrying, _)) in answers {
            given[question] = value != nil
            var known = left ?? Unfinished(instrument: instrument)
            known.hasWorried = known.hasWorried || worrying
            left = known
        }
        left?.answered = given.values.count { $0 }
        left?.passedOver = given.values.count { !$0 }
        return left
    }
}

extension Sentences {
    /// A questionnaire that was begun and not finished, in one sentence.
    func unfinished(_ sitting: ToldSittings.Unfinished) -> Sentence {
        let name = Questionnaire.edition(sitting.instrument)?.name ?? sitting.instrument.code
        let passed = sitting.passedOver == 0 ? "" : ", \(sitting.passedOver) passed over"
        return Sentence(
            "Began \(name) themself: \(sitting.answered) answered\(passed), not finished",
            sitting.hasWorried ? "An answer opened, or belongs to, a safety conversation." : nil
        )
    }
}
