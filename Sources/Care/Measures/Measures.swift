/// Which questionnaire, in which version; Care knows no more of it, and what it means is Clinical's.
package struct InstrumentEdition: Hashable, Sendable, Codable {
    package let code: String
    package let version: Int

    package init(code: String, version: Int) {
        self.code = code
        self.version = version
    }
}

/// A questionnaire that somebody was asked to answer.
package struct AskedMeasure: Hashable, Sendable {
    package typealias ID = Care.ID<AskedMeasure>

    package let id: ID
    package let request: Request.ID
    package let instrument: InstrumentEdition
    /// By when the answers are wanted.
    package let by: Instant
}

/// A questionnaire that somebody answered, question by question.
package struct AnsweredMeasure: Hashable, Sendable {
    package typealias ID = Care.ID<AnsweredMeasure>

    /// The number that stands on the form beside the answer to one question.
    package struct Answer: Hashable, Sendable, Codable {
        package let question: Int
        package let value: Int

        package init(question: Int, value: Int) {
            self.question = question
            self.value = value
        }
    }

    /// A score that was worked out elsewhere, as a fraction.
    package struct Score: Hashable, Sendable, Codable {
        package let scale: String
        package let numerator: Int
        package let denominator: Int

        package init(scale: String, numerator: Int, denominator: Int) {
            self.scale = scale
            self.numerator = numerator
            self.denominator = denominator
        }
    }

    /// What was answered: answers, or scores where the questions may not stand here.
    package struct Content: Hashable, Sendable, Codable {
        package let answers: [Answer]
        package let scores: [Score]

        package init(answers: [Answer] = [], scores: [Score] = []) {
            self.answers = answers
            self.scores = scores
        }
    }

    package let id: ID
    package let request: Request.ID?
    package let instrument: InstrumentEdition
    package let day: Day
    package let content: Personal<Content>
    /// The questions whose answers worry, and the conversation that is held about them.
    package let worrying: [Int]
    package let conversation: SafetyConversation.ID?
    package let by: Actor
    /// Why it should not stand here; it is then shown struck through and counts for nothing.
    package fileprivate(set) var takenBack: Personal<String>?
}

/// What happens to measures.
package enum MeasureFact: Hashable, Sendable, Codable {
    case asked(AskedMeasure.ID, request: Request.ID, instrument: InstrumentEdition, by: Instant)
    case notAsked(AskedMeasure.ID, why: Personal<String>)
    case answered(
        AnsweredMeasure.ID,
        request: Request.ID?,
        asked: AskedMeasure.ID?,
        instrument: InstrumentEdition,
        day: Day,
        content: Personal<AnsweredMeasure.Content>,
        worrying: [Int],
        conversation: SafetyConversation.ID?
    )
    case takenBack(AnsweredMeasure.ID, why: Personal<String>)
}

/// All measures of one person.
package struct Measures: Sendable, Equatable {
    /// Those that were asked for and are not answered yet.
    package private(set) var asked: [AskedMeasure.ID: AskedMeasure] = [:]
    package private(set) var answered: [AnsweredMeasure.ID: AnsweredMeasure] = [:]

    package init() {}

    /// What was answered and stands, in the order of days.
    package var standing: [AnsweredMeasure] {
        answered.values.filter { $0.takenBack == nil }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    mutating func apply(_ fact: MeasureFact, _ occurrence: Occurrence) {
        switch fact {
        case .asked(let id, let request, let instrument, let by):
            asked[id] = AskedMeasure(id: id, request: request, instrument: instrument, by: by)
        case .notAsked(let id, _): asked[id] = nil
        case .answered(let id, let request, let wanted, let instrument, let day, let content, let worrying, let talk):
            if let wanted { asked[wanted] = nil }
            answered[id] = AnsweredMeasure(
                id: id,
                request: request,
                instrument: instrument,
                day: day,
                content: content,
                worrying: worrying,
                conversation: talk,
                by: occurrence.actor
            )
        case .takenBack(let id, let why): answered[id]?.takenBack = why
        }
    }
}
