import Care
import CareTesting
import Testing

struct `Following a request up` {
    private static let target = Course.Target(instrument: "phq-9")
    private static let plan = Course.Plan(
        signs: "I stop opening the post",
        helps: "Walking with Jo",
        people: "Jo, my sister",
        ifItComesBack: "Ring the team, any weekday"
    )

    private func followed() throws -> Story {
        var story = Story.begun()
        try story.act(BeginFollowing(request: Story.request, target: Self.target))
        return story
    }

    @Test func `begins once, for a request that is open, of somebody who is alive`() throws {
        let begin = BeginFollowing(request: Story.request, target: Self.target)
        #expect(try followed().refusal(of: begin) == .alreadyFollowed)
        #expect(Story.begun().afterClose().refusal(of: begin) == .noSuchRequest)
        #expect(Story.begun().afterDeath().refusal(of: begin) == .personHasDied)
        #expect(Story.begun().refusal(of: BeginFollowing(request: .number(9), target: nil)) == .noSuchRequest)
    }

    @Test func `comes before anything else that is said about it`() throws {
        let story = Story.begun()
        let look = RecordLook(request: Story.request, kind: .review, words: "talked through")
        #expect(story.refusal(of: look) == .notFollowed)
        #expect(story.refusal(of: PlanToStayWell(request: Story.request, plan: Self.plan)) == .notFollowed)
        #expect(story.refusal(of: StopFollowing(request: Story.request, why: "moved on")) == .notFollowed)
        let followed = try followed()
        let empty = RecordLook(request: Story.request, kind: .review, words: " ")
        #expect(followed.refusal(of: empty) == .nothingWritten)
        #expect(followed.refusal(of: ReturnToActive(request: Story.request, why: "low again")) == .stillActive)
    }

    @Test func `turns to staying well with a plan that says what they notice and what they do`() throws {
        var story = try followed()
        let noSigns = Course.Plan(signs: "", helps: "", people: "", ifItComesBack: "Ring")
        let noWay = Course.Plan(signs: "Tired", helps: "", people: "", ifItComesBack: " ")
        #expect(story.refusal(of: PlanToStayWell(request: Story.request, plan: noSigns)) == .noSigns)
        #expect(story.refusal(of: PlanToStayWell(request: Story.request, plan: noWay)) == .notIfItComesBack)
        story.waitDays(50)
        try story.act(PlanToStayWell(request: Story.request, plan: Self.plan))
        #expect(story.record.following.courses[Story.request]?.phase == .stayingWell(since: story.now))
        let planned = story.now
        story.waitDays(10)
        #expect(try story.act(PlanToStayWell(request: Story.request, plan: Self.plan)).isEmpty, "as it is already")
        let amended = Course.Plan(signs: "I stop eating", helps: "", people: "", ifItComesBack: "Ring the team")
        try story.act(PlanToStayWell(request: Story.request, plan: amended))
        let phase = story.record.following.courses[Story.request]?.phase
        #expect(phase == .stayingWell(since: planned), "an amended plan starts no clock again")
        #expect(story.record.theirCopy(at: story.now, story.promises).plans == [amended])
    }

    @Test func `starts its clocks again when it came back, and when the request is opened again`() throws {
        var story = try followed()
        try story.act(PlanToStayWell(request: Story.request, plan: Self.plan))
        story.waitDays(30)
        try story.act(ReturnToActive(request: Story.request, why: "sleeping badly again"))
        #expect(story.record.following.courses[Story.request]?.began == story.now)
        #expect(story.record.following.courses[Story.request]?.phase == .active)
        try story.act(
            Close(request: Story.request, reason: .helpDone, agreed: "Well enough", wayBack: "Ring the team")
        )
        story.waitDays(100)
        try story.act(Reopen(request: Story.request, why: "it came back"))
        #expect(story.record.following.courses[Story.request]?.began == story.now)
        #expect(story.record.following.plans[Story.request] == Self.plan, "the plan is theirs")
    }

    @Test func `leaves the person held, and their plan theirs, when it stops`() throws {
        var story = try followed()
        try story.act(PlanToStayWell(request: Story.request, plan: Self.plan))
        try story.act(StopFollowing(request: Story.request, why: "a measure is not what they need"))
        #expect(story.record.following.courses.isEmpty && story.holder == .ama)
        #expect(story.brokenPromises.isEmpty)
        #expect(story.record.theirCopy(at: story.now, story.promises).plans == [Self.plan])
    }

    @Test func `knows when the person was last heard, and a worker's own entries are not that`() throws {
        var story = Story.begun()
        let asked = story.now
        #expect(story.record.following.heard == asked)
        story.waitDays(3)
        try story.act(WriteNote(note: .number(3), request: Story.request, words: "rang the surgery"))
        #expect(story.record.following.heard == asked)
        try story.act(AddWords(request: Story.request, words: "It is worse at night"), as: .visitor)
        #expect(story.record.following.heard == story.now)
    }
}
