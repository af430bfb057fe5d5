/// How often a questionnaire is asked for while a request is open.
package enum Rhythm: Hashable, Sendable, Codable {
    /// Once, before the first meeting.
    case atStart
    /// Before each meeting that is arranged.
    case everySession
    /// Again so many days after it was last answered.
    case every(days: Int)
}

/// A questionnaire that is asked for again and again.
package struct ScheduledMeasure: Hashable, Sendable, Codable {
    package let instrument: InstrumentEdition
    package let rhythm: Rhythm
    /// The rule of a service that asks for it; nothing where a worker chose it.
    package let rule: AskingRule?

    package init(_ instrument: InstrumentEdition, _ rhythm: Rhythm, by rule: AskingRule? = nil) {
        self.instrument = instrument
        self.rhythm = rhythm
        self.rule = rule
    }
}

/// One questionnaire that the person began to answer themself, question by question, and has not finished.
package struct Sitting: Hashable, Sendable {
    package typealias ID = Care.ID<Sitting>

    package let id: ID
    package let request: Request.ID
    package let instrument: InstrumentEdition
    package let began: Instant
    /// What was answered; nothing for a question that was passed over.
    package fileprivate(set) var answers: [Int: Personal<Int>?] = [:]
    /// The conversation that one of the answers opened, or belongs to.
    package fileprivate(set) var conversation: SafetyConversation.ID?
    package fileprivate(set) var hasWorried = false

    /// Most questions ask about the last days: answers half a week old and answers of today are not one questionnaire.
    package static let lasts = Span.days(3)

    /// The answers as they stand in the record once they are complete, under the same identity.
    package var answered: AnsweredMeasure.ID { AnsweredMeasure.ID(high: id.high, low: id.low) }
}

/// Something that a person set out to do, in their own words, which they rate from time to time.
package struct Goal: Hashable, Sendable {
    package typealias ID = Care.ID<Goal>

    package struct Rating: Hashable, Sendable {
        package let answered: AnsweredMeasure.ID
        package let day: Day
        package let value: Personal<Int>
    }

    package let id: ID
    package let request: Request.ID
    /// The questionnaire and the question in it that stand for the goal.
    package let instrument: InstrumentEdition
    package let question: Int
    package let words: Personal<String>
    package fileprivate(set) var ratings: [Rating] = []
    /// Why it is no goal any more; its ratings stay.
    package fileprivate(set) var letGo: Personal<String>?
}

/// What happens to the asking of questions.
package enum QuestionFact: Hashable, Sendable, Codable {
    /// Which questionnaires are asked for in a request, and how often; it takes the place of what was set before.
    case scheduled(Request.ID, [ScheduledMeasure])
    /// The person answered one question, or passed it over.
    case answered(
        Sitting.ID,
        request: Request.ID,
        instrument: InstrumentEdition,
        question: Int,
        value: Personal<Int>?,
        worrying: Bool,
        conversation: SafetyConversation.ID?
    )
    case goalPut(
        Goal.ID,
        request: Request.ID,
        instrument: InstrumentEdition,
        question: Int,
        words: Personal<String>
    )
    case goalLetGo(Goal.ID, why: Personal<String>)
}

/// What one person is asked, how often, and what they have begun to answer.
package struct Questions: Sendable, Equatable {
    /// What is asked for in a request, and since when.
    package struct Schedule: Hashable, Sendable {
        package let measures: [ScheduledMeasure]
        package let since: Instant
    }

    package private(set) var schedules: [Request.ID: Schedule] = [:]
    package private(set) var sittings: [Sitting] = []
    package private(set) var goals: [Goal.ID: Goal] = [:]

    package init() {}

    /// The goals that somebody has now, in the order of their questions.
    package func goals(in request: Request.ID) -> [Goal] {
        goals.values.filter { $0.request == request && $0.letGo == nil }
            .sorted { ($0.question, $0.id) < ($1.question, $1.id) }
    }

    /// What was begun and may still be gone on with.
    package func sitting(
        _ instrument: InstrumentEdition,
        in request: Request.ID,
        at now: Instant
    ) -> Sitting? {
        sittings.first {
            $0.request == request && $0.instrument == instrument && now - $0.began <= Sitting.lasts
        }
    }

    mutating func apply(_ fact: QuestionFact, _ occurrence: Occurrence) {
        switch fact {
        case .scheduled(let request, let measures):
            schedules[request] = Schedule(measures: measures, since: occurrence.happened)
        case .answered(let id, let request, let instrument, let question, let value, let worrying, let talk):
            var sitting =
                sittings.first { $0.id == id }
                ?? Sitting(id: id, request: request, instrument: instrument, began: occurrence.happened)
            sitting.answers[question] = .some(value)
            if worrying { sitting.hasWorried = true }
            if let talk { sitting.conversation = talk }
            sittings.removeAll { $0.id == id || ($0.request == request && $0.instrument == instrument) }
            sittings.append(sitting)
        case .goalPut(let id, let request, let instrument, let question, let words):
            goals[id] = Goal(id: id, request: request, instrument: instrument, question: question, words: words)
        case .goalLetGo(let id, let why): goals[id]?.letGo = why
        }
    }

    /// Listens to answers: what was begun is finished by them, and a rating belongs to the goal of its day.
    mutating func apply(_ fact: MeasureFact) {
        switch fact {
        case .answered(let id, let request, _, let instrument, let day, let content, _, _):
            sittings.removeAll { $0.answered == id }
            for (goal, known) in goals
            where known.letGo == nil && known.request == request && known.instrument == instrument {
                guard let answer = content.disclosed.answers.first(where: { $0.question == known.question }) else {
                    continue
                }
                goals[goal]?.ratings.append(Goal.Rating(answered: id, day: day, value: Personal(answer.value)))
            }
        case .takenBack(let id, _):
            for goal in goals.keys { goals[goal]?.ratings.removeAll { $0.answered == id } }
        case .asked, .notAsked: break
        }
    }
}
