import Care
import CareTesting
import Testing

struct `Waiting for a time` {
    private let request = Story.request
    private let safe = Person.Wishes(means: [.email], messageIsSafe: true)

    private func story(wishes: Person.Wishes = Person.Wishes()) throws -> Story {
        var story = Story.begun(wishes: wishes, promises: Promises(telling: Telling()))
        try story.act(WaitForTime(request: request, wishes: WaitWishes(notice: 60)))
        return story
    }

    private func place(_ story: Story) throws -> WaitingPlace {
        let wait = try #require(story.record.waiting.all[request])
        let known = try #require(story.record.requests.all[request])
        return story.record.waitingPlace(of: known, since: wait.since, story.promises)
    }

    @Test func `is in the order of the time promised, then of asking, and of nothing else`() throws {
        var story = try story()
        let first = try place(story)
        #expect(first.promised == story.now + .days(14))
        story.wait(.days(3))
        try story.act(AddWords(request: request, words: "I ring every day."))
        try story.act(StopWaiting(request: request))
        story.wait(.days(4))
        try story.act(WaitForTime(request: request, wishes: WaitWishes()))
        #expect(try place(story) == first, "whoever joins again has the place they had")
        try story.act(
            OpenSafetyConversation(
                conversation: .number(7),
                request: request,
                why: .worker,
                words: "worried",
                owner: .ama
            )
        )
        #expect(try place(story) == first, "nothing that is known of their safety moves anybody")
        let asked = [3, 1, 2].map { day in
            WaitingPlace(promised: first.promised, asked: story.now + .days(day), request: .number(day))
        }
        #expect((asked + [first]).sorted().map(\.request) == [request, .number(1), .number(2), .number(3)])
    }

    @Test func `goes by a service's promise where that is sooner than the place's own`() throws {
        var story = try story()
        let service = ServiceCode(rawValue: "lift")
        try story.act(AskService(request: request, service: service, words: "please"))
        try story.act(RecordAcceptance(request: request, service: service, words: "yes"))
        story.wait(.days(1))
        try story.act(StopWaiting(request: request))
        try story.act(WaitForTime(request: request, wishes: WaitWishes()))
        let own = try place(story)
        story.promises.seenWithin[service] = Promises.Clock(.span(.days(5)), source: .placeDefault)
        #expect(try place(story).promised == own.promised - .days(9))
    }

    @Test func `lasts while there is no time, and comes back when the time is given up`() throws {
        var story = try story()
        let before = try place(story)
        try story.offer(1, story.time())
        try story.act(TakeOffer(contact: .number(1), time: story.time()))
        #expect(!story.record.isWaiting(for: request))
        #expect(throws: WaitingRefusal.hasATime) {
            try story.act(WaitForTime(request: request, wishes: WaitWishes()))
        }
        try story.act(CancelContact(contact: .number(1), by: .service, why: "flood"))
        #expect(story.record.isWaiting(for: request))
        #expect(try place(story) == before)
        try story.act(UndoCancellation(contact: .number(1), why: "no flood"))
        #expect(!story.record.isWaiting(for: request))
        story.wait(.hours(25))
        try story.act(RecordAttended(contact: .number(1), summary: "we met"), by: .ben)
        #expect(!story.record.isWaiting(for: request), "they were seen")
        try story.act(TakeBackOutcome(contact: .number(1), why: "somebody else"), by: .ben)
        try story.act(RecordMissed(contact: .number(1)), by: .ben)
        #expect(story.record.isWaiting(for: request), "somebody who missed it still wants a time")
    }

    @Test func `costs nobody their place whatever they answer, and offers no time twice`() throws {
        var story = try story()
        let before = try place(story)
        let one = story.time()
        try story.offer(1, one)
        #expect(try story.offer(2, story.time(after: 30)).isEmpty, "they are still thinking")
        try story.act(DeclineOffer(contact: .number(1)))
        #expect(try story.offer(2, one).isEmpty)
        try story.offer(3, story.time(after: 30))
        story.wait(.minutes(31))
        try story.offer(4, story.time(after: 40))
        #expect(story.record.waiting.open(for: request).map(\.contact) == [.number(3), .number(4)])
        try story.act(EndOffer(contact: .number(3), why: .taken), as: .system("waiting-list"))
        #expect(try place(story) == before)
        #expect(story.record.isWaiting(for: request))
        #expect(throws: BookingRefusal.taken) { try story.act(TakeOffer(contact: .number(3), time: one)) }
    }

    @Test func `a no is taken back while the time is to come`() throws {
        var story = try story()
        let one = story.time()
        try story.offer(1, one)
        try story.act(DeclineOffer(contact: .number(1)))
        #expect(throws: BookingRefusal.noSuchTime) { try story.act(TakeOffer(contact: .number(1), time: one)) }
        try story.act(TakeBackDecline(contact: .number(1)))
        try story.act(TakeOffer(contact: .number(1), time: one))
        #expect(story.record.bookings.live.map(\.contact) == [.number(1)])
        var late = try self.story()
        try late.offer(1, late.time())
        try late.act(DeclineOffer(contact: .number(1)))
        late.wait(.hours(24))
        #expect(throws: WaitingRefusal.offerIsOver) { try late.act(TakeBackDecline(contact: .number(1))) }
    }

    @Test func `leaves no offer behind: not with another time, not after a close, not after a death`() throws {
        var other = try story()
        try other.offer(1, other.time())
        try other.act(Book(contact: .number(9), request: request, times: [other.time(after: 50)], by: .holder))
        #expect(other.record.waiting.open(for: request).isEmpty)
        var dead = try story()
        try dead.offer(1, dead.time())
        try dead.act(RecordDeath(day: nil, toldBy: "the practice"))
        #expect(dead.record.waiting.open(for: request).isEmpty)
        #expect(dead.record.waiting.all.isEmpty)
        var left = try story()
        try left.offer(1, left.time())
        try left.act(StopWaiting(request: request))
        #expect(left.record.waiting.open(for: request).isEmpty)
        #expect(throws: BookingRefusal.noSuchTime) { try left.act(TakeOffer(contact: .number(1), time: left.time())) }
    }

    @Test func `an offer is written only where that is safe, and is owed by the holder in any case`() throws {
        var silent = try story()
        try silent.offer(1, silent.time())
        #expect(silent.record.messages.all.isEmpty)
        let due = try #require(silent.dues(.offeredTime).first)
        #expect(due.sentence == "A time has come free: ring them and ask whether they want it")
        #expect(due.owner == .ama)
        #expect(due.at == silent.now + .minutes(30))
        var written = try story(wishes: safe)
        try written.offer(1, written.time())
        #expect(written.record.messages.waiting.map(\.kind) == [.offered])
        #expect(written.dues(.offeredTime).first?.sentence.contains("written to") == true)
        try written.act(DeclineOffer(contact: .number(1)))
        #expect(written.record.messages.waiting.isEmpty)
        #expect(written.dues(.offeredTime).isEmpty)
    }

    @Test func `that it has gone is told to those who were told of it, and to nobody else`() throws {
        var unsent = try story(wishes: safe)
        try unsent.offer(1, unsent.time())
        try unsent.act(EndOffer(contact: .number(1), why: .taken), as: .system("waiting-list"))
        #expect(unsent.record.messages.waiting.isEmpty)
        var sent = try story(wishes: safe)
        try sent.offer(1, sent.time())
        let message = try #require(sent.record.messages.waiting.first)
        try sent.act(RecordSent(message: message.id), as: .system("messages"))
        try sent.act(EndOffer(contact: .number(1), why: .taken), as: .system("waiting-list"))
        #expect(sent.record.messages.waiting.map(\.kind) == [.offerGone])
    }

    @Test func `what is missing is said, and goes when it is there`() throws {
        var story = Story(promises: Promises(telling: Telling()))
        var details = Person.Details.madeUp()
        (details.phone, details.email) = (nil, nil)
        story.happens(.people(.registered(details: details, origin: "test")), by: .visitor)
        let asker = Request.Asker(name: Personal("Kim"), relation: Personal("neighbour"), personKnows: false)
        let asking = Request.Asking(words: Personal("she is not well"), asker: asker)
        story.happens(
            .requests(.received(request, route: .someoneElse, kind: .help, asking: asking)),
            .holding(.named(request, holder: .ama, why: .onDuty)),
            by: .visitor
        )
        try story.act(WaitForTime(request: request, wishes: WaitWishes()))
        #expect(story.record.missing(for: request) == WaitMissing.allCases)
        details.phone = Personal("01632 960001")
        try story.act(Amend(details: details, why: "she rang"))
        try story.act(
            RecordTriage(request: request, summary: "sleep", needs: [], answers: [:], reasons: "she says so")
        )
        try story.act(WaitForTime(request: request, wishes: WaitWishes(weekdays: [.monday])))
        #expect(story.record.missing(for: request) == [.personDoesNotKnow])
    }
}
