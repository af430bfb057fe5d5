import Care
import CareTesting
import Testing

struct `A missed contact` {
    private func tried(_ rung: Reengagement.Rung, _ outcome: Reengagement.Outcome = .noAnswer) -> RecordRung {
        RecordRung(request: Story.request, rung: rung, outcome: outcome, words: "rang twice")
    }

    @Test func `opens a ladder: the holder rings the same day`() throws {
        let story = try Story.contactMissed()
        #expect(story.owed == [.firstLook, .firstContact, .reengage])
        #expect(story.due(.reengage)?.owner == .ama)
        #expect(story.due(.reengage)?.at.shown == "2026-03-04 17:00")
        #expect(story.due(.reengage)?.source.sentence.contains("not a reason for discharge") == true)
    }

    @Test func `is climbed rung by rung, each with a date, and ends with the team and never with a close`() throws {
        var story = try Story.contactMissed(wishes: .allSafe)
        var dates: [String] = []
        for step in story.promises.ladder.dropLast() {
            story.now = try #require(story.due(.reengage)).at - .hours(1)
            dates.append(try #require(story.due(.reengage)).at.shown)
            try story.act(tried(step.rung))
        }
        #expect(
            dates == [
                "2026-03-04 17:00", "2026-03-05 17:00", "2026-03-09 17:00", "2026-03-11 17:00", "2026-03-16 17:00",
            ]
        )
        #expect(story.due(.reengage)?.sentence == "Talk it over with the team: they are not reached yet")
        #expect(story.due(.reengage)?.at.shown == "2026-03-23 17:00")
        #expect(story.record.requests.isOpen(Story.request))
    }

    @Test func `is talked over, and then the ways start again on the date agreed`() throws {
        var story = try Story.contactMissed()
        let again = story.now + .days(10)
        try story.act(TalkOver(request: Story.request, words: "wait until after the funeral", again: again))
        #expect(story.due(.reengage)?.at == again)
        #expect(story.due(.reengage)?.sentence.hasPrefix("Ring today") == true)
        try story.act(tried(.ringSameDay))
        #expect(story.due(.reengage)?.sentence.hasPrefix("Ring today") == false)
    }

    @Test(arguments: Reengagement.Outcome.allCases)
    func `is answered when the person is reached, whatever they say, and goes on until then`(
        outcome: Reengagement.Outcome
    ) throws {
        var story = try Story.contactMissed()
        try story.act(tried(.ringSameDay, outcome))
        #expect((story.due(.reengage) == nil) == outcome.endsLadder)
        #expect(story.record.requests.isOpen(Story.request))
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `is answered when they get in touch, or are met`() throws {
        var story = try Story.contactMissed()
        try story.act(RecordInTouch(request: Story.request))
        #expect(story.due(.reengage) == nil)
        story = try Story.contactMissed()
        let met = RecordContact(
            contact: .number(5),
            request: Story.request,
            with: .ama,
            means: .home,
            at: story.now,
            summary: "at the door"
        )
        #expect(try story.act(met).contains(.reengagement(.ended(Story.request, why: .met))))
        #expect(story.due(.reengage) == nil)
    }

    @Test func `while a ladder is open does not start it again`() throws {
        var story = try Story.contactMissed(wishes: .allSafe)
        try story.act(tried(.ringSameDay))
        try story.act(
            ArrangeContact(
                contact: .number(5),
                request: Story.request,
                with: .ama,
                means: .room,
                at: story.now + .hours(2)
            )
        )
        #expect(story.due(.reengage) != nil, "a contact arranged is not yet a person reached")
        story.wait(.hours(3))
        try story.act(RecordMissed(contact: .number(5)))
        #expect(story.due(.reengage)?.sentence.hasPrefix("Write another way") == true)
    }

    @Test func `written down after the person was met opens nothing`() throws {
        var story = Story.contactArranged()
        story.waitDays(2)
        try story.act(
            RecordContact(
                contact: .number(5),
                request: Story.request,
                with: .ama,
                means: .phone,
                at: story.now,
                summary: "rang us"
            )
        )
        try story.act(RecordMissed(contact: Story.contact))
        #expect(story.due(.reengage) == nil)
        #expect(story.brokenPromises.isEmpty)
    }
}

struct `What is safe` {
    private func rung(_ rung: Reengagement.Rung, _ outcome: Reengagement.Outcome = .noAnswer) -> RecordRung {
        RecordRung(request: Story.request, rung: rung, outcome: outcome, words: "tried")
    }

    @Test func `a message and a letter nobody has called safe are passed over, and the next way is offered`() throws {
        var story = try Story.contactMissed()
        #expect(story.due(.reengage)?.sentence.hasSuffix("Leave no message, nobody has said that is safe") == true)
        try story.act(rung(.ringSameDay))
        let sentence = try #require(story.due(.reengage)).sentence
        #expect(sentence.hasPrefix("No text, e-mail or letter"))
        #expect(sentence.hasSuffix("Ring at another time, and offer another time or place"))
        #expect(story.refusal(of: rung(.otherChannel, .messageLeft)) == .messageNotSafe)
        #expect(story.refusal(of: rung(.otherChannel, .notPossible)) == nil)
    }

    @Test(
        arguments: [
            (true, nil, "Write a text or an e-mail; no letter, nobody has said that is safe"),
            (nil, true, "Write a letter; no text and no e-mail, nobody has said that is safe"),
            (true, true, "Write another way: a text, an e-mail or a letter"),
        ] as [(Bool?, Bool?, String)]
    )
    func `only what is safe is suggested`(message: Bool?, letter: Bool?, sentence: String) throws {
        let wishes = Person.Wishes(messageIsSafe: message, letterIsSafe: letter)
        var story = try Story.contactMissed(wishes: wishes)
        try story.act(rung(.ringSameDay))
        #expect(story.due(.reengage)?.sentence == sentence)
    }

    @Test func `a home where nothing is safe is not called at, unless the person asked to be met there`() throws {
        var story = try Story.contactMissed(wishes: .nothingSafe)
        for step in [Reengagement.Rung.ringSameDay, .otherTimeOrPlace, .throughPractice] { try story.act(rung(step)) }
        #expect(
            story.due(.reengage)?.sentence.hasSuffix("Talk it over with the team: they are not reached yet") == true
        )
        #expect(story.refusal(of: rung(.homeOrSomebodyTheyKnow)) == .homeNotSafe)
        var invited = Person.Wishes.nothingSafe
        invited.places = [.home]
        try story.act(Amend(details: .madeUp(wishes: invited), why: "asked to be met at home in the mornings"))
        #expect(story.due(.reengage)?.sentence.hasSuffix("as they would want it") == true)
    }

    @Test func `is read anew whenever the person says otherwise`() throws {
        var story = try Story.contactMissed()
        try story.act(rung(.ringSameDay))
        try story.act(Amend(details: .madeUp(wishes: .allSafe), why: "said so on the phone"))
        #expect(story.due(.reengage)?.sentence == "Write another way: a text, an e-mail or a letter")
    }

    @Test func `a try is refused with what to do`() throws {
        let story = try Story.contactMissed()
        let missing = RecordRung(request: .number(9), rung: .ringSameDay, outcome: .reached, words: "x")
        #expect(story.refusal(of: missing) == .noSuchRequest)
        #expect(Story.begun().refusal(of: rung(.ringSameDay)) == .nobodyMissed)
        #expect(story.refusal(of: rung(.talkItOver)) == .talkItOver)
        let silent = RecordRung(request: Story.request, rung: .ringSameDay, outcome: .reached, words: " ")
        #expect(story.refusal(of: silent) == .noWords)
        func talk(_ words: String, _ again: Instant) -> TalkOver {
            TalkOver(request: Story.request, words: words, again: again)
        }
        #expect(story.refusal(of: talk(" ", story.now)) == .noWords)
        #expect(story.refusal(of: talk("x", story.now + .days(29))) == .dateNotPossible)
        #expect(story.refusal(of: talk("x", story.now - .days(1))) == .dateNotPossible)
        #expect(story.afterDeath().refusal(of: rung(.ringSameDay)) == .personHasDied)
        #expect(Story.begun().afterClose().refusal(of: RecordInTouch(request: Story.request)) == .closed)
    }
}
