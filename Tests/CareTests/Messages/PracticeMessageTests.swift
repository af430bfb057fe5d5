import Care
import CareTesting
import Testing

struct `Messages to the practice` {
    private static let practice = PracticeCode(rawValue: "A")

    /// Somebody registered at a practice, in a place that has, or has not, an address for it.
    private func story(known: Bool = true, practice: PracticeCode? = practice) throws -> Story {
        let address = try #require(EmailAddress("letters@surgery.example"))
        let telling = Telling(practices: known ? [Self.practice: address] : [:])
        var story = Story.begun(promises: Promises(telling: telling))
        var details = Person.Details.madeUp()
        details.practice = practice
        try story.act(Amend(details: details, why: "They told us"))
        return story
    }

    private func review(_ number: Int = 1) -> RecordReview {
        RecordReview(
            review: .number(number),
            request: Story.request,
            with: [],
            reasons: [.notSeen],
            summary: "No better.",
            proposals: []
        )
    }

    private func close(_ story: inout Story) throws {
        try story.act(Close(request: Story.request, reason: .helpDone, agreed: "Enough.", wayBack: "Ring us."))
    }

    private func only(_ story: Story) throws -> Message {
        #expect(story.record.messages.all.count == 1)
        return try #require(story.record.messages.inOrder.first)
    }

    @Test func `a review and a close are told to the practice in the append of the act itself`() throws {
        var story = try story()
        try story.act(review())
        let message = try only(story)
        #expect(message.kind == .reviewed)
        #expect(story.record.review(toldBy: message)?.id == .number(1))
        let address = try #require(EmailAddress("letters@surgery.example"))
        #expect(story.record.going(message, at: story.now, story.promises) == .goes(to: Personal(address)))
        try story.act(RecordSent(message: message.id), as: .system("messages"))
        #expect(try story.act(RecordSent(message: message.id), as: .system("messages")).isEmpty)
        try close(&story)
        #expect(story.record.messages.waiting.map(\.kind) == [.ended])
    }

    @Test func `each review has a message of its own, and so has each close`() throws {
        var story = try story()
        try story.act(review(1))
        try story.act(review(2))
        try close(&story)
        try story.act(Reopen(request: Story.request, why: "They rang"))
        let first = try #require(story.record.messages.inOrder.last)
        #expect(story.record.going(first, at: story.now, story.promises) == .stops(.notSoAnyMore))
        try close(&story)
        #expect(story.record.messages.all.count == 4)
        let told = story.record.messages.inOrder.compactMap { story.record.review(toldBy: $0)?.id }
        #expect(Set(told) == [.number(1), .number(2)])
    }

    @Test func `it goes to the practice where the person is registered when it goes`() throws {
        var story = try story()
        try story.act(review())
        var details = try #require(story.record.people.details)
        details.practice = PracticeCode(rawValue: "B")
        try story.act(Amend(details: details, why: "They moved"))
        #expect(story.record.going(try only(story), at: story.now, story.promises) == .fails(.noAddress))
    }

    @Test func `a practice without an address is owed the news on paper, until somebody says how it was told`() throws {
        var story = try story(known: false)
        try story.act(review())
        let message = try only(story)
        try story.act(PutAside(message: message.id), as: .system("messages"))
        let due = try #require(story.due(.practiceMessage))
        #expect(due.owner == .ama)
        #expect(
            due.sentence == "Tell their practice another way what the case review came to: this place has no e-mail "
                + "address of it"
        )
        try close(&story)
        #expect(story.due(.practiceMessage)?.owner == .ama)
        try story.act(RecordToldAnotherWay(message: message.id, words: "Posted"))
        #expect(story.dues(.practiceMessage).isEmpty)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `nothing is queued for nobody: no practice, no e-mail here, or a death`() throws {
        var nowhere = try story(practice: nil)
        try nowhere.act(review())
        #expect(nowhere.record.messages.all.isEmpty)
        var silent = Story.begun()
        var details = Person.Details.madeUp()
        details.practice = Self.practice
        try silent.act(Amend(details: details, why: "They told us"))
        try silent.act(review())
        #expect(silent.record.messages.all.isEmpty)
        var dead = try story()
        try dead.act(review())
        try dead.act(RecordDeath(day: nil, toldBy: "their sister"))
        try dead.act(Close(request: Story.request, reason: .died, agreed: "", wayBack: ""))
        #expect(try only(dead).state == .stopped(.died))
    }

    @Test func `what the person wants of e-mail does not bear on the practice's, which never goes to them`()
        throws
    {
        var story = try story()
        var details = Person.Details.madeUp(wishes: .nothingSafe)
        details.practice = Self.practice
        details.email = Personal("robin@place.example")
        try story.act(Amend(details: details, why: "They told us"))
        try story.act(review())
        let address = try #require(EmailAddress("letters@surgery.example"))
        #expect(story.record.going(try only(story), at: story.now, story.promises) == .goes(to: Personal(address)))
    }
}
