package import Care
import Clinical

/// What is wrong with answers, and where, in words for whoever entered them.
package struct AnswerProblem: Error, Equatable, Sendable {
    package let sentence: String
    /// The question it is about; `nil` where it is about several, or about a score.
    package let question: Int?
    /// Whether they could be kept as they are, without a score, because the person left it there.
    package let isUnfinished: Bool
}

extension Questionnaire {
    /// Answers that have been read: what Care keeps of them, and which of them worry.
    package struct Reading: Sendable, Equatable {
        package let content: AnsweredMeasure.Content
        package let worrying: [Int]
    }

    /// Reads answers by their question, or scores as they were typed.
    ///
    /// Too few answers for a score are refused, unless the person left it there: then they are kept without a score.
    /// Whether an answer worries does not depend on any of that.
    package func reading(
        answers: [Int: Int],
        scores: [String: String] = [:],
        leftUnfinished: Bool = false
    ) throws(AnswerProblem) -> Reading {
        guard let instrument = Library.edition(edition.clinical) else {
            throw AnswerProblem(
                sentence: "This questionnaire is not here any more.",
                question: nil,
                isUnfinished: false
            )
        }
        do {
            let entered = try instrument.items.isEmpty ? Self.entered(scores, of: instrument) : []
            if !instrument.items.isEmpty { try Self.check(answers, of: instrument, leftUnfinished) }
            return Reading(
                content: AnsweredMeasure.Content(
                    answers: answers.sorted { $0.key < $1.key }
                        .map { AnsweredMeasure.Answer(question: $0.key, value: $0.value) },
                    scores: entered
                ),
                worrying: instrument.opensSafetyConversation(answers).map(\.number)
            )
        } catch {
            throw AnswerProblem(error)
        }
    }

    private static func check(
        _ answers: [Int: Int],
        of instrument: Instrument,
        _ leftUnfinished: Bool
    ) throws(AnswerRefusal) {
        if leftUnfinished { _ = try instrument.reply(answers) } else { _ = try instrument.scores(answers) }
    }

    private static func entered(
        _ typed: [String: String],
        of instrument: Instrument
    ) throws(AnswerRefusal) -> [AnsweredMeasure.Score] {
        var scores: [Scale.ID: Points] = [:]
        for (id, text) in typed where !text.isEmpty {
            guard let scale = instrument.scale(Scale.ID(rawValue: id)) else { throw .noSuchScore(id) }
            guard let points = Points(typed: text) else {
                throw .scoreOffTheScale(scale.name, from: "\(scale.lowest)", to: "\(scale.highest)")
            }
            scores[scale.id] = points
        }
        return try instrument.entered(scores).map {
            AnsweredMeasure.Score(
                scale: $0.scale.rawValue,
                numerator: $0.points.numerator,
                denominator: $0.points.denominator
            )
        }
    }
}

extension AnswerProblem {
    fileprivate init(_ refusal: AnswerRefusal) {
        switch refusal {
        case .notAnAnswer(let question, _):
            self.init(sentence: refusal.sentence, question: question, isUnfinished: false)
        case .tooManyMissing(let questions, _):
            self.init(sentence: refusal.sentence, question: questions.first, isUnfinished: true)
        default: self.init(sentence: refusal.sentence, question: nil, isUnfinished: false)
        }
    }
}

extension Points {
    /// Reads `12` or `2.35`, with a point and at most two decimals.
    init?(typed text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.isDigits }),
            let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else {
            self.init(whole)
            return
        }
        guard parts[1].utf8.count <= 2, let rest = Int(parts[1]) else { return nil }
        let scale = parts[1].utf8.count == 1 ? 10 : 100
        self.init(whole * scale + rest, over: scale)
    }
}

extension Substring {
    fileprivate var isDigits: Bool { utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
