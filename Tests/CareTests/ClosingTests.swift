import Care
import CareTesting
import Testing

struct `A request is closed` {
    private func close(
        _ reason: Closing.Reason = .helpDone,
        _ agreed: String = "Sleeping again",
        _ wayBack: String = "Ring Ama"
    ) -> Close {
        Close(request: Story.request, reason: reason, agreed: agreed, wayBack: wayBack)
    }

    @Test func `by agreement, with a way back, and then nothing of it is owed`() throws {
        var story = Story.begun()
        try story.act(close())
        #expect(story.dues.isEmpty)
        #expect(story.record.requests.closed[Story.request]?.closing.wayBack.disclosed == "Ring Ama")
        #expect(story.record.holderLine(of: Story.request)?.holder == .ama)
        #expect(try story.act(close()).isEmpty)
    }

    @Test func `with what was arranged and offered taken back in the same breath`() throws {
        var story = Story.contactArranged()
        try story.act(OfferHandOver(handOver: .number(1), request: Story.request, to: .ben, why: "x"))
        try story.act(close())
        #expect(story.record.contacts.arranged(for: Story.request).isEmpty)
        #expect(story.record.holding.handOvers.isEmpty)
    }

    @Test(arguments: [Closing.Reason.helpDone, .personDecided, .movedAway])
    func `never because a contact was missed`(reason: Closing.Reason) throws {
        var story = try Story.contactMissed()
        #expect(story.refusal(of: close(reason)) == .notReached)
        try story.act(
            RecordRung(request: Story.request, rung: .ringSameDay, outcome: .declinedForNow, words: "not now")
        )
        #expect(story.refusal(of: close(reason)) == nil)
    }

    @Test func `after a missed contact and no word, only as moved away, if we learnt that`() throws {
        var story = try Story.contactMissed()
        try story.act(
            RecordRung(request: Story.request, rung: .throughPractice, outcome: .movedAway, words: "now in Leeds")
        )
        #expect(story.refusal(of: close(.personDecided)) == .notReached)
        #expect(story.refusal(of: close(.movedAway, " ")) == .notSaidToHaveMoved)
        #expect(story.refusal(of: close(.movedAway)) == nil)
    }

    @Test func `only when nobody's safety is in question in it`() throws {
        var story = Story.begun()
        try story.act(OpenSafetyConversation(conversation: .number(1), request: Story.request, why: .worker))
        #expect(story.refusal(of: close()) == .safetyConversationOpen)
        story = Story.begun()
        try story.act(
            HandToCrisis(handOver: .number(1), request: Story.request, service: .crisisService, why: "tonight")
        )
        #expect(story.refusal(of: close()) == .crisisOpen)
        story = Story.begun()
        try story.act(
            RaiseConcern(
                concern: .number(1),
                request: Story.request,
                subject: .adult,
                about: "them",
                words: "money taken"
            )
        )
        #expect(story.refusal(of: close()) == .concernOpen)
    }

    @Test func `only when no service is left with an unanswered asking`() throws {
        var story = Story.begun()
        try story.act(AskService(request: Story.request, service: .lift, words: "x"))
        #expect(story.refusal(of: close()) == .serviceAsked)
    }

    @Test func `with words and a reason that fits`() {
        let story = Story.begun()
        #expect(story.refusal(of: close(.helpDone, " ")) == .nothingAgreed)
        #expect(story.refusal(of: close(.helpDone, "x", " ")) == .noWayBack)
        #expect(story.refusal(of: close(.answered)) == .askedForHelp)
        #expect(Story.begun(kind: .advice).refusal(of: close(.answered)) == nil)
        #expect(story.refusal(of: close(.died)) == .notDead)
        #expect(story.afterDeath().refusal(of: close()) == .hasDied)
        #expect(story.afterDeath().refusal(of: close(.died, "", "")) == nil)
        let unknown = Close(request: .number(9), reason: .helpDone, agreed: "x", wayBack: "x")
        #expect(story.refusal(of: unknown) == .noSuchRequest)
    }

    @Test(arguments: Closing.Reason.allCases)
    func `for no reason that names a missed contact`(reason: Closing.Reason) {
        #expect(!reason.rawValue.lowercased().contains("miss") && !reason.rawValue.lowercased().contains("attend"))
    }
}

struct `A request is opened again` {
    private let reopen = Reopen(request: Story.request, why: "it came back")

    @Test func `held by the last holder, read and met as if it were new`() throws {
        var story = Story.begun()
        try story.act(
            RecordTriage(request: Story.request, summary: "x", needs: [], answers: [:], reasons: "x")
        )
        try story.act(
            RecordContact(
                contact: .number(1),
                request: Story.request,
                with: .ama,
                means: .room,
                at: story.now,
                summary: "x"
            )
        )
        try story.act(Close(request: Story.request, reason: .helpDone, agreed: "x", wayBack: "x"))
        story.waitDays(90)
        story.duty = .ben
        try story.act(reopen, by: .chitra)
        #expect(story.holder == .ama)
        #expect(story.record.holderLine(of: Story.request)?.why == .reopened)
        #expect(story.owed == [.firstLook, .firstContact])
        #expect(story.due(.firstContact)?.at == story.now + .days(14))
    }

    @Test func `by whoever is on duty, if the last holder is not here any more`() throws {
        var story = Story.begun().afterClose()
        story.duty = .ben
        story.absent = [.ama]
        try story.act(reopen)
        #expect(story.holder == .ben)
    }

    @Test func `with a reason, once, and only if there was one`() throws {
        let story = Story.begun().afterClose()
        #expect(story.refusal(of: Reopen(request: Story.request, why: " ")) == .noReason)
        #expect(story.refusal(of: Reopen(request: .number(9), why: "x")) == .noSuchRequest)
        var open = Story.begun()
        #expect(try open.act(reopen).isEmpty)
    }
}
