import Care
import CareTesting
import Testing

struct `Groups and classes` {
    private static func story(_ wishes: Person.Wishes = Person.Wishes()) -> Story {
        Story.begun(wishes: wishes, promises: Promises(telling: Telling()))
    }

    private func join(
        _ group: Group = .madeUp(),
        _ story: inout Story,
        by: Enrolments.Joiner = .person,
        opening: Group.Opening = .open,
        why: String? = nil,
        contact: Contact.ID? = nil
    ) throws {
        try story.act(
            JoinGroup(
                group: group,
                request: Story.request,
                seat: 1,
                contact: contact ?? story.fresh(),
                by: by,
                opening: opening,
                why: why
            )
        )
    }

    private func mark(_ mark: SessionMark, _ day: String, _ story: inout Story, of group: Group = .madeUp()) throws {
        try story.act(
            RecordSession(
                group: group,
                day: .on(day),
                mark: mark,
                words: nil,
                made: story.fresh(),
                next: story.fresh()
            )
        )
    }

    private func coming(_ story: Story) -> [String] {
        story.record.contacts.arranged(for: Story.request).map { London.day(at: $0.at).description }
    }

    @Test func `somebody who joins has a place and is expected at the next session, and hears of it`() throws {
        var story = Self.story(.safeEmail)
        story.wait(.days(3))
        try join(.madeUp(), &story, contact: Story.contact)
        #expect(story.record.enrolments.live.map(\.title) == ["Made-up class"])
        #expect(coming(story) == ["2026-03-11"])
        let waiting = story.record.messages.waiting.filter { $0.contact == Story.contact }.map(\.kind)
        #expect(Set(waiting) == [.booked, .reminder])
    }

    @Test func `a session that is missed opens the way back, ends nothing, and coming again is all it needs`() throws {
        var story = Self.story()
        try join(.madeUp(), &story)
        story.wait(.days(2))
        try mark(.missed, "2026-03-04", &story)
        #expect(story.record.reengagement.ladders[Story.request] != nil)
        #expect(story.owed.contains(.reengage))
        #expect(story.record.enrolments.live.count == 1)
        #expect(coming(story) == ["2026-03-11"])
        story.wait(.days(7))
        try mark(.late, "2026-03-11", &story)
        #expect(story.record.reengagement.ladders.isEmpty)
        #expect(story.record.requests.all.count == 1)
        #expect(coming(story) == ["2026-03-18"])
        let outcomes = story.record.sessions(of: Group.madeUp().id).compactMap { SessionMark($0.outcome) }
        #expect(outcomes == [.missed, .late])
    }

    @Test func `a class stops no clock of meeting the person, and answers no decline`() throws {
        var story = Self.story()
        try story.asksAndIsDeclined(by: .talkingTherapies, .tooComplex)
        try join(.madeUp(), &story)
        story.wait(.days(2))
        try mark(.attended, "2026-03-04", &story)
        #expect(story.owed.contains(.firstContact))
        #expect(story.owed.contains(.afterDecline))
    }

    @Test func `a session of which nothing is written is owed to whoever leads the group`() throws {
        var story = Self.story()
        try join(.madeUp { $0.facilitators = [.ben] }, &story)
        let due = try #require(story.due(.outcome))
        #expect(due.owner == .ben && due.sentence == "Take the register of this session")
        #expect(story.dues(.contact).isEmpty)
    }

    @Test func `nobody is expected at a drop-in, so nobody misses it, and who comes is written down`() throws {
        var story = Self.story()
        let dropIn = Group.madeUp(.dropIn)
        try join(dropIn, &story)
        #expect(coming(story).isEmpty)
        story.wait(.days(2))
        try mark(.missed, "2026-03-04", &story, of: dropIn)
        #expect(story.record.contacts.all.isEmpty)
        try mark(.leftEarly, "2026-03-04", &story, of: dropIn)
        let session = try #require(story.record.session(of: dropIn.id, on: .on("2026-03-04")))
        #expect(session.isAttended && session.isSession && !session.wasArranged)
    }

    @Test func `a fixed run is joined before it begins, or later for a reason`() throws {
        var story = Self.story()
        let run = Group.madeUp(.fixed)
        story.wait(.days(2))
        #expect(throws: GroupRefusal.begun) { try join(run, &story) }
        #expect(throws: GroupRefusal.needsReason) { try join(run, &story, by: .worker) }
        try join(run, &story, by: .worker, why: "the group agreed")
        story.wait(.days(37))
        try mark(.attended, "2026-04-08", &story, of: run)
        #expect(coming(story) == ["2026-03-11"], "there is no session after the last")
        var late = Self.story()
        late.wait(.days(60))
        #expect(throws: GroupRefusal.ended) { try join(run, &late, by: .worker, why: "x") }
    }

    @Test func `is open to whom the rules say, and a worker who passes them says why`() throws {
        var story = Self.story()
        #expect(throws: GroupRefusal.asksFirst) { try join(&story, opening: .asksFirst) }
        #expect(throws: GroupRefusal.notForThem) { try join(&story, opening: .notForThem) }
        #expect(throws: GroupRefusal.notYours) { try join(.madeUp { $0.byThemselves = false }, &story) }
        #expect(throws: GroupRefusal.needsReason) { try join(&story, by: .worker, opening: .notForThem, why: " ") }
        #expect(throws: GroupRefusal.full) {
            try story.act(
                JoinGroup(group: .madeUp(), request: Story.request, seat: nil, contact: .number(1), by: .person)
            )
        }
        #expect(story.record.enrolments.places.isEmpty)
        try join(&story, by: .worker, opening: .asksFirst, why: "we talked about it")
        #expect(story.record.enrolments.live.count == 1)
    }

    private func join(
        _ story: inout Story,
        by: Enrolments.Joiner = .person,
        opening: Group.Opening,
        why: String? = nil
    ) throws {
        try join(.madeUp(), &story, by: by, opening: opening, why: why)
    }

    @Test func `who says that they cannot come keeps their place, and may come all the same`() throws {
        var story = Self.story()
        try join(.madeUp(), &story, contact: Story.contact)
        let excuse = ExcuseSession(group: .madeUp(), contact: Story.contact, by: .person, next: .number(2))
        try story.act(excuse, as: .person(.number(1)))
        #expect(coming(story) == ["2026-03-11"])
        #expect(story.record.reengagement.ladders.isEmpty)
        story.wait(.days(2))
        #expect(story.refusal(of: RecordSession.of(.missed, "2026-03-04")) == .alreadyWritten)
        try mark(.attended, "2026-03-04", &story)
        #expect(story.record.session(of: Group.madeUp().id, on: .on("2026-03-04"))?.isAttended == true)
    }

    @Test func `a session that is cancelled is told, and the next one is expected`() throws {
        var story = Self.story(.safeEmail)
        try join(.madeUp(), &story, contact: Story.contact)
        var group = Group.madeUp()
        group.apply(.sessionCancelled(.on("2026-03-04"), why: "no hall"))
        try story.act(FollowGroup(group: group, next: .number(2)))
        #expect(coming(story) == ["2026-03-11"])
        let waiting = story.record.messages.waiting
        #expect(waiting.filter { $0.contact == Story.contact }.map(\.kind) == [.cancelled])
        #expect(waiting.filter { $0.contact == .number(2) }.map(\.kind) == [.reminder])
        try story.act(FollowGroup(group: group, next: .number(3)))
        #expect(coming(story) == ["2026-03-11"])
        #expect(story.refusal(of: RecordSession.of(.attended, "2026-03-04", group)) == .noSuchSession)
    }

    @Test func `whoever leaves can come again with the same request`() throws {
        var story = Self.story()
        try join(.madeUp(), &story)
        try story.act(LeaveGroup(group: Group.madeUp().id, by: .person, why: "not for me"))
        #expect(story.record.enrolments.live.isEmpty && coming(story).isEmpty)
        #expect(story.refusal(of: LeaveGroup(group: Group.madeUp().id, by: .person, why: "x")) == .notIn)
        try join(.madeUp(), &story)
        #expect(coming(story) == ["2026-03-04"])
    }

    @Test func `a place ends when the request is closed by agreement or the person dies, and not before`() throws {
        var story = Self.story()
        try join(.madeUp(), &story)
        var other = story
        try story.act(Close(request: Story.request, reason: .personDecided, agreed: "we agreed", wayBack: "ring us"))
        #expect(story.record.enrolments.live.isEmpty && coming(story).isEmpty)
        #expect(story.refusal(of: RecordSession.of(.attended, "2026-03-04")) == .stillToCome)
        try other.act(RecordDeath(day: nil, toldBy: "the practice"))
        #expect(other.record.enrolments.live.isEmpty)
    }

    @Test func `what is moved by hand is a meeting of its own, and the group expects them again`() throws {
        var story = Self.story()
        try join(.madeUp(), &story, contact: Story.contact)
        let at = story.now + .hours(30)
        try story.act(
            MoveContact(contact: Story.contact, at: at, means: .phone, place: nil, by: .person, why: "rather by phone")
        )
        #expect(story.record.contacts.all[Story.contact]?.isSession == false)
        try story.act(FollowGroup(group: .madeUp(), next: .number(2)))
        #expect(story.record.contacts.all[.number(2)]?.isSession == true)
    }
}

extension RecordSession {
    fileprivate static func of(_ mark: SessionMark, _ day: String, _ group: Group = .madeUp()) -> RecordSession {
        RecordSession(group: group, day: .on(day), mark: mark, words: nil, made: .number(880), next: .number(881))
    }
}
