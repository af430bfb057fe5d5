import Care
import CareTesting
import Testing

struct `A request` {
    @Test func `is held by the duty worker from the moment it is received`() throws {
        var story = Story.begun()
        let asking = Request.Asking(words: Personal("My son cannot go to school"))
        story.duty = .ben
        try story.act(Ask(request: .number(2), route: .family, kind: .help, asking: asking), as: .visitor)
        #expect(story.record.holding.holder(of: .number(2)) == .ben)
        #expect(story.record.holderLine(of: .number(2))?.why == .onDuty)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `owes a first look within a working day and a first contact within two weeks`() {
        let story = Story.begun()
        #expect(story.owed == [.firstLook, .firstContact])
        #expect(story.due(.firstLook)?.at.shown == "2026-03-04 17:00")
        #expect(story.due(.firstContact)?.at.shown == "2026-03-17 10:00")
        #expect(story.due(.firstContact)?.source.sentence.contains("Bradford") == true)
        #expect(story.dues.allSatisfy { $0.owner == .ama })
    }

    @Test func `that arrives on a Friday evening is looked at by Tuesday's close of business`() {
        let story = Story.begun(at: .london("2026-03-06", "18:00"))
        #expect(story.due(.firstLook)?.at.shown == "2026-03-10 17:00")
    }

    @Test func `changes kind without starting again`() throws {
        var story = Story.begun(kind: .advice)
        let clock = story.due(.firstContact)?.at
        story.waitDays(3)
        try story.act(ChangeKind(request: Story.request, kind: .help, why: "they want to be seen"))
        #expect(story.record.requests.all[Story.request]?.kind == .help)
        #expect(story.due(.firstContact)?.at == clock)
        #expect(story.holder == .ama)
        #expect(try story.act(ChangeKind(request: Story.request, kind: .help, why: "same")).isEmpty)
    }

    @Test func `for advice owes an answer to whoever asked`() {
        #expect(Story.begun(kind: .advice).due(.firstContact)?.sentence == "Answer whoever asked for advice")
    }

    @Test func `that is added to is read again as soon as a new one`() throws {
        var story = Story.begun()
        try story.act(
            RecordTriage(request: Story.request, summary: "sleep", needs: [], answers: [:], reasons: "their words")
        )
        #expect(story.due(.firstLook) == nil)
        try story.act(AddWords(request: Story.request, words: "It is worse"), as: .person(story.record.id))
        #expect(story.due(.firstLook)?.sentence == "Read what was added to this request")
        #expect(story.record.requests.all[Story.request]?.additions.count == 1)
        try story.act(MarkRead(request: Story.request), by: .ben)
        #expect(story.due(.firstLook) == nil)
        #expect(try story.act(MarkRead(request: Story.request)).isEmpty)
    }

    @Test func `is refused only for want of a person, a name or a word`() {
        func ask(_ words: String, _ asker: Request.Asker? = nil) -> Ask {
            let asking = Request.Asking(words: Personal(words), asker: asker)
            return Ask(request: .number(5), route: .myself, kind: .help, asking: asking)
        }
        let story = Story.begun()
        #expect(Story().refusal(of: ask("help")) == .notRegistered)
        #expect(story.refusal(of: ask("  ")) == .noWords)
        let nameless = Request.Asker(name: Personal(""), relation: Personal("neighbour"), personKnows: false)
        #expect(story.refusal(of: ask("help", nameless)) == .askerHasNoName)
        let again = Ask(
            request: Story.request,
            route: .gp,
            kind: .help,
            asking: Request.Asking(words: Personal("help"))
        )
        #expect(story.refusal(of: again) == .alreadyReceived)
        let needs = Request.Asking(words: Personal(""), needs: [NeedCode(rawValue: "housing")])
        #expect(story.refusal(of: Ask(request: .number(5), route: .gp, kind: .help, asking: needs)) == nil)
    }

    @Test func `asked by another tells them no more than the person agrees to, then or later`() throws {
        var story = Story.begun()
        let employer = Request.Asker(name: Personal("A. Manager"), relation: Personal("employer"), personKnows: true)
        let asking = Request.Asking(words: Personal("struggling at work"), asker: employer)
        try story.act(Ask(request: .number(2), route: .employer, kind: .help, asking: asking), as: .visitor)
        #expect(story.record.requests.all[.number(2)]?.asking.asker?.mayBeTold == false)
        try story.act(LetAskerKnow(request: .number(2), mayBeTold: true))
        #expect(story.record.requests.all[.number(2)]?.asking.asker?.mayBeTold == true)
        #expect(try story.act(LetAskerKnow(request: .number(2), mayBeTold: true)).isEmpty)
        #expect(story.refusal(of: LetAskerKnow(request: Story.request, mayBeTold: true)) == .nobodyAsked)
        #expect(story.refusal(of: LetAskerKnow(request: .number(9), mayBeTold: true)) == .noSuchRequest)
    }

    @Test func `that is closed or unknown is neither changed nor added to`() {
        let closed = Story.begun().afterClose()
        let open = Story.begun()
        #expect(closed.refusal(of: ChangeKind(request: Story.request, kind: .advice, why: "x")) == .closed)
        #expect(closed.refusal(of: AddWords(request: Story.request, words: "x")) == .closed)
        #expect(open.refusal(of: ChangeKind(request: .number(9), kind: .advice, why: "x")) == .noSuchRequest)
        #expect(open.refusal(of: ChangeKind(request: Story.request, kind: .advice, why: " ")) == .noReason)
        #expect(open.refusal(of: AddWords(request: .number(9), words: "x")) == .noSuchRequest)
        #expect(open.refusal(of: AddWords(request: Story.request, words: " ")) == .noWords)
    }
}

struct `Triage` {
    private let triage = RecordTriage(
        request: Story.request,
        summary: "Cannot sleep since losing work",
        needs: [NeedCode(rawValue: "money")],
        answers: ["safe-tonight": true],
        reasons: "Their own words"
    )

    @Test func `is by any worker, and ends the first look`() throws {
        var story = Story.begun()
        try story.act(triage, by: .ben)
        #expect(story.due(.firstLook) == nil)
        #expect(story.record.triage.last(of: Story.request)?.by == .worker(.ben))
        #expect(story.owed == [.firstContact])
    }

    @Test func `of a later day is added and replaces nothing`() throws {
        var story = Story.begun()
        try story.act(triage)
        try story.act(
            RecordTriage(request: Story.request, summary: "Rent too", needs: [], answers: [:], reasons: "rang")
        )
        #expect(story.record.triage.readings[Story.request]?.count == 2)
    }

    @Test func `is never by a rule, without reasons, or of a closed or unknown request`() {
        func reading(_ request: Request.ID, _ summary: String, _ reasons: String) -> RecordTriage {
            RecordTriage(request: request, summary: summary, needs: [], answers: [:], reasons: reasons)
        }
        let story = Story.begun()
        #expect(story.refusal(of: triage, as: .system("rule")) == .notByAPerson)
        #expect(story.refusal(of: triage, as: .person(.number(1))) == .notByAPerson)
        #expect(story.refusal(of: reading(Story.request, " ", "x")) == .noSummary)
        #expect(story.refusal(of: reading(Story.request, "x", " ")) == .noReasons)
        #expect(story.refusal(of: reading(.number(9), "x", "x")) == .noSuchRequest)
        #expect(story.afterClose().refusal(of: triage) == .closed)
        #expect(story.afterDeath().refusal(of: triage) == .personHasDied)
        #expect(story.afterClose().refusal(of: MarkRead(request: Story.request)) == .closed)
    }
}
