/// Why nothing can be asked or recorded about a measure.
package enum MeasureRefusal: Refusal {
    case notRegistered, personHasDied, noSuchRequest, alreadyAsked, notPossible, notAsked, nothingAnswered,
        answeredTwice
    case alreadyRecorded, notYet, noSuchAnswers, noReason, noConversation

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchRequest: "There is no such request, or it is closed. Open it again first."
        case .alreadyAsked: "They were asked this already. Enter the answers there, or take that back first."
        case .notPossible: "Choose a time from now and within a year."
        case .notAsked: "This was not asked, or it was answered already. Ask it again first."
        case .nothingAnswered: "Nothing has been answered yet."
        case .answeredTwice: "One question has two answers. Choose one of them."
        case .alreadyRecorded: "We already have these answers."
        case .notYet: "Choose the day on which it was answered: today or earlier."
        case .noSuchAnswers: "There are no such answers."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .noConversation:
            "An answer needs a conversation, and none could be opened. Open a safety conversation first."
        }
    }
}

/// Asks a person to answer a questionnaire by a time; until it is answered it is owed.
package struct AskMeasure: Action {
    package static let permission = Permission.meet
    package let asked: AskedMeasure.ID
    package let request: Request.ID
    package let instrument: InstrumentEdition
    package let by: Instant

    package init(asked: AskedMeasure.ID, request: Request.ID, instrument: InstrumentEdition, by: Instant) {
        self.asked = asked
        self.request = request
        self.instrument = instrument
        self.by = by
    }

    package func decide(on record: Record, at moment: Moment) throws(MeasureRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.isOpen(request) else { throw .noSuchRequest }
        let measures = record.measures
        let isKnown = measures.asked.values.contains { $0.request == request && $0.instrument.code == instrument.code }
        guard measures.asked[asked] == nil, !isKnown else { throw .alreadyAsked }
        guard moment.canPromise(by) else { throw .notPossible }
        return [.measures(.asked(asked, request: request, instrument: instrument, by: by))]
    }
}

/// Takes back that a questionnaire was asked for, such as when the person would rather not.
package struct WithdrawMeasure: Action {
    package static let permission = Permission.meet
    package let asked: AskedMeasure.ID
    package let why: String

    package init(asked: AskedMeasure.ID, why: String) {
        self.asked = asked
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(MeasureRefusal) -> [Fact] {
        guard record.measures.asked[asked] != nil else { throw .notAsked }
        guard !why.isBlank else { throw .noReason }
        return [.measures(.notAsked(asked, why: Personal(why)))]
    }
}

/// Records what somebody answered, and opens a safety conversation in the same append where an answer asks for one.
///
/// Which answers worry is handed in by whoever read them with Clinical. A conversation that such an answer opened
/// earlier and that is still to be held serves for this one too: a second would only hide the first.
package struct RecordAnswers: Action {
    package static let permission = Permission.meet
    package let answered: AnsweredMeasure.ID
    package let request: Request.ID?
    package let asked: AskedMeasure.ID?
    package let instrument: InstrumentEdition
    package let day: Day
    package let content: AnsweredMeasure.Content
    package let worrying: [Int]
    /// The conversation that is opened if one is needed.
    package let conversation: SafetyConversation.ID

    package init(
        answered: AnsweredMeasure.ID,
        request: Request.ID?,
        asked: AskedMeasure.ID?,
        instrument: InstrumentEdition,
        day: Day,
        content: AnsweredMeasure.Content,
        worrying: [Int],
        conversation: SafetyConversation.ID
    ) {
        self.answered = answered
        self.request = request
        self.asked = asked
        self.instrument = instrument
        self.day = day
        self.content = content
        self.worrying = worrying
        self.conversation = conversation
    }

    package func decide(on record: Record, at moment: Moment) throws(MeasureRefusal) -> [Fact] {
        try check(record, moment)
        let waiting = worrying.isEmpty ? nil : record.conversationWaiting(for: request)
        var opening: [Fact] = []
        if !worrying.isEmpty, waiting == nil { opening = try open(on: record, at: moment) }
        let talk = worrying.isEmpty ? nil : waiting ?? conversation
        let fact = MeasureFact.answered(
            answered,
            request: request,
            asked: asked,
            instrument: instrument,
            day: day,
            content: Personal(content),
            worrying: worrying,
            conversation: talk
        )
        return [.measures(fact)] + opening
    }

    private func check(_ record: Record, _ moment: Moment) throws(MeasureRefusal) {
        guard record.people.details != nil else { throw .notRegistered }
        guard record.people.died == nil else { throw .personHasDied }
        if let request, record.requests.all[request] == nil { throw .noSuchRequest }
        guard record.measures.answered[answered] == nil else { throw .alreadyRecorded }
        if let asked {
            guard let wanted = record.measures.asked[asked], wanted.instrument == instrument, wanted.request == request
            else { throw .notAsked }
        }
        guard !content.answers.isEmpty || !content.scores.isEmpty else { throw .nothingAnswered }
        guard Set(content.answers.map(\.question)).count == content.answers.count,
            Set(content.scores.map(\.scale)).count == content.scores.count
        else { throw .answeredTwice }
        guard day <= London.day(at: moment.now) else { throw .notYet }
    }

    private func open(on record: Record, at moment: Moment) throws(MeasureRefusal) -> [Fact] {
        let questions = worrying.map(String.init).joined(separator: ", ")
        let opening = OpenSafetyConversation(
            conversation: conversation,
            request: request,
            why: .worryingAnswer(question: "\(instrument.code), question \(questions)")
        )
        do { return try opening.decide(on: record, at: moment) } catch { throw .noConversation }
    }
}

/// Takes back answers that should not stand here; they stay, struck through, and what they opened stays open.
package struct TakeBackAnswers: Action {
    package static let permission = Permission.meet
    package let answered: AnsweredMeasure.ID
    package let why: String

    package init(answered: AnsweredMeasure.ID, why: String) {
        self.answered = answered
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(MeasureRefusal) -> [Fact] {
        guard let known = record.measures.answered[answered] else { throw .noSuchAnswers }
        guard !why.isBlank else { throw .noReason }
        return known.takenBack == nil ? [.measures(.takenBack(answered, why: Personal(why)))] : []
    }
}

extension Record {
    /// A conversation about an earlier worrying answer in the same request that is still to be held.
    func conversationWaiting(for request: Request.ID?) -> SafetyConversation.ID? {
        safety.open.first { conversation in
            guard case .worryingAnswer = conversation.why else { return false }
            return conversation.request == request && !conversation.isHeld
        }?.id
    }
}
