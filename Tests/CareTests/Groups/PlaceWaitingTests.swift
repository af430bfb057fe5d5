import Care
import CareTesting
import Testing

struct `Waiting for a place in a group` {
    private let request = Story.request

    private func joining(
        _ story: inout Story,
        _ group: Group = .madeUp(),
        seat: Int? = nil,
        by: Enrolments.Joiner = .person,
        opening: Group.Opening = .open,
        why: String? = nil
    ) -> JoinGroup {
        JoinGroup(
            group: group,
            request: request,
            seat: seat,
            contact: story.fresh(),
            by: by,
            opening: opening,
            why: why
        )
    }

    private func waiting(_ wishes: Person.Wishes = Person.Wishes()) throws -> Story {
        var story = Story.begun(wishes: wishes, promises: Promises(telling: Telling()))
        try story.act(WaitForPlace(joining(&story)))
        return story
    }

    private func offer(_ story: inout Story, _ group: Group = .madeUp()) throws -> [Fact] {
        try story.act(OfferPlace(group: group, keptUntil: story.now + .hours(24)), as: .system("waiting-list"))
    }

    private func wait(_ story: Story) -> Enrolments.Wait? { story.record.enrolments.waits[Group.madeUp().id] }

    @Test func `is for what is full, and for whom the rules let in`() throws {
        var story = Story.begun()
        #expect(throws: GroupRefusal.notFull) { try story.act(WaitForPlace(joining(&story, seat: 1))) }
        #expect(throws: GroupRefusal.notFull) { try story.act(WaitForPlace(joining(&story, .madeUp(.dropIn)))) }
        #expect(throws: GroupRefusal.asksFirst) { try story.act(WaitForPlace(joining(&story, opening: .asksFirst))) }
        #expect(throws: GroupRefusal.notYours) {
            try story.act(WaitForPlace(joining(&story, .madeUp { $0.byThemselves = false })))
        }
        #expect(throws: GroupRefusal.needsReason) {
            try story.act(WaitForPlace(joining(&story, by: .worker, opening: .asksFirst)))
        }
        try story.act(WaitForPlace(joining(&story, by: .worker, opening: .asksFirst, why: "we talked")))
        #expect(try story.act(WaitForPlace(joining(&story))).isEmpty, "once is enough")
        _ = try offer(&story)
        try story.act(joining(&story, seat: 1, opening: .asksFirst))
        #expect(story.record.enrolments.live.count == 1, "what a worker has settled is not asked again")
        #expect(story.record.enrolments.waits.isEmpty)
    }

    @Test func `a no costs nothing, and neither does that it has gone`() throws {
        var story = try waiting()
        let since = try #require(wait(story)?.since)
        _ = try offer(&story)
        #expect(story.due(.offeredPlace)?.owner == .ama)
        #expect(try offer(&story).isEmpty, "they are asked once")
        try story.act(DeclinePlace(group: Group.madeUp().id))
        #expect(try story.act(DeclinePlace(group: Group.madeUp().id)).isEmpty)
        #expect(wait(story)?.declined == story.now && wait(story)?.isOffered == false)
        #expect(story.due(.offeredPlace) == nil)
        _ = try offer(&story)
        #expect(throws: GroupRefusal.placeGone) { try story.act(joining(&story)) }
        try story.act(EndPlaceOffer(group: Group.madeUp().id), as: .system("waiting-list"))
        #expect(throws: GroupRefusal.placeGone) { try story.act(joining(&story)) }
        #expect(wait(story)?.since == since)
        try story.act(StopWaitingForPlace(group: Group.madeUp().id))
        #expect(throws: GroupRefusal.notWaiting) { try story.act(DeclinePlace(group: Group.madeUp().id)) }
    }

    @Test func `ends with a place, a close and a death, and is no offer once a fixed run has begun`() throws {
        var closed = try waiting()
        try closed.act(Close(request: request, reason: .personDecided, agreed: "we agreed", wayBack: "ring us"))
        #expect(closed.record.enrolments.waits.isEmpty)
        var dead = try waiting()
        try dead.act(RecordDeath(day: nil, toldBy: "the practice"))
        #expect(dead.record.enrolments.waits.isEmpty)
        var begun = Story.begun()
        try begun.act(WaitForPlace(joining(&begun, .madeUp(.fixed))))
        begun.wait(.days(3))
        #expect(try offer(&begun, .madeUp(.fixed)).isEmpty)
    }

    @Test func `is told where a message is safe, by a letter for each place, and kindly when it has gone`() throws {
        var story = try waiting(.safeEmail)
        _ = try offer(&story)
        let message = try #require(story.record.messages.waiting.first { $0.kind == .placeOffered })
        try story.act(RecordSent(message: message.id), as: .system("messages"))
        try story.act(EndPlaceOffer(group: Group.madeUp().id), as: .system("waiting-list"))
        #expect(story.record.messages.waiting.map(\.kind) == [.placeGone])
        var unsent = try waiting(.safeEmail)
        _ = try offer(&unsent)
        try unsent.act(EndPlaceOffer(group: Group.madeUp().id), as: .system("waiting-list"))
        let waits = try #require(unsent.record.messages.waiting.first)
        #expect(unsent.record.going(waits, at: unsent.now, unsent.promises) == .stops(.notSoAnyMore))
    }
}
