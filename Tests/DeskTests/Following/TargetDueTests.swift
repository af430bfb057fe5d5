import Care
import CareTesting
import Clinical
import Desk
import DeskTesting
import Journal
import Testing

struct `What the rules of a target ask` {
    private static let setting = Setting(place: "test", promises: Promises())

    /// Somebody followed up on PHQ-9, with a score on the first day.
    private func followed(score: Int? = 18) throws -> Story {
        var story = Story.begun()
        try story.act(BeginFollowing(request: Story.request, target: Targets.choices[0].target))
        if let score { try story.answers(score) }
        return story
    }

    private func due(_ kind: Care.Due.Kind, _ story: Story, _ setting: Setting = Self.setting) -> Care.Due? {
        story.record.owed(setting).first { $0.kind == kind }
    }

    private func days(
        _ kind: Care.Due.Kind,
        _ story: Story,
        from start: Instant,
        _ setting: Setting = Self.setting
    )
        -> Int?
    {
        due(kind, story, setting).map { London.day(at: $0.at) - London.day(at: start) }
    }

    @Test func `is advice by week 12, unless there is an adequate change; each due names rule, pack and source`() throws
    {
        var story = try followed()
        let start = story.now
        #expect(days(.specialistAdvice, story, from: start) == 84)
        let advice = try #require(due(.specialistAdvice, story))
        #expect(advice.owner == .ama && advice.request == Story.request)
        #expect(advice.sentence.contains("No adequate change by week 8: a specialist’s advice by week 12."))
        #expect(advice.source.sentence.contains("Unpacking Collaborative Care for Depression"))
        #expect(advice.source.sentence.contains("Collaborative care, version 1"))
        story.waitDays(50)
        var better = story
        try better.answers(8)
        #expect(due(.specialistAdvice, better) == nil)
        try story.answers(15)
        #expect(days(.specialistAdvice, story, from: start) == 84)
        #expect(days(.treatmentLook, story, from: story.now) == 14)
        try story.act(RecordLook(request: Story.request, kind: .treatment, words: "more sessions"))
        #expect(due(.treatmentLook, story) == nil)
        story.waitDays(10)
        try story.act(RecordLook(request: Story.request, kind: .advice, with: "psychiatrist", words: "sertraline"))
        #expect(due(.specialistAdvice, story) == nil)
    }

    @Test func `that a place changes reaches everybody who is followed up before anything is served`() async throws {
        let place = try await TestPlace()
        let worker = place.identity("mentalHealthPractitioner")
        let (followed, request) = try await place.personWhoAsks()
        let begin = BeginFollowing(request: request, target: Targets.choices.first?.target)
        try await place.desk.act(begin, on: followed, as: worker)
        _ = try await place.personWhoAsks(name: "Bea Quill")
        #expect(try await place.desk.keepRules() == 1, "nobody had kept by which rules they were written")
        func review() async throws -> (at: Int64, source: String)? {
            let rows = try await place.store.rows(
                Statement(
                    "SELECT at, source FROM due WHERE kind = 'targetReview' AND person = ?",
                    [.text("\(followed)")]
                )
            )
            return rows.first.map { ($0.integer(0), $0.text(1)) }
        }
        let before = try #require(try await review())
        let rules = try TargetRules.collaborativeCare.setting(.review, by: 14, because: "every other Thursday")
        let changed = FrontDesk(
            place: Place(code: "test", name: "Test place", targets: rules),
            store: place.store,
            surroundings: place.desk.surroundings
        )
        #expect(try await changed.keepRules() == 1)
        let after = try #require(try await review())
        #expect(before.at - after.at == 17 * Span.days(1).microseconds)
        #expect(after.source.contains("every other Thursday"))
        #expect(try await changed.keepRules() == 0, "the same rules need nothing")
        #expect(try await place.desk.keepRules() == 1, "and back again")
        #expect(try await review()?.at == before.at)
    }

    @Test func `is a review each month while active, and every two months to stay well`() throws {
        var story = try followed()
        let start = story.now
        #expect(days(.targetReview, story, from: start) == 31)
        story.waitDays(20)
        try story.act(RecordLook(request: Story.request, kind: .review, words: "goes on as it does"))
        #expect(days(.targetReview, story, from: start) == 51)
        story.waitDays(10)
        try story.act(
            RecordReview(
                review: .number(1),
                request: Story.request,
                with: [.ben],
                reasons: [.notReviewed],
                summary: "We thought it over together.",
                proposals: []
            )
        )
        #expect(days(.targetReview, story, from: start) == 61, "a case review is a review")
        let plan = Course.Plan(signs: "tired", helps: "", people: "", ifItComesBack: "ring")
        try story.act(PlanToStayWell(request: Story.request, plan: plan))
        #expect(days(.targetReview, story, from: start) == 92)
        #expect(due(.specialistAdvice, story) == nil)
    }

    @Test func `is a contact within four weeks, which one arranged for later does not put off`() throws {
        var story = try followed()
        try story.meets()
        #expect(due(.targetContact, story) == nil, "the place's own promise asks it: nothing is owed twice")
        #expect(due(.nextContact, story) != nil)
        let later = ArrangeContact(
            contact: .number(77),
            request: Story.request,
            with: .ama,
            means: .phone,
            at: story.now + .days(56),
            place: nil
        )
        try story.act(later)
        #expect(due(.nextContact, story) == nil)
        #expect(days(.targetContact, story, from: story.now) == 28)
    }

    @Test func `is not asked of a course without a number, but for contacts and reviews`() throws {
        var story = Story.begun()
        try story.act(BeginFollowing(request: Story.request, target: nil))
        let kinds = Set(story.record.owed(Self.setting).map(\.kind))
        #expect(kinds.contains(.targetReview))
        #expect(kinds.isDisjoint(with: [.targetMeasure, .treatmentLook, .specialistAdvice]))
    }

    @Test func `is asked as a place sets it, and then says so with its reason`() throws {
        let story = try followed()
        let rules = try #require(
            try Targets.setting(.collaborativeCare, "review", days: 14, because: "our psychiatrist comes fortnightly")
        )
        let setting = Setting(place: "test", promises: Promises(), targets: rules)
        #expect(days(.targetReview, story, from: story.now, setting) == 14)
        #expect(due(.targetReview, story, setting)?.source.sentence.contains("comes fortnightly") == true)
        #expect(throws: TargetRuleRefusal.noReason) {
            try Targets.setting(.collaborativeCare, "review", days: 14, because: " ")
        }
        #expect(try Targets.setting(.collaborativeCare, "no-such-rule", days: 1, because: "x") == nil)
    }

    @Test func `ends with the request and with a life, and costs nothing where nobody is followed`() throws {
        let story = try followed()
        #expect(story.afterDeath().record.owed(Self.setting).isEmpty)
        let closed = story.afterClose().record
        #expect(closed.owed(Self.setting) == closed.dues(Promises()))
        let never = Story.begun().record
        #expect(never.owed(Self.setting) == never.dues(Promises()))
    }
}

extension Story {
    /// Answers PHQ-9 with a sum, today.
    fileprivate mutating func answers(_ sum: Int) throws {
        let answers = (1...8).map { question in
            AnsweredMeasure.Answer(question: question, value: max(0, min(3, sum - 3 * (question - 1))))
        }
        try act(
            RecordAnswers(
                answered: fresh(),
                request: Story.request,
                asked: nil,
                instrument: InstrumentEdition(code: "phq-9", version: 1),
                day: London.day(at: now),
                content: AnsweredMeasure.Content(
                    answers: answers + [AnsweredMeasure.Answer(question: 9, value: 0)]
                ),
                worrying: [],
                conversation: fresh()
            )
        )
    }

    fileprivate mutating func meets() throws {
        try act(
            RecordContact(
                contact: fresh(),
                request: Story.request,
                with: .ama,
                means: .room,
                at: now,
                summary: "met"
            )
        )
    }
}
