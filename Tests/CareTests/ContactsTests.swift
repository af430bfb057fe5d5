import Care
import CareTesting
import Testing

struct `A contact` {
    private func arrange(_ at: Instant, _ id: Int = 5, with: Worker.ID = .ben) -> ArrangeContact {
        ArrangeContact(
            contact: .number(id),
            request: Story.request,
            with: with,
            means: .walk,
            at: at,
            place: "the park"
        )
    }

    private func made(_ at: Instant, _ summary: String = "talked", _ id: Int = 5) -> RecordContact {
        RecordContact(
            contact: .number(id),
            request: Story.request,
            with: .ben,
            means: .phone,
            at: at,
            summary: summary
        )
    }

    @Test func `that is arranged in time takes the place of the first contact, and owes an outcome`() throws {
        var story = Story.begun()
        try story.act(arrange(story.now + .days(3)))
        #expect(story.owed == [.firstLook, .contact, .outcome])
        #expect(story.due(.contact)?.at == story.now + .days(3))
        #expect(story.due(.contact)?.owner == .ben)
        #expect(story.due(.contact)?.sentence == "Go for a walk together")
        #expect(story.due(.outcome)?.at.shown == "2026-03-09 17:00")
        #expect(story.due(.outcome)?.owner == .ben)
    }

    @Test func `that is arranged for later than promised does not quiet the first contact`() throws {
        var story = Story.begun()
        try story.act(arrange(story.now + .days(60)))
        #expect(story.due(.firstContact)?.at.shown == "2026-03-17 10:00")
        #expect(story.due(.firstContact)?.sentence.hasPrefix("Meet sooner") == true)
    }

    @Test func `that was attended is followed by the next within four weeks`() throws {
        var story = Story.contactArranged()
        story.waitDays(1)
        try story.act(RecordAttended(contact: Story.contact, late: true, summary: "talked about sleep"))
        #expect(story.owed == [.firstLook, .nextContact])
        #expect(story.due(.nextContact)?.at == story.now + .days(28))
        #expect(story.due(.nextContact)?.owner == .ama)
        try story.act(arrange(story.now + .days(50)))
        #expect(story.due(.nextContact) == nil)
    }

    @Test func `that just happened counts as much as one arranged`() throws {
        var story = Story.begun()
        story.wait(.hours(5))
        try story.act(made(story.now - .hours(1)))
        #expect(story.owed == [.firstLook, .nextContact])
        #expect(story.record.contacts.all[.number(5)]?.wasArranged == false)
    }

    @Test func `moved keeps its name and owes its new time`() throws {
        var story = Story.contactArranged()
        let later = MoveContact(
            contact: Story.contact,
            at: story.now + .days(4),
            means: .video,
            place: nil,
            by: .person,
            why: "works"
        )
        try story.act(later)
        #expect(story.due(.contact)?.at == story.now + .days(4))
        #expect(story.due(.contact)?.sentence == "Meet by video")
        #expect(try story.act(later).isEmpty)
    }

    @Test(arguments: Contact.Party.allCases)
    func `cancelled by anybody is never counted as missed, and owes the first contact again`(by: Contact.Party) throws {
        var story = Story.contactArranged()
        try story.act(CancelContact(contact: Story.contact, by: by, why: "unwell"))
        #expect(story.owed == [.firstLook, .firstContact])
        #expect(story.record.contacts.lastMissed(for: Story.request) == nil)
        #expect(story.due(.reengage) == nil)
    }

    @Test func `written down wrongly is taken back, and then the right thing is written`() throws {
        var story = try Story.contactMissed()
        #expect(story.refusal(of: RecordAttended(contact: Story.contact, summary: "x")) == .alreadyWritten)
        try story.act(TakeBackOutcome(contact: Story.contact, why: "they were in the other room"))
        #expect(story.due(.reengage) == nil)
        #expect(story.due(.outcome) != nil)
        try story.act(RecordAttended(contact: Story.contact, summary: "talked"))
        #expect(story.owed == [.firstLook, .nextContact])
    }

    @Test func `attended in error and taken back opens the ladder of the one missed before`() throws {
        var story = try Story.contactMissed()
        story.waitDays(1)
        try story.act(made(story.now))
        #expect(story.due(.reengage) == nil)
        try story.act(TakeBackOutcome(contact: .number(5), why: "that was somebody else"))
        #expect(story.due(.reengage) != nil)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `within the minute in which the person asked can be written down, since times are typed to the minute`()
        throws
    {
        var story = Story.begun()
        let received = try #require(story.record.requests.all[Story.request]).received
        #expect(story.refusal(of: made(received - .minutes(1))) == .beforeRequest)
        try story.act(made(received - .seconds(59)))
    }

    @Test func `is refused with what to do`() throws {
        var story = Story.begun()
        story.absent = [.dot]
        let now = story.now
        #expect(story.refusal(of: arrange(now - .hours(1))) == .timeNotPossible)
        #expect(story.refusal(of: arrange(now + .days(367))) == .timeNotPossible)
        #expect(story.refusal(of: arrange(now + .days(1), with: .dot)) == .notHere)
        #expect(story.afterClose().refusal(of: arrange(now + .days(1))) == .closed)
        #expect(story.refusal(of: made(now + .hours(1))) == .inTheFuture)
        #expect(story.refusal(of: made(now - .hours(1))) == .beforeRequest)
        #expect(story.refusal(of: made(now, " ")) == .noSummary)
        #expect(story.refusal(of: RecordMissed(contact: .number(9))) == .noSuchContact)
        let elsewhere = RecordContact(
            contact: .number(5),
            request: .number(9),
            with: .ben,
            means: .room,
            at: now,
            summary: "x"
        )
        #expect(story.refusal(of: elsewhere) == .noSuchRequest)
        story = Story.contactArranged()
        #expect(story.refusal(of: arrange(now + .days(1), 1)) == .alreadyRecorded)
        #expect(story.refusal(of: made(now, "x", 1)) == .alreadyRecorded)
        #expect(story.refusal(of: RecordMissed(contact: Story.contact)) == .stillToCome)
        #expect(story.refusal(of: RecordAttended(contact: Story.contact, summary: "x")) == .stillToCome)
        #expect(story.refusal(of: CancelContact(contact: Story.contact, by: .person, why: " ")) == .noReason)
        #expect(story.refusal(of: TakeBackOutcome(contact: Story.contact, why: "x")) == .nothingWritten)
        story.waitDays(1)
        #expect(story.refusal(of: RecordAttended(contact: Story.contact, summary: " ")) == .noSummary)
        let move = MoveContact(
            contact: Story.contact,
            at: now,
            means: .room,
            place: nil,
            by: .person,
            why: "x"
        )
        #expect(story.refusal(of: move) == .timeNotPossible)
        #expect(story.afterDeath().refusal(of: move) == .personHasDied)
        #expect(story.afterDeath().refusal(of: made(story.now)) == .personHasDied)
    }
}
