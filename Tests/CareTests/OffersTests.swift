import Care
import CareTesting
import Testing

struct `A service that is asked` {
    private let ask = AskService(request: Story.request, service: .lift, words: "Could you help with sleep?")

    private func decline(_ reason: DeclineReason = .tooComplex, _ words: String = "Not us") -> RecordDecline {
        RecordDecline(request: Story.request, service: .lift, reason: reason, words: words)
    }

    @Test func `owes an answer, and is asked again if it gives none`() throws {
        var story = Story.begun()
        try story.act(ask)
        #expect(story.due(.serviceAnswer)?.at.shown == "2026-03-17 17:00")
        #expect(story.due(.serviceAnswer)?.owner == .ama)
        #expect(try story.act(ask).isEmpty)
    }

    @Test func `and declines moves nobody: the holder finds another way within two working days`() throws {
        var story = Story.begun()
        try story.act(ask)
        try story.act(decline())
        #expect(story.holder == .ama)
        #expect(story.due(.serviceAnswer) == nil)
        #expect(story.due(.afterDecline)?.at.shown == "2026-03-05 17:00")
        #expect(story.due(.afterDecline)?.owner == .ama)
    }

    @Test(arguments: 0..<5)
    func `asking another, a yes, a contact or the meeting is another way`(way: Int) throws {
        var story = Story.begun()
        try story.act(ask)
        try story.act(decline())
        switch way {
        case 0: try story.act(AskService(request: Story.request, service: .communityTeam, words: "x"))
        case 1: try story.act(RecordAcceptance(request: Story.request, service: .lift, words: "after all"))
        case 2:
            try story.act(
                ArrangeContact(
                    contact: .number(5),
                    request: Story.request,
                    with: .ben,
                    means: .phone,
                    at: story.now + .days(2)
                )
            )
        case 3:
            try story.act(
                RecordContact(
                    contact: .number(5),
                    request: Story.request,
                    with: .ben,
                    means: .phone,
                    at: story.now,
                    summary: "talked it through"
                )
            )
        default: try story.act(BringToMeeting(request: Story.request, day: .on("2026-03-05")))
        }
        #expect(story.due(.afterDecline) == nil)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `may say no after a yes, and yes after a no`() throws {
        var story = Story.begun()
        try story.act(ask)
        try story.act(RecordAcceptance(request: Story.request, service: .lift, words: "from Monday"))
        #expect(story.refusal(of: ask) == .alreadyHelping)
        try story.act(decline(.notSevereEnough))
        #expect(story.due(.afterDecline) != nil)
        try story.act(RecordAcceptance(request: Story.request, service: .lift, words: "we looked again"))
        #expect(story.record.offers.standing(of: Story.request).isHelping(.lift))
        try story.act(RecordFinish(request: Story.request, service: .lift, words: "six sessions"))
        #expect(!story.record.offers.standing(of: Story.request).isHelping(.lift))
    }

    @Test func `is refused with what to do`() throws {
        var story = Story.begun()
        let unknown = AskService(request: .number(9), service: .lift, words: "x")
        #expect(story.refusal(of: unknown) == .noSuchRequest)
        let nameless = AskService(request: Story.request, service: ServiceCode(rawValue: ""), words: "x")
        #expect(story.refusal(of: nameless) == .noService)
        #expect(story.refusal(of: AskService(request: Story.request, service: .lift, words: " ")) == .noWords)
        #expect(story.refusal(of: decline()) == .notAsked)
        let yes = RecordAcceptance(request: Story.request, service: .lift, words: "x")
        #expect(story.refusal(of: yes) == .notAsked)
        let withdraw = WithdrawAsking(request: Story.request, service: .lift, why: " ")
        #expect(story.refusal(of: withdraw) == .notAsked)
        #expect(
            story.refusal(of: RecordFinish(request: Story.request, service: .lift, words: "x")) == .notHelping
        )
        #expect(story.afterClose().refusal(of: ask) == .closed)
        try story.act(ask)
        #expect(story.refusal(of: decline(.other, " ")) == .noReason)
        #expect(story.refusal(of: withdraw) == .noReason)
        try story.act(yes)
        #expect(
            story.refusal(of: RecordFinish(request: Story.request, service: .lift, words: " ")) == .noOutcome
        )
    }

    @Test func `asking can be taken back`() throws {
        var story = Story.begun()
        try story.act(ask)
        try story.act(WithdrawAsking(request: Story.request, service: .lift, why: "they would rather not"))
        #expect(story.due(.serviceAnswer) == nil)
        #expect(story.record.gapEntries.isEmpty)
    }
}

struct `A gap case` {
    @Test func `is declined by two services and accepted by none, and comes to the meeting by itself`() throws {
        let story = try Story.declinedTwice()
        #expect(story.record.gapCase(of: Story.request) == story.now)
        #expect(story.due(.gapMeeting)?.at.shown == "2026-03-10 10:00")
        #expect(story.due(.gapMeeting)?.owner == .ama)
        #expect(story.holder == .ama)
    }

    @Test func `is not made by one service that says no twice`() throws {
        var story = Story.begun()
        try story.asksAndIsDeclined(by: .lift, .noCapacity)
        try story.asksAndIsDeclined(by: .lift, .noCapacity)
        #expect(story.record.gapCase(of: Story.request) == nil)
        #expect(story.record.gapEntries.count == 2)
    }

    @Test func `ends when a service accepts, and is one again when that service then says no`() throws {
        var story = try Story.declinedTwice()
        try story.act(AskService(request: Story.request, service: .lift, words: "x"))
        #expect(story.record.gapCase(of: Story.request) != nil)
        try story.act(RecordAcceptance(request: Story.request, service: .lift, words: "yes"))
        #expect(story.record.gapCase(of: Story.request) == nil)
        #expect(story.due(.gapMeeting) == nil)
        try story.act(RecordDecline(request: Story.request, service: .lift, reason: .tooComplex, words: ""))
        #expect(story.record.gapCase(of: Story.request) != nil)
        #expect(story.due(.gapMeeting) != nil)
    }

    @Test func `ends for good when a service has seen it through`() throws {
        var story = try Story.declinedTwice()
        try story.act(AskService(request: Story.request, service: .lift, words: "x"))
        try story.act(RecordAcceptance(request: Story.request, service: .lift, words: "yes"))
        try story.act(RecordFinish(request: Story.request, service: .lift, words: "done"))
        #expect(story.record.gapCase(of: Story.request) == nil)
        try story.asksAndIsDeclined(by: .communityTeam, .notSevereEnough)
        #expect(story.record.gapCase(of: Story.request) == nil)
    }

    @Test func `brought to a meeting is owed that day, and a meeting set too late does not stop the clock`() throws {
        var story = try Story.declinedTwice()
        try story.act(BringToMeeting(request: Story.request, day: .on("2026-03-05")))
        #expect(story.due(.gapMeeting)?.at.shown == "2026-03-05 17:00")
        #expect(try story.act(BringToMeeting(request: Story.request, day: .on("2026-03-05"))).isEmpty)
        try story.act(BringToMeeting(request: Story.request, day: .on("2026-06-05")))
        #expect(story.due(.gapMeeting)?.at.shown == "2026-03-10 10:00")
    }

    @Test func `leaves the meeting with a next step and a time`() throws {
        var story = try Story.declinedTwice()
        try story.act(
            RecordMeeting(
                request: Story.request,
                outcome: "psychologist sees them",
                nextStep: "Ben rings",
                by: story.now + .days(2)
            )
        )
        #expect(story.due(.gapMeeting)?.sentence == "Take the step the meeting agreed")
        #expect(story.due(.gapMeeting)?.at == story.now + .days(2))
        #expect(story.record.gapCase(of: Story.request) != nil)
        try story.asksAndIsDeclined(by: .lift, .noCapacity)
        #expect(story.due(.gapMeeting)?.sentence.hasPrefix("Bring this request") == true)
    }

    @Test func `a meeting is refused without words, a step or a possible day`() throws {
        let story = try Story.declinedTwice()
        func meeting(_ outcome: String, _ step: String, _ by: Instant) -> RecordMeeting {
            RecordMeeting(request: Story.request, outcome: outcome, nextStep: step, by: by)
        }
        #expect(story.refusal(of: meeting(" ", "x", story.now)) == .noOutcome)
        #expect(story.refusal(of: meeting("x", " ", story.now)) == .noNextStep)
        #expect(story.refusal(of: meeting("x", "x", story.now + .days(400))) == .dayNotPossible)
        #expect(
            story.refusal(of: BringToMeeting(request: Story.request, day: .on("2026-03-02"))) == .dayNotPossible
        )
        #expect(story.refusal(of: BringToMeeting(request: .number(9), day: .on("2026-03-05"))) == .noSuchRequest)
        #expect(
            story.afterClose().refusal(of: BringToMeeting(request: Story.request, day: .on("2026-03-05"))) == .closed
        )
    }

    @Test func `stands in the gap ledger with service, reason, time and needs, and no personal value`() throws {
        let entries = try Story.declinedTwice().record.gapEntries
        #expect(Set(entries.map(\.service)) == [.talkingTherapies, .communityTeam])
        #expect(Set(entries.map(\.reason)) == [.tooComplex, .notSevereEnough])
        #expect(entries.allSatisfy { $0.needs == [NeedCode(rawValue: "sleep")] && $0.isGapCase })
        #expect(try Story.declinedTwice().afterClose().record.gapEntries.count == 2)
    }

    @Test(arguments: DeclineReason.allCases)
    func `every reason for a no has words`(reason: DeclineReason) {
        #expect(!reason.title.isBlank)
    }
}
