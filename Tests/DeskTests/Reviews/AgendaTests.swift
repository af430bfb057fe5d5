import Care
import CareTesting
import Desk
import Journal
import Testing

/// Who does not improve is read from the answers with Clinical.
struct `The agenda of a case review` {
    private let phq9 = InstrumentEdition(code: "phq-9", version: 1)

    private func answers(_ number: Int, _ total: Int, _ story: Story) -> RecordAnswers {
        let values = (0..<9).map { min(3, max(0, total - 3 * $0)) }
        return RecordAnswers(
            answered: .number(number),
            request: Story.request,
            asked: nil,
            instrument: phq9,
            day: London.day(at: story.now),
            content: AnsweredMeasure.Content(
                answers: values.enumerated().map { AnsweredMeasure.Answer(question: $0.offset + 1, value: $0.element) }
            ),
            worrying: [],
            conversation: .number(1)
        )
    }

    private func notImproving(_ story: Story) throws -> Instant? {
        let request = try #require(story.record.requests.all[Story.request])
        return story.record.agenda(of: request).first { $0.reason == .notImproving }?.from
    }

    @Test func `names who has not improved, from eight weeks after the first answers, until they have`() throws {
        var story = Story.begun()
        let first = London.day(at: story.now)
        try story.act(answers(1, 18, story))
        #expect(try notImproving(story) == nil, "one score shows no change")
        story.waitDays(30)
        try story.act(answers(2, 14, story))
        #expect(try notImproving(story) == London.instant(first + 56))
        story.waitDays(30)
        try story.act(answers(3, 12, story))
        #expect(try notImproving(story) == nil, "six points are a reliable improvement")
        story.waitDays(30)
        try story.act(answers(4, 17, story))
        #expect(try notImproving(story) != nil, "and it is asked again when that is lost")
    }

    @Test func `does not name who was well at first`() throws {
        var story = Story.begun()
        try story.act(answers(1, 4, story))
        story.waitDays(70)
        try story.act(answers(2, 5, story))
        #expect(try notImproving(story) == nil)
    }

    @Test func `has a row for each reason, and none once the request is closed`() throws {
        var story = Story.begun()
        try story.act(FlagForDiscussion(request: Story.request, why: "Medicine?"))
        let setting = Setting(place: "test", promises: Promises())
        let rows = AgendaTable.rows(of: story.record, setting)
        #expect(rows.map { $0[3] } == ["askedFor", "notSeen", "notReviewed", "overNineMonths"])
        #expect(AgendaTable.rows(of: story.afterClose().record, setting).isEmpty)
    }
}
