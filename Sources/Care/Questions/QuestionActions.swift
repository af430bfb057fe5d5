/// Why nothing can be asked, or answered by the person themself.
package enum QuestionRefusal: Refusal {
    case personHasDied, noSuchRequest, askedTwice, notARhythm, notAsked, tooOld, noConversation
    case noWords, noSuchPlace, placeTaken, noSuchGoal, noReason

    package var sentence: String {
        switch self {
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchRequest: "There is no such request, or it is closed. Open it again first."
        case .askedTwice: "One questionnaire is there twice. Choose how often it is asked for once."
        case .notARhythm: "Choose a week or more, and a year at most."
        case .notAsked: "These questions are not open now. Nothing is left for you to do."
        case .tooOld: "It is some days since you began, so these questions start again. Your earlier answers are kept."
        case .noConversation:
            "We could not set up a conversation about your answer. Please use one of the ways to get help now."
        case .noWords: "Write the goal in the person’s own words."
        case .noSuchPlace: "There are places for three goals."
        case .placeTaken: "There is a goal in this place already. Let it go first, or choose another place."
        case .noSuchGoal: "There is no such goal, or it was let go."
        case .noReason: "Say why, such as: it is reached."
        }
    }
}

/// Sets which questionnaires are asked for in a request, and how often.
package struct SetQuestions: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let measures: [ScheduledMeasure]

    package init(request: Request.ID, measures: [ScheduledMeasure]) {
        self.request = request
        self.measures = measures
    }

    package func decide(on record: Record, at moment: Moment) throws(QuestionRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.isOpen(request) else { throw .noSuchRequest }
        guard Set(measures.map(\.instrument.code)).count == measures.count else { throw .askedTwice }
        for case .every(let days) in measures.map(\.rhythm) where !(7...366).contains(days) { throw .notARhythm }
        let known = record.questions.schedules[request]?.measures ?? []
        return known == measures ? [] : [.questions(.scheduled(request, measures))]
    }
}

/// Keeps one answer that the person gave themself, and completes the questionnaire with the last of them.
///
/// It may be sent again and again, as a phone does that lost its connection: what is so already changes nothing. An
/// answer that worries opens a conversation in the same append, whether the rest is ever answered or not.
package struct AnswerQuestion: Action {
    /// What the answers come to once no question is left open.
    package struct Finished: Sendable {
        package let content: AnsweredMeasure.Content
        package let worrying: [Int]

        package init(content: AnsweredMeasure.Content, worrying: [Int]) {
            self.content = content
            self.worrying = worrying
        }
    }

    package static let permission = Permission.answer
    package let sitting: Sitting.ID
    package let request: Request.ID
    package let instrument: InstrumentEdition
    package let question: Int
    /// Nothing where the person would rather not answer it.
    package let value: Int?
    package let worries: Bool
    /// The conversation that is opened if one is needed.
    package let conversation: SafetyConversation.ID
    /// Reads the answers with Clinical; nothing while a question is open, or where none was answered.
    package let reading: @Sendable ([Int: Int?]) -> Finished?

    package init(
        sitting: Sitting.ID,
        request: Request.ID,
        instrument: InstrumentEdition,
        question: Int,
        value: Int?,
        worries: Bool,
        conversation: SafetyConversation.ID,
        reading: @escaping @Sendable ([Int: Int?]) -> Finished?
    ) {
        self.sitting = sitting
        self.request = request
        self.instrument = instrument
        self.question = question
        self.value = value
        self.worries = worries
        self.conversation = conversation
        self.reading = reading
    }

    package func decide(on record: Record, at moment: Moment) throws(QuestionRefusal) -> [Fact] {
        let sent = AnsweredMeasure.ID(high: sitting.high, low: sitting.low)
        guard record.measures.answered[sent] == nil else { return [] }
        guard record.people.died == nil else { throw .personHasDied }
        let open = record.questionsOpen(in: request, at: moment.now).first { $0.instrument == instrument }
        guard record.requests.isOpen(request), let open else { throw .notAsked }
        let begun = record.questions.sitting(instrument, in: request, at: moment.now)
        if begun == nil, record.questions.sittings.contains(where: { $0.id == sitting }) { throw .tooOld }
        if let begun, let known = begun.answers[question], known?.disclosed == value { return [] }
        let (talk, opening) = try talk(about: begun, on: record, at: moment)
        let kept = QuestionFact.answered(
            begun?.id ?? sitting,
            request: request,
            instrument: instrument,
            question: question,
            value: value.map { Personal($0) },
            worrying: worries,
            conversation: talk
        )
        var answers = (begun?.answers ?? [:]).mapValues { $0?.disclosed }
        answers[question] = .some(value)
        return [.questions(kept)] + opening
            + complete(answers, as: begun?.id ?? sitting, for: open, talk, on: London.day(at: moment.now))
    }

    /// The conversation that the answers belong to, and what opens it if this one does.
    private func talk(
        about begun: Sitting?,
        on record: Record,
        at moment: Moment
    ) throws(QuestionRefusal) -> (SafetyConversation.ID?, [Fact]) {
        guard worries, begun?.conversation == nil else { return (begun?.conversation, []) }
        if let waiting = record.conversationWaiting(for: request) { return (waiting, []) }
        let opening = OpenSafetyConversation(
            conversation: conversation,
            request: request,
            why: .worryingAnswer(question: "\(instrument.code), question \(question)")
        )
        do { return (conversation, try opening.decide(on: record, at: moment)) } catch { throw .noConversation }
    }

    private func complete(
        _ answers: [Int: Int?],
        as id: Sitting.ID,
        for open: OpenQuestions,
        _ talk: SafetyConversation.ID?,
        on day: Day
    ) -> [Fact] {
        guard let finished = reading(answers) else { return [] }
        let fact = MeasureFact.answered(
            AnsweredMeasure.ID(high: id.high, low: id.low),
            request: request,
            asked: open.asked,
            instrument: instrument,
            day: day,
            content: Personal(finished.content),
            worrying: finished.worrying,
            conversation: finished.worrying.isEmpty ? nil : talk
        )
        return [.measures(fact)]
    }
}

/// Writes down something the person set out to do, in their words, to be rated from 0 to 10.
package struct PutGoal: Action {
    package static let permission = Permission.meet
    package static let places = 1...3
    package let goal: Goal.ID
    package let request: Request.ID
    package let instrument: InstrumentEdition
    package let question: Int
    package let words: String

    package init(goal: Goal.ID, request: Request.ID, instrument: InstrumentEdition, question: Int, words: String) {
        self.goal = goal
        self.request = request
        self.instrument = instrument
        self.question = question
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(QuestionRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.isOpen(request) else { throw .noSuchRequest }
        guard !words.isBlank else { throw .noWords }
        guard Self.places.contains(question) else { throw .noSuchPlace }
        let taken = record.questions.goals(in: request).contains {
            $0.instrument == instrument && $0.question == question
        }
        guard record.questions.goals[goal] == nil, !taken else { throw .placeTaken }
        return [
            .questions(
                .goalPut(goal, request: request, instrument: instrument, question: question, words: Personal(words))
            )
        ]
    }
}

/// Lets a goal go, because it is reached or is none any more; its ratings stay.
package struct LetGoalGo: Action {
    package static let permission = Permission.meet
    package let goal: Goal.ID
    package let why: String

    package init(goal: Goal.ID, why: String) {
        self.goal = goal
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(QuestionRefusal) -> [Fact] {
        guard let known = record.questions.goals[goal], known.letGo == nil else { throw .noSuchGoal }
        guard !why.isBlank else { throw .noReason }
        return [.questions(.goalLetGo(goal, why: Personal(why)))]
    }
}
