import Care
import CareTesting
import Testing

struct `Measuring` {
    private let phq9 = InstrumentEdition(code: "phq-9", version: 1)
    private let asked = AskedMeasure.ID.number(1)
    private let talk = SafetyConversation.ID.number(1)

    private func ask(by: Instant, id: AskedMeasure.ID? = nil) -> AskMeasure {
        AskMeasure(asked: id ?? asked, request: Story.request, instrument: phq9, by: by)
    }

    private func answers(
        _ number: Int = 1,
        asked: AskedMeasure.ID? = nil,
        request: Request.ID? = Story.request,
        day: Day,
        _ values: [Int] = [0, 1, 2],
        worrying: [Int] = [],
        conversation: SafetyConversation.ID? = nil
    ) -> RecordAnswers {
        RecordAnswers(
            answered: .number(number),
            request: request,
            asked: asked,
            instrument: phq9,
            day: day,
            content: AnsweredMeasure.Content(
                answers: values.enumerated().map { AnsweredMeasure.Answer(question: $0.offset + 1, value: $0.element) }
            ),
            worrying: worrying,
            conversation: conversation ?? talk
        )
    }

    private func today(_ story: Story) -> Day { London.day(at: story.now) }

    @Test func `is owed by the holder from being asked for until it is answered`() throws {
        var story = Story.begun()
        try story.act(ask(by: story.now + .days(7)))
        #expect(story.due(.measure)?.owner == .ama)
        #expect(story.due(.measure)?.at == story.now + .days(7))
        #expect(story.refusal(of: ask(by: story.now, id: .number(2))) == .alreadyAsked)
        story.waitDays(2)
        try story.act(answers(asked: asked, day: today(story)))
        #expect(story.due(.measure) == nil)
        #expect(story.record.measures.standing.map(\.instrument) == [phq9])
        #expect(story.record.measures.standing.first?.content.disclosed.answers.map(\.value) == [0, 1, 2])
    }

    @Test func `that was asked for can be taken back with a reason, and ends with the request`() throws {
        var story = Story.begun()
        try story.act(ask(by: story.now + .days(7)))
        #expect(story.refusal(of: WithdrawMeasure(asked: asked, why: " ")) == .noReason)
        try story.act(WithdrawMeasure(asked: asked, why: "would rather talk"))
        #expect(story.due(.measure) == nil)
        #expect(story.refusal(of: WithdrawMeasure(asked: asked, why: "again")) == .notAsked)
        try story.act(ask(by: story.now + .days(7)))
        #expect(story.afterClose().due(.measure) == nil)
    }

    @Test func `with an answer that worries opens a safety conversation in the same append`() throws {
        var story = Story.begun()
        let facts = try story.act(answers(day: today(story), worrying: [9]), as: .person(story.record.id))
        #expect(facts.count == 2)
        #expect(story.due(.safetyConversation)?.owner == .ama)
        #expect(story.record.safety.open.map(\.why) == [.worryingAnswer(question: "phq-9, question 9")])
        #expect(story.record.measures.standing.first?.conversation == talk)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `again while that conversation is still to be held does not open a second that hides the first`() throws
    {
        var story = Story.begun()
        try story.act(answers(day: today(story), worrying: [9]))
        let due = story.due(.safetyConversation)
        story.wait(.hours(1))
        try story.act(answers(2, day: today(story), worrying: [9], conversation: .number(2)))
        #expect(story.dues(.safetyConversation) == [due].compactMap { $0 })
        #expect(story.record.measures.answered[.number(2)]?.conversation == talk)
        let held = RecordSafetyConversation(conversation: talk, summary: "talked", agreed: "rings", followUp: nil)
        try story.act(held)
        try story.act(answers(3, day: today(story), worrying: [9], conversation: .number(3)))
        #expect(story.due(.safetyConversation)?.subject == SafetyConversation.ID.number(3).description)
    }

    @Test func `for another request opens a conversation of its own`() throws {
        var story = Story.begun()
        try story.act(answers(day: today(story), worrying: [9]))
        try story.act(answers(2, request: nil, day: today(story), worrying: [9], conversation: .number(2)))
        #expect(story.dues(.safetyConversation).count == 2)
    }

    @Test func `taken back stays, struck through, and the conversation it opened stays open`() throws {
        var story = Story.begun()
        try story.act(answers(day: today(story), worrying: [9]))
        #expect(story.refusal(of: TakeBackAnswers(answered: .number(1), why: "")) == .noReason)
        try story.act(TakeBackAnswers(answered: .number(1), why: "was another person’s form"))
        #expect(story.record.measures.standing.isEmpty && story.record.measures.answered.count == 1)
        #expect(story.due(.safetyConversation) != nil)
        #expect(story.refusal(of: TakeBackAnswers(answered: .number(7), why: "x")) == .noSuchAnswers)
    }

    @Test func `that cannot be is refused in words`() throws {
        var story = Story.begun()
        let day = today(story)
        #expect(story.refusal(of: answers(day: day + 1)) == .notYet)
        #expect(story.refusal(of: answers(day: day, [])) == .nothingAnswered)
        #expect(story.refusal(of: answers(asked: asked, day: day)) == .notAsked)
        #expect(story.refusal(of: answers(request: .number(77), day: day)) == .noSuchRequest)
        let twice = RecordAnswers(
            answered: .number(1),
            request: nil,
            asked: nil,
            instrument: phq9,
            day: day,
            content: AnsweredMeasure.Content(
                answers: [1, 1].map { AnsweredMeasure.Answer(question: $0, value: 0) }
            ),
            worrying: [],
            conversation: talk
        )
        #expect(story.refusal(of: twice) == .answeredTwice)
        #expect(story.refusal(of: ask(by: story.now - .days(1))) == .notPossible)
        #expect(story.refusal(of: ask(by: story.now + .days(400))) == .notPossible)
        try story.act(answers(day: day))
        #expect(story.refusal(of: answers(day: day)) == .alreadyRecorded)
        #expect(!MeasureRefusal.notYet.sentence.isEmpty)
    }

    @Test func `is never printed with what somebody answered`() throws {
        var story = Story.begun()
        try story.act(answers(day: today(story), [3, 3, 3]))
        let printed = String(reflecting: story.record.measures)
        #expect(printed.contains("‹personal›") && !printed.contains("value"))
    }
}
