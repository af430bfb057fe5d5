import Care
import CareTesting
import Testing

struct `What a person may read of their record` {
    private static let note = Note.ID.number(1)

    private func copy(_ story: Story) -> TheirCopy { story.record.theirCopy(at: story.now, story.promises) }

    /// Every word that a copy holds, wherever it stands in it.
    private func words(_ story: Story) -> Set<String> { Spoken.words(in: copy(story)) }

    private func noted() throws -> Story {
        var story = Story.begun()
        try story.act(WriteNote(note: Self.note, request: nil, words: "Slept at a friend's."))
        return story
    }

    @Test func `is who holds them, what is due, their own words, notes, contacts, services, and what was agreed`()
        throws
    {
        var story = try noted()
        try story.asksAndIsDeclined(by: .lift, .noCapacity)
        story.happens(
            .contacts(
                .made(
                    .number(1),
                    Story.request,
                    with: .ben,
                    means: .walk,
                    at: story.now,
                    summary: Personal("We walked.")
                )
            )
        )
        let talk = SafetyConversation.ID.number(1)
        try story.act(
            OpenSafetyConversation(conversation: talk, request: Story.request, why: .worker, owner: .ama, by: nil)
        )
        try story.act(
            RecordSafetyConversation(
                conversation: talk,
                summary: "How it was.",
                agreed: "Ring Ben first.",
                followUp: nil
            )
        )
        let open = copy(story)
        #expect(open.held.map(\.holder) == [.ama])
        #expect(open.owed.count == story.dues.count && !open.owed.isEmpty)
        #expect(open.services.map(\.service) == [.lift])
        #expect(open.services.map(\.said?.reason) == [.noCapacity])
        let close = Close(request: Story.request, reason: .helpDone, agreed: "Enough at present.", wayBack: "Ring us.")
        try story.act(close)
        let told = [
            "I cannot sleep", "Slept at a friend's.", "We walked.", "Not us", "Ring Ben first.", "Enough at present.",
            "Ring us.",
        ]
        #expect(words(story) == Set(told))
    }

    @Test func `keeps the words of a note from before it was corrected, and not why`() throws {
        var story = try noted()
        try story.act(CorrectNote(note: Self.note, words: "Slept at his sister's.", why: "I mixed them up."))
        let note = try #require(copy(story).notes.first)
        #expect(note.now.words.disclosed == "Slept at his sister's.")
        #expect(note.before.map(\.words.disclosed) == ["Slept at a friend's."])
        #expect(!words(story).contains("I mixed them up."))
    }

    @Test func `has no note that is held back, until it is released`() throws {
        var story = try noted()
        try story.act(HoldBackNote(note: Self.note, reason: .thirdParty, why: "It is the friend's.", until: nil))
        #expect(copy(story).notes.isEmpty)
        try story.act(ReleaseNote(note: Self.note, why: "The friend agrees."))
        #expect(copy(story).notes.count == 1)
        #expect(words(story).isDisjoint(with: ["It is the friend's.", "The friend agrees."]))
    }

    @Test func `has a note that is held back to a day from the day after`() throws {
        var story = try noted()
        let until = London.day(at: story.now) + 2
        try story.act(HoldBackNote(note: Self.note, reason: .harmful, why: "Not before Thursday.", until: until))
        story.waitDays(2)
        #expect(copy(story).notes.isEmpty)
        story.waitDays(1)
        #expect(copy(story).notes.count == 1)
    }

    @Test func `has no note that was withdrawn, and nothing that was taken back of a contact`() throws {
        var story = Story.contactArranged()
        try story.act(WriteNote(note: Self.note, request: nil, words: "Of another person."))
        try story.act(WithdrawNote(note: Self.note, why: "The wrong record."))
        story.waitDays(1)
        try story.act(RecordAttended(contact: Story.contact, late: false, leftEarly: false, summary: "Of another."))
        try story.act(TakeBackOutcome(contact: Story.contact, why: "It was somebody else."))
        #expect(words(story) == ["I cannot sleep"])
        #expect(copy(story).contacts.map(\.outcome) == [.arranged])
    }

    @Test func `has what they answered, and nothing that was taken back`() throws {
        var story = Story.begun()
        for number in 1...2 {
            story.happens(
                .measures(
                    .answered(
                        .number(number),
                        request: Story.request,
                        asked: nil,
                        instrument: InstrumentEdition(code: "phq-9", version: 1),
                        day: London.day(at: story.now),
                        content: Personal(AnsweredMeasure.Content(answers: [.init(question: 1, value: number)])),
                        worrying: [],
                        conversation: nil
                    )
                )
            )
        }
        story.happens(.measures(.takenBack(.number(1), why: Personal("Of another person."))))
        #expect(copy(story).measures.map(\.id) == [.number(2)])
        #expect(!words(story).contains("Of another person."))
    }

    @Test func `has their goals, how near they said they were, and not why one was let go`() throws {
        var story = Story.begun()
        let goals = InstrumentEdition(code: "own-goals", version: 1)
        let goal = Goal.ID.number(1)
        try story.act(
            PutGoal(goal: goal, request: Story.request, instrument: goals, question: 1, words: "Walk to the shop")
        )
        story.happens(
            .measures(
                .answered(
                    .number(1),
                    request: Story.request,
                    asked: nil,
                    instrument: goals,
                    day: London.day(at: story.now),
                    content: Personal(AnsweredMeasure.Content(answers: [.init(question: 1, value: 3)])),
                    worrying: [],
                    conversation: nil
                )
            )
        )
        try story.act(LetGoalGo(goal: goal, why: "His mother says so"))
        let shown = try #require(copy(story).goals.first)
        #expect(shown.ratings.map(\.value.disclosed) == [3])
        #expect(shown.isOver)
        #expect(words(story) == ["I cannot sleep", "Walk to the shop"])
    }

    @Test func `has that they were talked over and what was gone with, and never what was said of them there`() throws {
        var story = Story.begun()
        let proposals = ["Move the dose", "Ring his mother", "Ask about debts"].enumerated().map { number, words in
            ReviewFact.Proposal(id: .number(number + 1), kind: .watch, words: Personal(words))
        }
        try story.act(
            RecordReview(
                review: .number(1),
                request: Story.request,
                with: [.ben],
                reasons: [.notSeen],
                summary: "His mother says he lies",
                proposals: proposals
            )
        )
        try story.act(DeclineProposal(recommendation: .number(2), why: "He does not want it"))
        try story.act(AcceptProposal(recommendation: .number(1), worker: .ama, until: story.now + .days(7)))
        try story.act(RecordHappened(recommendation: .number(1), happened: true, words: "His mother agrees"))
        #expect(words(story) == ["I cannot sleep", "Move the dose"])
        let review = try #require(copy(story).reviews.first)
        #expect(review.by == [.ama, .ben])
        #expect(review.agreed.map(\.happened) == [true])
        try story.act(AcceptProposal(recommendation: .number(3), worker: .ama, until: story.now + .days(7)))
        #expect(copy(story).reviews.first?.agreed.map(\.happened) == [true, nil])
    }

    @Test(arguments: Request.Route.allCases)
    func `has the words of a request if the person made it, and never of whoever asked for them`(
        route: Request.Route
    ) throws {
        var story = Story()
        story.happens(.people(.registered(details: .madeUp(), origin: "test")))
        let asker = Request.Asker(name: Personal("Jo Neighbour"), relation: Personal("neighbour"), personKnows: false)
        for (number, asker) in [(1, nil), (2, asker)] {
            let request = Request.ID.number(number)
            let asking = Request.Asking(words: Personal("words \(number)"), asker: asker)
            story.happens(
                .requests(.received(request, route: route, kind: .help, asking: asking)),
                .holding(.named(request, holder: .ama, why: .onDuty))
            )
        }
        try story.act(AddWords(request: .number(1), words: "His mother rang."))
        #expect(words(story) == (route == .myself ? ["words 1"] : []))
        try story.act(AddWords(request: .number(1), words: "I can come on Monday."), as: .person(story.record.id))
        #expect(words(story).contains("I can come on Monday."))
    }

    @Test func `says nothing of a safeguarding concern, not even that somebody owes something for it`() throws {
        var story = Story.begun()
        let before = copy(story)
        try story.act(
            RaiseConcern(
                concern: .number(1),
                request: Story.request,
                subject: .child,
                about: "His niece",
                words: "Bruises.",
                owner: nil
            )
        )
        #expect(story.due(.safeguarding) != nil)
        #expect(copy(story) == before)
    }

    @Test func `says the same whether or not something is held back`() throws {
        let without = Story.begun()
        var with = try noted()
        try with.act(HoldBackNote(note: Self.note, reason: .harmful, why: "Not now.", until: nil))
        #expect(copy(with) == copy(without))
    }
}

struct `Whether paper is safe for somebody` {
    private func answer(_ safe: Bool, on story: Story) -> AnswerAboutPaper {
        AnswerAboutPaper(paperIsSafe: safe, asked: London.day(at: story.now))
    }

    @Test func `is asked by each worker on each day`() throws {
        var story = Story.begun()
        func asked(_ worker: Worker.ID) -> Bool? {
            story.record.copies.answer(for: worker, on: London.day(at: story.now))?.paperIsSafe
        }
        #expect(asked(.ama) == nil)
        try story.act(answer(true, on: story))
        #expect(asked(.ama) == true)
        #expect(asked(.ben) == nil)
        story.waitDays(1)
        #expect(asked(.ama) == nil)
    }

    @Test func `is what was said last, whoever asked`() throws {
        var story = Story.begun()
        try story.act(answer(true, on: story))
        try story.act(answer(false, on: story), by: .ben)
        #expect(story.record.copies.answer(for: .ama, on: London.day(at: story.now))?.paperIsSafe == false)
    }

    @Test func `is kept with the day on which they asked to read it, and once`() throws {
        var story = Story.begun()
        let asked = London.day(at: story.now) - 9
        try story.act(AnswerAboutPaper(paperIsSafe: true, asked: asked))
        try story.act(AnswerAboutPaper(paperIsSafe: true, asked: asked))
        #expect(story.record.copies.answers.map(\.asked) == [asked])
        #expect(story.record.copies.answers.map(\.at) == [story.now])
    }

    @Test func `is for a worker to ask, of somebody who lives and is on the record`() {
        let story = Story.begun()
        #expect(story.refusal(of: answer(true, on: story), as: .visitor) == .notAWorker)
        #expect(story.afterDeath().refusal(of: answer(true, on: story)) == .hasDied)
        #expect(Story().refusal(of: answer(true, on: story)) == .notRegistered)
        let tomorrow = AnswerAboutPaper(paperIsSafe: true, asked: London.day(at: story.now) + 1)
        #expect(story.refusal(of: tomorrow) == .dayToCome)
    }
}
