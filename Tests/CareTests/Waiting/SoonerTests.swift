import Care
import CareTesting
import Testing

struct `Waiting for a sooner time` {
    private let request = Story.request

    /// Somebody with a time in ten days' time who would take a sooner one.
    private func story(wishes: Person.Wishes = Person.Wishes()) throws -> Story {
        var story = Story.begun(wishes: wishes, promises: Promises(telling: Telling()))
        try story.act(Book(contact: .number(9), request: request, times: [story.time(after: 240)], by: .holder))
        try story.act(WaitForSooner(request: request, than: .number(9), wishes: WaitWishes(notice: 60)))
        return story
    }

    @Test func `keeps what they have until a yes, and then gives it back in the same decision`() throws {
        var story = try story()
        #expect(story.record.isWaiting(for: request))
        #expect(story.record.bookings.live.map(\.contact) == [.number(9)])
        let sooner = story.time(after: 24)
        #expect(try story.offer(1, story.time(after: 241)).isEmpty, "a later one is no offer")
        try story.offer(1, sooner)
        let facts = try story.act(TakeOffer(contact: .number(1), time: sooner))
        #expect(story.record.bookings.live.map(\.contact) == [.number(1)])
        #expect(story.record.contacts.arranged(for: request).map(\.id) == [.number(1)])
        let cancelled = facts.contains { fact in
            guard case .contacts(.cancelled(.number(9), _, by: .person, why: _)) = fact else { return false }
            return true
        }
        #expect(cancelled)
        #expect(!story.record.isWaiting(for: request), "they have what they waited for")
    }

    @Test func `leaves them what they have when the answer is no, when it has gone and when they stop waiting`() throws
    {
        var story = try story()
        let sooner = story.time(after: 24)
        try story.offer(1, sooner)
        try story.act(DeclineOffer(contact: .number(1)))
        try story.offer(2, story.time(after: 48))
        try story.act(EndOffer(contact: .number(2), why: .taken), as: .system("waiting-list"))
        #expect(throws: BookingRefusal.taken) {
            try story.act(TakeOffer(contact: .number(2), time: story.time(after: 48)))
        }
        #expect(story.record.isWaiting(for: request))
        try story.act(StopWaiting(request: request))
        #expect(!story.record.isWaiting(for: request))
        #expect(story.record.bookings.live.map(\.contact) == [.number(9)])
    }

    @Test func `goes on with the place they have when the time they had is cancelled, and ends when they were seen`()
        throws
    {
        var story = try story()
        try story.act(CancelContact(contact: .number(9), by: .service, why: "flood"))
        #expect(story.record.isWaiting(for: request))
        #expect(story.record.givesBack(for: request) == nil)
        let any = story.time(after: 300)
        try story.offer(1, any)
        try story.act(TakeOffer(contact: .number(1), time: any))
        #expect(story.record.bookings.live.map(\.contact) == [.number(1)])
        var seen = try self.story()
        seen.wait(.hours(241))
        try seen.act(RecordAttended(contact: .number(9), summary: "we met"), by: .ben)
        #expect(!seen.record.isWaiting(for: request))
    }

    @Test func `is for a time of one's own to come, with one worker, of this request`() throws {
        var story = Story.begun(promises: Promises(telling: Telling()))
        func wait(_ contact: Int, notice: Int = 60) throws {
            try story.act(WaitForSooner(request: request, than: .number(contact), wishes: WaitWishes(notice: notice)))
        }
        #expect(throws: WaitingRefusal.noTimeToGive) { try wait(9) }
        let both = [story.time(after: 24), story.time(after: 24, by: .ama)]
        try story.act(Book(contact: .number(9), request: request, times: both, by: .service))
        #expect(throws: WaitingRefusal.together) { try wait(9) }
        try story.act(CancelContact(contact: .number(9), by: .service, why: "flood"))
        #expect(throws: WaitingRefusal.noTimeToGive) { try wait(9) }
        try story.act(Book(contact: .number(8), request: request, times: [story.time(after: 24)], by: .service))
        #expect(throws: WaitingRefusal.noNotice) { try wait(8, notice: -1) }
        try wait(8)
        story.wait(.hours(25))
        #expect(throws: WaitingRefusal.noTimeToGive) { try wait(8, notice: 180) }
    }

    @Test
    func `tells them in one letter: the reminder of the time that is given back stops, nothing says it is cancelled`()
        throws
    {
        var story = try story(wishes: Person.Wishes(means: [.email], messageIsSafe: true))
        let sooner = story.time(after: 48)
        try story.offer(1, sooner)
        #expect(story.record.laterTime(than: .number(1), of: request) == story.now + .hours(240))
        try story.act(TakeOffer(contact: .number(1), time: sooner))
        #expect(story.record.laterTime(than: .number(1), of: request) == story.now + .hours(240))
        #expect(story.record.messages.waiting(about: .number(9)).isEmpty)
        #expect(Set(story.record.messages.waiting.map(\.kind)).isSubset(of: [.offered, .booked, .reminder]))
        #expect(!story.record.messages.all.values.contains { $0.kind == .cancelled })
    }
}
