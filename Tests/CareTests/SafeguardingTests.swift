import Care
import CareTesting
import Testing

struct `A safeguarding concern` {
    private let id = SafeguardingConcern.ID.number(1)

    private func raise(
        _ about: String = "the younger brother",
        request: Request.ID? = Story.request,
        owner: Worker.ID? = nil
    ) -> RaiseConcern {
        RaiseConcern(concern: id, request: request, subject: .child, about: about, words: "bruises", owner: owner)
    }

    private func raised() throws -> Story {
        var story = Story.begun()
        try story.act(raise(), by: .ben)
        return story
    }

    private func refer(_ to: String = "the council's team", at: Instant, followUp: Instant) -> ReferConcern {
        ReferConcern(concern: id, to: to, at: at, reference: "made-up", followUp: followUp)
    }

    @Test func `is owned by whoever raised it, and passed on the same working day`() throws {
        let story = try raised()
        #expect(story.due(.safeguarding)?.owner == .ben)
        #expect(story.due(.safeguarding)?.at.shown == "2026-03-03 17:00")
    }

    @Test func `raised by somebody who is no worker is the holder's`() throws {
        var story = Story.begun()
        try story.act(raise(), as: .visitor)
        #expect(story.due(.safeguarding)?.owner == .ama)
    }

    @Test func `once referred is asked after on a date, until it is closed with how it ended`() throws {
        var story = try raised()
        let followUp = story.now + .days(5)
        try story.act(refer(at: story.now, followUp: followUp))
        #expect(story.due(.safeguarding)?.at == followUp)
        try story.act(RecordConcernOutcome(concern: id, words: "a visit", followUp: followUp + .days(7)))
        #expect(story.due(.safeguarding)?.at == followUp + .days(7))
        try story.act(CloseConcern(concern: id, words: "the family has help"))
        #expect(story.due(.safeguarding) == nil)
    }

    @Test func `decided about, with reasons, is looked at again on a date`() throws {
        var story = try raised()
        try story.act(DecideConcern(concern: id, reasons: "the lead advised", followUp: story.now + .days(3)))
        #expect(story.due(.safeguarding)?.sentence == "Look again at this safeguarding concern")
        try story.act(TakeConcern(concern: id), by: .chitra)
        #expect(story.due(.safeguarding)?.owner == .chitra)
    }

    @Test func `stays open with its owner when the request changes hands and is closed`() throws {
        var story = Story.begun()
        try story.act(raise(request: nil), by: .ben)
        let offer = Holding.HandOver.ID.number(1)
        try story.act(OfferHandOver(handOver: offer, request: Story.request, to: .chitra, why: "closer"))
        try story.act(AnswerHandOver(handOver: offer, request: Story.request, answer: .accept), by: .chitra)
        #expect(story.holder == .chitra)
        #expect(story.due(.safeguarding)?.owner == .ben)
        try story.act(
            Close(request: Story.request, reason: .helpDone, agreed: "Sleeping again", wayBack: "Ring us"),
            by: .chitra
        )
        #expect(story.due(.safeguarding)?.owner == .ben)
        #expect(story.record.safeguarding.open.map(\.id) == [id])
    }

    @Test func `is refused with what to do`() throws {
        var story = Story.begun()
        let now = story.now
        story.absent = [.dot]
        #expect(Story().refusal(of: raise(request: nil)) == .notRegistered)
        #expect(story.refusal(of: raise(request: .number(9))) == .noSuchRequest)
        #expect(story.refusal(of: raise(" ")) == .noWords)
        #expect(story.refusal(of: raise(owner: .dot)) == .notHere)
        #expect(story.refusal(of: CloseConcern(concern: id, words: "x")) == .noSuchConcern)
        story = try raised()
        #expect(story.refusal(of: raise()) == .alreadyRaised)
        #expect(story.refusal(of: refer(" ", at: now, followUp: now)) == .noPlace)
        #expect(story.refusal(of: refer(at: now + .hours(1), followUp: now)) == .inTheFuture)
        #expect(story.refusal(of: refer(at: now, followUp: now - .days(1))) == .dateNotPossible)
        #expect(story.refusal(of: DecideConcern(concern: id, reasons: " ", followUp: now)) == .noReasons)
        #expect(story.refusal(of: CloseConcern(concern: id, words: "x")) == .notPassedOn)
        #expect(story.refusal(of: RecordConcernOutcome(concern: id, words: "x", followUp: now)) == .notPassedOn)
        #expect(story.refusal(of: TakeConcern(concern: id), as: .visitor) == .notByAWorker)
        try story.act(refer(at: now, followUp: now))
        #expect(story.refusal(of: CloseConcern(concern: id, words: " ")) == .noReasons)
        try story.act(CloseConcern(concern: id, words: "x"))
        #expect(story.refusal(of: TakeConcern(concern: id)) == .closed)
    }
}

struct `A note` {
    private let id = Note.ID.number(1)
    private let today = Day.on("2026-03-03")

    private func written() throws -> Story {
        var story = Story.begun()
        try story.act(WriteNote(note: id, request: Story.request, words: "Likes the allotment"))
        return story
    }

    @Test func `is put right without losing what it said`() throws {
        var story = try written()
        try story.act(CorrectNote(note: id, words: "Likes the choir", why: "misheard"), by: .ben)
        #expect(
            story.record.notes.all[id]?.versions.map(\.words.disclosed) == ["Likes the allotment", "Likes the choir"]
        )
        #expect(story.record.notes.all[id]?.versions.last?.by == .worker(.ben))
        #expect(try story.act(CorrectNote(note: id, words: "Likes the choir", why: "again")).isEmpty)
    }

    @Test func `is read by the person unless it is held back, until the day or the release`() throws {
        var story = try written()
        #expect(story.record.notes.readableByPerson(on: today).map(\.id) == [id])
        try story.act(HoldBackNote(note: id, reason: .thirdParty, why: "tells of a neighbour", until: today + 7))
        #expect(story.record.notes.readableByPerson(on: today + 7).isEmpty)
        #expect(story.record.notes.readableByPerson(on: today + 8).count == 1)
        try story.act(HoldBackNote(note: id, reason: .harmful, why: "not before Friday's talk", until: nil))
        #expect(story.record.notes.readableByPerson(on: today + 900).isEmpty)
        try story.act(ReleaseNote(note: id, why: "talked it through"))
        #expect(story.record.notes.readableByPerson(on: today).count == 1)
    }

    @Test func `on the wrong record is withdrawn, and the person does not see it`() throws {
        var story = try written()
        try story.act(WithdrawNote(note: id, why: "another person of that name"))
        #expect(story.record.notes.readableByPerson(on: today).isEmpty)
        #expect(story.refusal(of: CorrectNote(note: id, words: "x", why: "x")) == .withdrawn)
        #expect(try story.act(WithdrawNote(note: id, why: "again")).isEmpty)
    }

    @Test func `is refused with what to do`() throws {
        let story = try written()
        let hold = HoldBackNote(note: id, reason: .harmful, why: " ", until: nil)
        #expect(Story().refusal(of: WriteNote(note: id, request: nil, words: "x")) == .notRegistered)
        #expect(story.refusal(of: WriteNote(note: .number(2), request: .number(9), words: "x")) == .noSuchRequest)
        #expect(story.refusal(of: WriteNote(note: .number(2), request: nil, words: " ")) == .noWords)
        #expect(story.refusal(of: WriteNote(note: id, request: nil, words: "x")) == .alreadyWritten)
        #expect(story.refusal(of: CorrectNote(note: .number(2), words: "x", why: "x")) == .noSuchNote)
        #expect(story.refusal(of: CorrectNote(note: id, words: " ", why: "x")) == .noWords)
        #expect(story.refusal(of: CorrectNote(note: id, words: "x", why: " ")) == .noReason)
        #expect(story.refusal(of: hold) == .noReason)
        let past = HoldBackNote(note: id, reason: .harmful, why: "x", until: today - 1)
        #expect(story.refusal(of: past) == .dayHasPassed)
        #expect(story.refusal(of: ReleaseNote(note: id, why: "x")) == .notHeldBack)
        #expect(story.refusal(of: WithdrawNote(note: .number(2), why: "x")) == .noSuchNote)
        #expect(story.refusal(of: WithdrawNote(note: id, why: " ")) == .noReason)
    }
}
