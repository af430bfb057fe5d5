import Care
import CareTesting
import Testing

struct `A person on the record` {
    private let unknown = Story()

    @Test func `is registered once, and what changes is written with why`() throws {
        var story = Story()
        try story.act(Register(details: .madeUp(), origin: "front-door"))
        #expect(story.refusal(of: Register(details: .madeUp(), origin: "front-door")) == .alreadyRegistered)
        try story.act(Amend(details: .madeUp("Robin Sample"), why: "married"))
        #expect(story.record.people.details?.name.disclosed == "Robin Sample")
        #expect(try story.act(Amend(details: .madeUp("Robin Sample"), why: "again")).isEmpty)
    }

    @Test func `two records of one person are linked, and a wrong link is undone`() throws {
        var story = Story.begun()
        let other = Person.ID.number(2)
        try story.act(Link(other: other, why: "same number"))
        #expect(try story.act(Link(other: other, why: "same number")).isEmpty)
        try story.act(Unlink(other: other, why: "twins"))
        #expect(story.record.people.links.isEmpty)
        #expect(story.refusal(of: Unlink(other: other, why: "twins")) == .notLinked)
    }

    @Test func `who is not registered, or is entered wrongly, is refused with what to do`() {
        let known = Story.begun()
        #expect(unknown.refusal(of: Amend(details: .madeUp(), why: "x")) == .notRegistered)
        #expect(known.refusal(of: Register(details: .madeUp(), origin: "x")) == .alreadyRegistered)
        #expect(unknown.refusal(of: Register(details: .madeUp(" "), origin: "x")) == .noName)
        var details = Person.Details.madeUp()
        details.birthDate = Personal(.on("2026-03-04"))
        #expect(unknown.refusal(of: Register(details: details, origin: "x")) == .bornInTheFuture)
        details.birthDate = Personal(.on("1890-01-01"))
        #expect(unknown.refusal(of: Register(details: details, origin: "x")) == .bornTooLongAgo)
        #expect(known.refusal(of: Link(other: known.record.id, why: "x")) == .sameRecord)
        #expect(known.refusal(of: Link(other: .number(2), why: " ")) == .noReason)
        #expect(known.refusal(of: RecordDeath(day: .on("2026-03-04"), toldBy: "sister")) == .diedInTheFuture)
        #expect(known.refusal(of: TakeBackDeath(why: "wrong person")) == .notDead)
    }

    @Test func `a name they like to be called is enough`() {
        var details = Person.Details.madeUp("")
        details.calledName = Personal("Robin")
        #expect(unknown.refusal(of: Register(details: details, origin: "x")) == nil)
    }
}

struct `A death` {
    @Test func `stops everything that is owed, at once`() throws {
        var story = try Story.contactMissed()
        try story.act(OpenSafetyConversation(conversation: .number(1), request: Story.request, why: .worker))
        #expect(!story.dues.isEmpty)
        try story.act(RecordDeath(day: nil, toldBy: "their sister"))
        #expect(story.dues.isEmpty)
        #expect(story.brokenPromises.isEmpty)
        #expect(try story.act(RecordDeath(day: nil, toldBy: "the practice")).isEmpty)
    }

    @Test func `refuses whatever would reach the person`() {
        let story = Story.begun().afterDeath()
        let asking = Request.Asking(words: Personal("help"))
        #expect(
            story.refusal(of: Ask(request: .number(9), route: .gp, kind: .help, asking: asking)) == .personHasDied
        )
        #expect(story.refusal(of: AddWords(request: Story.request, words: "more")) == .personHasDied)
        #expect(story.refusal(of: AskService(request: Story.request, service: .lift, words: "x")) == .personHasDied)
        #expect(
            story.refusal(
                of: ArrangeContact(
                    contact: .number(1),
                    request: Story.request,
                    with: .ama,
                    means: .phone,
                    at: story.now + .days(1)
                )
            ) == .personHasDied
        )
        #expect(
            story.refusal(of: OpenSafetyConversation(conversation: .number(1), request: nil, why: .worker))
                == .personHasDied
        )
        #expect(
            story.refusal(of: HandToCrisis(handOver: .number(1), request: nil, service: .crisisService, why: "x"))
                == .personHasDied
        )
        #expect(story.refusal(of: Reopen(request: Story.request, why: "x")) == .hasDied)
    }

    @Test func `recorded in error is taken back, and what was closed because of it is held as before`() throws {
        var story = Story.begun()
        try story.act(RecordDeath(day: nil, toldBy: "a letter"))
        try story.act(Close(request: Story.request, reason: .died, agreed: "", wayBack: ""))
        #expect(story.record.requests.open.isEmpty)
        try story.act(TakeBackDeath(why: "another person of that name"), by: .ben)
        #expect(story.holder == .ama)
        #expect(story.owed == [.firstLook, .firstContact])
        #expect(story.brokenPromises.isEmpty)
    }
}
