import Care
import CareTesting
import Testing

struct `Messages` {
    /// Somebody who wants e-mail, with a request; a place that sends messages.
    private func story(wishes: Person.Wishes = .safeEmail) -> Story {
        Story.begun(wishes: wishes, promises: Promises(telling: Telling()))
    }

    private func arranged(in days: Int = 3, wishes: Person.Wishes = .safeEmail) throws -> Story {
        var story = story(wishes: wishes)
        let at = story.now + .days(days)
        try story.act(
            ArrangeContact(contact: Story.contact, request: Story.request, with: .ama, means: .room, at: at)
        )
        return story
    }

    private func message(_ kind: Message.Kind, in story: Story) throws -> Message {
        try #require(story.record.messages.inOrder.last { $0.kind == kind })
    }

    private func going(_ kind: Message.Kind, in story: Story) throws -> Going {
        story.record.going(try message(kind, in: story), at: story.now, story.promises)
    }

    private var goes: Going {
        guard let address = EmailAddress("robin@place.example") else { preconditionFailure("not an address") }
        return .goes(to: Personal(address))
    }

    // MARK: What is queued

    @Test func `whoever asks for themself and wants e-mail is told that we have it`() throws {
        var story = story()
        try story.act(
            Ask(request: .number(2), route: .myself, kind: .help, asking: Request.Asking(words: Personal("More"))),
            as: .visitor
        )
        #expect(try going(.received, in: story) == goes)
        #expect(try message(.received, in: story).request == .number(2))
    }

    @Test func `nobody is told that we have their request once they were met about it`() throws {
        var story = story()
        try story.act(
            Ask(request: .number(2), route: .myself, kind: .help, asking: Request.Asking(words: Personal("More"))),
            as: .visitor
        )
        try story.act(
            RecordContact(
                contact: .number(9),
                request: .number(2),
                with: .ama,
                means: .room,
                at: story.now,
                summary: "They came to the desk."
            )
        )
        #expect(try going(.received, in: story) == .stops(.notSoAnyMore))
    }

    @Test func `nobody is told of a request that somebody else made for them`() throws {
        var story = story()
        let asker = Request.Asker(name: Personal("Kim"), relation: Personal("sister"), personKnows: true)
        try story.act(
            Ask(
                request: .number(2),
                route: .family,
                kind: .help,
                asking: Request.Asking(words: Personal("Help her"), asker: asker)
            ),
            as: .visitor
        )
        #expect(story.record.messages.all.isEmpty)
    }

    @Test(arguments: [
        Person.Wishes(means: [.email]), Person.Wishes(means: [.email], messageIsSafe: false),
        Person.Wishes(means: [.phone], messageIsSafe: true), Person.Wishes(messageIsSafe: true),
    ])
    func `nothing is queued unless e-mail was chosen and a message is safe`(wishes: Person.Wishes) throws {
        #expect(try arranged(wishes: wishes).record.messages.all.isEmpty)
    }

    @Test func `a place that sends no messages queues none`() throws {
        var story = Story.begun(wishes: .safeEmail)
        try story.act(
            ArrangeContact(
                contact: Story.contact,
                request: Story.request,
                with: .ama,
                means: .room,
                at: story.now + .days(1)
            )
        )
        #expect(story.record.messages.all.isEmpty)
    }

    @Test(arguments: [Request.Kind.advice, .fileReview])
    func `contacts with a professional are not told to the person`(kind: Request.Kind) throws {
        var story = Story.begun(kind: kind, wishes: .safeEmail, promises: Promises(telling: Telling()))
        try story.act(
            ArrangeContact(
                contact: Story.contact,
                request: Story.request,
                with: .ama,
                means: .phone,
                at: story.now + .days(1)
            )
        )
        #expect(story.record.messages.all.isEmpty)
    }

    @Test func `a contact is told at once and again a day before`() throws {
        var story = try arranged()
        #expect(try going(.booked, in: story) == goes)
        #expect(try going(.reminder, in: story) == .notYet)
        story.wait(.days(2))
        #expect(try going(.reminder, in: story) == goes)
    }

    @Test func `a contact within a day has no reminder`() throws {
        var story = story()
        try story.act(
            ArrangeContact(
                contact: Story.contact,
                request: Story.request,
                with: .ama,
                means: .room,
                at: story.now + .hours(20)
            )
        )
        #expect(story.record.messages.inOrder.map(\.kind) == [.booked])
    }

    // MARK: What changes on the way

    @Test func `a contact that moves takes its reminder along, and the news of the old time stops`() throws {
        var story = try arranged()
        let at = story.now + .days(6)
        try story.act(
            MoveContact(contact: Story.contact, at: at, means: .room, place: nil, by: .worker, why: "Room taken")
        )
        #expect(try message(.booked, in: story).state == .stopped(.notSoAnyMore))
        #expect(try going(.moved, in: story) == goes)
        #expect(story.record.messages.inOrder.filter { $0.kind == .reminder }.count == 1)
        let reminder = try message(.reminder, in: story)
        #expect(story.record.sendingTime(of: reminder, story.promises) == at - .hours(24))
    }

    @Test func `a contact moved after its reminder was sent is reminded of again`() throws {
        var story = try arranged()
        story.wait(.days(2))
        try story.act(RecordSent(message: try message(.reminder, in: story).id), as: .system("messages"))
        let at = story.now + .days(5)
        try story.act(
            MoveContact(contact: Story.contact, at: at, means: .room, place: nil, by: .person, why: "They asked")
        )
        let reminders = story.record.messages.inOrder.filter { $0.kind == .reminder }
        #expect(reminders.map(\.isWaiting).sorted { !$0 && $1 } == [false, true])
        #expect(Set(reminders.map(\.id)).count == 2)
    }

    @Test func `a contact that is cancelled is told, and nothing else of it goes`() throws {
        var story = try arranged()
        try story.act(CancelContact(contact: Story.contact, by: .worker, why: "Ama is ill"))
        #expect(story.record.messages.waiting.map(\.kind) == [.cancelled])
        #expect(try going(.cancelled, in: story) == goes)
    }

    @Test func `a contact that is not cancelled after all is told again`() throws {
        var story = try arranged()
        try story.act(CancelContact(contact: Story.contact, by: .worker, why: "Ama is ill"))
        try story.act(RecordSent(message: try message(.cancelled, in: story).id), as: .system("messages"))
        try story.act(TakeBackOutcome(contact: Story.contact, why: "She is well again"))
        #expect(story.record.messages.waiting.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.booked, .reminder])
        #expect(try going(.booked, in: story) == goes)
    }

    @Test func `a death stops everything at once, and its being an error starts nothing again`() throws {
        var story = try arranged()
        try story.act(RecordDeath(day: nil, toldBy: "their sister"))
        #expect(story.record.messages.all.values.allSatisfy { $0.state == .stopped(.died) })
        try story.act(TakeBackDeath(why: "Another person of that name"))
        #expect(story.record.messages.waiting.isEmpty)
    }

    @Test func `whoever takes back that a message is safe gets none, and is told another way by the holder`() throws {
        var story = try arranged()
        try story.act(Amend(details: .madeUp(wishes: .nothingSafe), why: "They share the mailbox now"))
        #expect(try going(.booked, in: story) == .fails(.notSafe))
        try story.act(PutAside(message: try message(.booked, in: story).id), as: .system("messages"))
        let due = try #require(story.due(.message))
        #expect(due.owner == .ama)
        #expect(due.sentence == "Tell them another way when they meet us: an e-mail is not safe now, or not wanted")
        #expect(!due.sentence.contains("@"))
    }

    @Test func `a reminder that comes too late does not go`() throws {
        var story = try arranged()
        story.wait(.days(4))
        #expect(try going(.reminder, in: story) == .fails(.tooLate))
    }

    // MARK: Trying again

    @Test func `a server that is away is tried again, ever more seldom, for a day`() throws {
        var story = try arranged(in: 20)
        let id = try message(.booked, in: story).id
        var pauses: [Span] = []
        while case .waiting = story.record.messages.all[id]?.state {
            let before = story.now
            try story.act(RecordNotTaken(message: id), as: .system("messages"))
            guard case .waiting(_, let next?) = story.record.messages.all[id]?.state else { break }
            #expect(try going(.booked, in: story) == .notYet)
            story.now = next
            pauses.append(next - before)
        }
        #expect(pauses.prefix(4) == [.minutes(1), .minutes(2), .minutes(4), .minutes(8)])
        #expect(pauses.max() == .hours(2))
        #expect(story.now - .tuesdayMorning <= .days(1))
        #expect(story.now - .tuesdayMorning >= .hours(20))
        #expect(story.due(.message)?.sentence.contains("the mail server did not take our e-mail") == true)
    }

    @Test func `what was told another way is owed no more`() throws {
        var story = try arranged()
        let id = try message(.booked, in: story).id
        try story.act(RecordRefused(message: id), as: .system("messages"))
        #expect(story.refusal(of: RecordToldAnotherWay(message: id, words: " ")) == .noWords)
        try story.act(RecordToldAnotherWay(message: id, words: "Rang them"))
        #expect(story.due(.message) == nil)
        #expect(try story.act(RecordToldAnotherWay(message: id, words: "Rang them")).isEmpty)
    }

    @Test func `only a message that failed is told another way`() throws {
        let story = try arranged()
        let id = try message(.booked, in: story).id
        #expect(story.refusal(of: RecordToldAnotherWay(message: id, words: "Rang")) == .notFailed)
        #expect(story.refusal(of: RecordToldAnotherWay(message: .number(9), words: "Rang")) == .noSuchMessage)
    }

    @Test func `a message that is marked twice was sent once`() throws {
        var story = try arranged()
        let id = try message(.booked, in: story).id
        #expect(try story.act(RecordSent(message: id), as: .system("messages")).count == 1)
        #expect(try story.act(RecordSent(message: id), as: .system("messages")).isEmpty)
        #expect(try story.act(RecordNotTaken(message: id), as: .system("messages")).isEmpty)
        #expect(try story.act(PutAside(message: id), as: .system("messages")).isEmpty)
    }

    @Test func `a failed message is owed by whoever held the request even after it was closed`() throws {
        var story = try arranged()
        try story.act(Close(request: Story.request, reason: .personDecided, agreed: "Enough", wayBack: "Ring us"))
        let id = try message(.cancelled, in: story).id
        try story.act(RecordRefused(message: id), as: .system("messages"))
        #expect(story.due(.message)?.owner == .ama)
        #expect(story.brokenPromises.isEmpty)
    }
}

struct `An e-mail address` {
    @Test(arguments: ["robin@place.example", " a.b+c@x-1.org ", "o'neil@place.example", "A_1@PLACE.EXAMPLE"])
    func `is one that can be written to`(text: String) {
        #expect(EmailAddress(text) != nil)
    }

    @Test(arguments: [
        "", " ", "@", "robin", "robin@", "@place.example", "robin@place", "robin@@place.example", "a@b@place.example",
        "robin@.example", "robin@place.", "robin@place..example", "robin@-place.example", "robin@place-.example",
        ".robin@place.example", "robin.@place.example", "ro..bin@place.example", "ro bin@place.example",
        "robin@place.example\r\nBcc: all@place.example", "robin@place.example\nSubject: x", "robin\u{0}@place.example",
        "robin@place.example, kim@place.example", "robin@place.example;kim@place.example", "<robin@place.example>",
        "Robin <robin@place.example>", "\"ro bin\"@place.example", "robin(comment)@place.example",
        "@relay.example:robin@place.example", "robin%kim@place@example", "röbin@place.example", "robin@pläce.example",
        "robin@[127.0.0.1]", "robin@127.0.0.1", "robin\t@place.example", "robin@place.example\u{7F}",
        "\u{202E}robin@place.example", String(repeating: "a", count: 65) + "@place.example",
        "a@" + String(repeating: "b", count: 64) + ".example", "a@" + String(repeating: "b.", count: 130) + "example",
    ])
    func `is nothing that could be two, or bring a header along`(text: String) {
        #expect(EmailAddress(text) == nil)
    }
}
