import Care
import CareTesting
import Testing

struct `Asking questions before somebody comes` {
    private let phq9 = InstrumentEdition(code: "phq-9", version: 1)
    private let goals = InstrumentEdition(code: "own-goals", version: 1)

    private func scheduled(_ rhythm: Rhythm, meeting days: Int? = nil) throws -> Story {
        var story = Story.begun()
        try story.act(SetQuestions(request: Story.request, measures: [ScheduledMeasure(phq9, rhythm)]))
        if let days { arrange(&story, in: days) }
        return story
    }

    private func arrange(_ story: inout Story, in days: Int) {
        story.happens(
            .contacts(
                .arranged(
                    .number(days),
                    Story.request,
                    with: .ama,
                    means: .room,
                    at: story.now + .days(days),
                    place: nil
                )
            )
        )
    }

    /// Two questions, of which the second worries above nothing.
    private func answer(
        _ question: Int,
        _ value: Int?,
        sitting: Int = 1,
        talk: Int = 1
    ) -> AnswerQuestion {
        AnswerQuestion(
            sitting: .number(sitting),
            request: Story.request,
            instrument: phq9,
            question: question,
            value: value,
            worries: question == 2 && (value ?? 0) > 0,
            conversation: .number(talk),
            reading: { answers in
                let given = answers.compactMapValues { $0 }.sorted { $0.key < $1.key }
                guard answers.count == 2, !given.isEmpty else { return nil }
                return AnswerQuestion.Finished(
                    content: AnsweredMeasure.Content(
                        answers: given.map { AnsweredMeasure.Answer(question: $0.key, value: $0.value) }
                    ),
                    worrying: given.filter { $0.key == 2 && $0.value > 0 }.map(\.key)
                )
            }
        )
    }

    private var person: Actor { .person(.number(1)) }

    @Test func `is owed by the meeting where there is one, and within a week where there is none`() throws {
        let story = try scheduled(.atStart)
        #expect(story.due(.measure)?.at == story.now + .days(7))
        #expect(story.due(.measure)?.owner == .ama)
        let meeting = try scheduled(.everySession, meeting: 10)
        #expect(meeting.due(.measure)?.at == meeting.now + .days(10))
        #expect(try scheduled(.everySession).due(.measure) == nil, "nothing to ask it for")
    }

    private func rule(_ id: String, isOfThisPlace: Bool = false) -> AskingRule {
        AskingRule(
            service: ServiceCode(rawValue: "lift"),
            name: "LIFT",
            version: 3,
            id: id,
            written: "A press, A leaflet (2020), page 9",
            isOfThisPlace: isOfThisPlace
        )
    }

    @Test func `owed by a service's rule says which rule, of which pack, and where it is written`() throws {
        func source(_ rule: AskingRule?) throws -> String? {
            var story = Story.begun()
            try story.act(
                SetQuestions(request: Story.request, measures: [ScheduledMeasure(phq9, .atStart, by: rule)])
            )
            return story.due(.measure)?.source.sentence
        }
        #expect(
            try source(rule("mood")) == "A press, A leaflet (2020), page 9, rule “mood” of LIFT, version 3"
        )
        #expect(
            try source(rule("mood", isOfThisPlace: true))
                == "This place: A press, A leaflet (2020), page 9 (rule “mood” of LIFT, version 3)"
        )
        #expect(try source(nil) == Source.placeDefault.sentence)
    }

    @Test func `asked by several services is asked once, as often as the one that asks most`() {
        let once = ScheduledMeasure(phq9, .atStart, by: rule("once"))
        let weekly = ScheduledMeasure(phq9, .every(days: 7), by: rule("weekly"))
        let monthly = ScheduledMeasure(phq9, .every(days: 28), by: rule("monthly"))
        let meeting = ScheduledMeasure(phq9, .everySession, by: rule("meeting"))
        let own = ScheduledMeasure(goals, .every(days: 28), by: rule("goals"))
        let chosen = ScheduledMeasure(phq9, .every(days: 14))
        func together(_ services: [ScheduledMeasure]..., beside chosen: [ScheduledMeasure] = []) -> [ScheduledMeasure] {
            .together(services, beside: chosen)
        }
        #expect(together([once], [monthly], [weekly]) == [weekly])
        #expect(together([weekly], [meeting], [once]) == [meeting])
        #expect(together([monthly, own], [weekly]) == [weekly, own])
        #expect(together([monthly], beside: [chosen, ScheduledMeasure(goals, .atStart)]).count == 2)
        #expect(together([monthly], beside: [chosen]) == [monthly], "the rule that is owed to somebody stays")
        #expect(together(beside: [chosen]) == [chosen])
    }

    @Test func `before each meeting opens three days ahead and is answered once for it`() throws {
        var story = try scheduled(.everySession, meeting: 10)
        #expect(story.record.questionsOpen(in: Story.request, at: story.now).isEmpty)
        story.waitDays(8)
        #expect(story.record.questionsOpen(in: Story.request, at: story.now).map(\.instrument) == [phq9])
        try story.act(answer(1, 0), as: person)
        try story.act(answer(2, 0), as: person)
        #expect(story.record.questionsOpen(in: Story.request, at: story.now).isEmpty)
        #expect(story.due(.measure) == nil)
    }

    @Test func `every four weeks is owed again four weeks after the last answers`() throws {
        var story = try scheduled(.every(days: 28))
        try story.act(answer(1, 1), as: person)
        try story.act(answer(2, 0), as: person)
        let day = London.day(at: story.now)
        #expect(story.due(.measure)?.at == London.instant(day + 28, minute: 17 * 60))
    }

    @Test func `sent again after a dropped connection counts once`() throws {
        var story = try scheduled(.atStart)
        #expect(try story.act(answer(1, 2), as: person).count == 1)
        #expect(try story.act(answer(1, 2), as: person).isEmpty)
        #expect(try story.act(answer(2, 0), as: person).count == 2)
        #expect(try story.act(answer(2, 0), as: person).isEmpty)
        #expect(story.record.measures.standing.count == 1)
    }

    @Test func `goes on where it was left, also from another phone, and begins anew after three days`() throws {
        var story = try scheduled(.atStart)
        try story.act(answer(1, 2), as: person)
        story.waitDays(2)
        try story.act(answer(2, 0, sitting: 2), as: person)
        #expect(story.record.measures.standing.map(\.id) == [.number(1)])
        #expect(story.record.measures.standing.first?.content.disclosed.answers.map(\.value) == [2, 0])
        var slow = try scheduled(.atStart)
        try slow.act(answer(1, 2), as: person)
        slow.waitDays(4)
        #expect(slow.refusal(of: answer(2, 0), as: person) == .tooOld)
        #expect(try slow.act(answer(2, 0, sitting: 2), as: person).count == 1)
    }

    @Test func `with an answer that worries opens one conversation in the same append, finished or not`() throws {
        var story = try scheduled(.atStart)
        let facts = try story.act(answer(2, 1), as: person)
        #expect(facts.count == 2)
        #expect(story.due(.safetyConversation)?.owner == .ama)
        #expect(story.record.questions.sittings.first?.conversation == .number(1))
        #expect(story.brokenPromises.isEmpty)
        try story.act(answer(1, 3, talk: 2), as: person)
        #expect(story.record.measures.standing.first?.conversation == .number(1))
        #expect(story.record.safety.all.count == 1)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `that is not open, or is of a closed request, is not answered`() throws {
        var story = Story.begun()
        #expect(story.refusal(of: answer(1, 1), as: person) == .notAsked)
        try story.act(SetQuestions(request: Story.request, measures: [ScheduledMeasure(phq9, .atStart)]))
        #expect(story.afterClose().refusal(of: answer(1, 1), as: person) == .notAsked)
        #expect(story.afterClose().due(.measure) == nil)
    }

    @Test func `passed over is allowed, and alone makes no answers`() throws {
        var story = try scheduled(.atStart)
        try story.act(answer(1, nil), as: person)
        try story.act(answer(2, nil), as: person)
        #expect(story.record.measures.standing.isEmpty)
        try story.act(answer(1, 2), as: person)
        #expect(story.record.measures.standing.count == 1)
    }

    @Test func `has a rhythm that somebody can keep, and each questionnaire once`() {
        let story = Story.begun()
        func refusal(_ measures: ScheduledMeasure...) -> QuestionRefusal? {
            story.refusal(of: SetQuestions(request: Story.request, measures: measures))
        }
        #expect(refusal(ScheduledMeasure(phq9, .every(days: 6))) == .notARhythm)
        #expect(refusal(ScheduledMeasure(phq9, .every(days: 367))) == .notARhythm)
        #expect(refusal(ScheduledMeasure(phq9, .atStart), ScheduledMeasure(phq9, .everySession)) == .askedTwice)
        #expect(refusal(ScheduledMeasure(phq9, .every(days: 7))) == nil)
    }

    @Test func `a goal keeps its own ratings when another takes its place`() throws {
        var story = Story.begun()
        func put(_ number: Int, _ words: String) -> PutGoal {
            PutGoal(goal: .number(number), request: Story.request, instrument: goals, question: 1, words: words)
        }
        try story.act(put(1, "walk to the shop"))
        #expect(story.refusal(of: put(2, "sleep")) == .placeTaken)
        try rate(&story, 1, 4)
        try story.act(LetGoalGo(goal: .number(1), why: "reached"))
        try story.act(put(2, "see my sister"))
        try rate(&story, 2, 7)
        #expect(story.record.questions.goals[.number(1)]?.ratings.map(\.value.disclosed) == [4])
        #expect(story.record.questions.goals[.number(2)]?.ratings.map(\.value.disclosed) == [7])
        try story.act(TakeBackAnswers(answered: .number(2), why: "typed wrongly"))
        #expect(story.record.questions.goals[.number(2)]?.ratings.isEmpty == true)
    }

    private func rate(_ story: inout Story, _ number: Int, _ value: Int) throws {
        try story.act(
            RecordAnswers(
                answered: .number(number),
                request: Story.request,
                asked: nil,
                instrument: goals,
                day: London.day(at: story.now),
                content: AnsweredMeasure.Content(answers: [AnsweredMeasure.Answer(question: 1, value: value)]),
                worrying: [],
                conversation: .number(9)
            )
        )
    }
}
