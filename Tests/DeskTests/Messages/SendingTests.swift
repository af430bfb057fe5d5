import Care
import Desk
import DeskTesting
import Journal
import JournalSQLite
import JournalTesting
import Testing

extension TestPlace {
    static let telling = Place(code: "test", name: "Test place", promises: Promises(telling: Telling()))

    /// Somebody who wants e-mail and has asked for help; the place tells them so.
    func personWithEmail(_ email: String = "ada@place.example") async throws -> (person: Person.ID, request: Request.ID)
    {
        let (person, request): (Person.ID, Request.ID) = (desk.surroundings.newID(), desk.surroundings.newID())
        let details = Person.Details(
            name: Personal("Ada Quill"),
            practice: TestPlace.practice,
            email: Personal(email),
            wishes: Person.Wishes(means: [.email], messageIsSafe: true)
        )
        try await desk.act(
            Register(details: details, origin: "front-door"),
            Ask(
                request: request,
                route: .myself,
                kind: .help,
                asking: Request.Asking(words: Personal("I can't sleep."))
            ),
            on: person,
            as: .system("front-door")
        )
        return (person, request)
    }

    func arrange(_ request: Request.ID, of person: Person.ID, in days: Int = 3) async throws -> Contact.ID {
        let contact: Contact.ID = desk.surroundings.newID()
        let worker = worker("mentalHealthPractitioner")
        try await desk.act(
            ArrangeContact(
                contact: contact,
                request: request,
                with: worker.id,
                means: .room,
                at: clock.now + .days(days),
                place: "The Harbour Mental Health Centre"
            ),
            on: person,
            as: .worker(worker)
        )
        return contact
    }

    @discardableResult
    func send(through sender: any MessageSender, on desk: FrontDesk? = nil) async throws -> SendingRound {
        try await (desk ?? self.desk).sendMessages(
            through: sender,
            LetterSetting(address: "https://place.example", telephone: "01632 960001"),
            until: clock.now + .hours(1)
        )
    }

    func outbox() async throws -> [String] {
        try await store.rows(Statement("SELECT state, kind FROM outbox ORDER BY at, message"))
            .map { "\($0.text(0)) \($0.text(1))" }
    }
}

struct `Sending messages` {
    @Test func `whoever asks is told who looks after it, and it goes once`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, _) = try await place.personWithEmail()
        #expect(try await place.outbox() == ["waiting received"])
        #expect(try await place.send(through: post).sent == 1)
        #expect(try await place.send(through: post) == SendingRound())
        let letter = try #require(post.letters.first)
        #expect(post.letters.count == 1)
        #expect(letter.to.disclosed.text == "ada@place.example")
        #expect(letter.subject == "We have your request")
        #expect(letter.text.contains("Worker mentalHealthPractitioner looks after it"))
        #expect(letter.text.contains("https://place.example/look-up"))
        #expect(try await place.outbox().isEmpty)
        #expect(try await place.desk.chart(of: person).record.messages.waiting.isEmpty)
    }

    @Test func `a contact is told, reminded of and, when it is cancelled, told once more`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, request) = try await place.personWithEmail()
        let contact = try await place.arrange(request, of: person)
        try await place.send(through: post)
        place.clock.advance(.days(2))
        try await place.send(through: post)
        try await place.desk.act(
            CancelContact(contact: contact, by: .worker, why: "Ill"),
            on: person,
            as: place.identity("mentalHealthPractitioner")
        )
        try await place.send(through: post)
        #expect(
            post.letters.map(\.subject).sorted() == [
                "We have your request", "Your appointment", "Your appointment is cancelled", "Your appointment is soon",
            ]
        )
        let booked = try #require(post.letters.first { $0.subject == "Your appointment" })
        #expect(booked.text.contains("When: Monday 23 November, 10am\nHow: face to face\nWith: Worker mental"))
        #expect(Set(post.letters.map(\.id)).count == 4)
    }

    @Test func `no letter says what it is about`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, request) = try await place.personWithEmail()
        let contact = try await place.arrange(request, of: person)
        try await place.send(through: post)
        try await place.desk.act(
            MoveContact(
                contact: contact,
                at: place.clock.now + .days(5),
                means: .phone,
                place: nil,
                by: .worker,
                why: "Ama is at the crisis team"
            ),
            on: person,
            as: place.identity("mentalHealthPractitioner")
        )
        try await place.send(through: post)
        #expect(post.letters.count == 3)
        for letter in post.letters {
            let all = (letter.subject + letter.text).lowercased()
            for word in [
                "mental", "health", "harbour", "crisis", "therap", "psych", "clinic", "team", "test place", "ada",
                "sleep", "nhs", "service", "patient", "suicid", "risk",
            ] {
                #expect(
                    !all.replacing("worker mentalhealthpractitioner", with: "").contains(word),
                    "\(word) in a letter"
                )
            }
        }
    }

    @Test func `a death between two letters stops the second`() async throws {
        let place = try await TestPlace(place: TestPlace.telling)
        let (person, request) = try await place.personWithEmail()
        _ = try await place.arrange(request, of: person)
        let post = Postbox { _ in
            _ = try? await place.desk.act(
                RecordDeath(day: nil, toldBy: "their sister"),
                on: person,
                as: place.identity("mentalHealthPractitioner")
            )
        }
        #expect(try await place.send(through: post).sent == 1)
        #expect(post.letters.count == 1)
        #expect(try await place.outbox().isEmpty)
    }

    @Test func `what is not safe any more when it should go does not go, and the holder hears of it`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, _) = try await place.personWithEmail()
        let holder = place.identity("mentalHealthPractitioner")
        var details = try #require(try await place.desk.chart(of: person).record.people.details)
        details.wishes.messageIsSafe = false
        try await place.desk.act(Amend(details: details, why: "They share it now"), on: person, as: holder)
        #expect(try await place.send(through: post).failed == 1)
        #expect(post.letters.isEmpty)
        let unsent = try await place.desk.unsentMessages(as: place.identity("teamManager")).lines
        #expect(unsent.map(\.owner) == [place.worker("mentalHealthPractitioner").id])
        #expect(unsent.map(\.kind) == [.received])
    }

    @Test func `a server that is away is tried again, and nothing is lost`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        _ = try await place.personWithEmail()
        post.answers(.notNow("away"))
        #expect(try await place.send(through: post).putOff == 1)
        #expect(try await place.send(through: post) == SendingRound())
        place.clock.advance(.minutes(1))
        #expect(try await place.send(through: post).putOff == 1)
        post.answers(.taken)
        place.clock.advance(.minutes(2))
        #expect(try await place.send(through: post).sent == 1)
        #expect(post.letters.count == 1)
    }

    @Test func `a mailbox that refuses is tried once, and is the holder's to tell another way`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, _) = try await place.personWithEmail()
        post.answers(.refused("550"))
        #expect(try await place.send(through: post).failed == 1)
        place.clock.advance(.days(1))
        #expect(try await place.send(through: post) == SendingRound())
        let record = try await place.desk.chart(of: person).record
        let due = try #require(record.dues(place.desk.place.promises).first { $0.kind == .message })
        #expect(due.owner == place.worker("mentalHealthPractitioner").id)
        #expect(try await place.outbox() == ["failed received"])
    }

    @Test func `a process that ends before the mark sends again under the same id, and marks once`() async throws {
        let base = try SQLiteStore.inMemory()
        let place = try await TestPlace(on: base, place: TestPlace.telling)
        let (person, _) = try await place.personWithEmail()
        let post = Postbox()
        let dying = FrontDesk(
            place: place.desk.place,
            store: UnwritableStore(base),
            surroundings: place.desk.surroundings
        )
        await #expect(throws: JournalError.self) { try await place.send(through: post, on: dying) }
        #expect(try await place.send(through: post).sent == 1)
        #expect(post.letters.count == 2)
        #expect(Set(post.letters.map(\.id)).count == 1)
        let facts = try await place.desk.chart(of: person).occurrences.filter { occurrence in
            if case .messages(.sent) = occurrence.fact { true } else { false }
        }
        #expect(facts.count == 1)
    }

    @Test func `two that lead for a moment mark a letter once`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, _) = try await place.personWithEmail()
        let slow = Postbox { _ in _ = try? await place.send(through: post) }
        try await place.send(through: slow)
        #expect(post.letters.map(\.id) == slow.letters.map(\.id))
        let record = try await place.desk.chart(of: person)
        #expect(record.record.messages.inOrder.count { if case .sent = $0.state { true } else { false } } == 1)
    }

    @Test func `nothing is begun after its end`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        _ = try await place.personWithEmail()
        let round = try await place.desk.sendMessages(through: post, LetterSetting(), until: place.clock.now)
        #expect(round == SendingRound())
        #expect(post.letters.isEmpty)
    }

    @Test(arguments: [
        "ada@place.example\r\nBcc: all@place.example", "ada@place.example,kim@place.example", "ada",
        "<ada@place.example>",
        "ada@place.example\u{2028}Subject: x", "@relay:ada@place.example", "ada@localhost",
    ])
    func `an absurd address is never written to`(email: String) async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (person, request) = try await place.personWithEmail(email)
        _ = try await place.arrange(request, of: person)
        try await place.send(through: post)
        #expect(post.letters.isEmpty)
        #expect(try await place.outbox().isEmpty)
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite keep the same outbox, and it can be made again`(
        engine: JournalEngine
    ) async throws {
        try await engine.withStore { store, _ in
            let (place, post) = (try await TestPlace(on: store, place: TestPlace.telling), Postbox())
            for number in 0..<120 {
                let (person, request) = try await place.personWithEmail("ada\(number)@place.example")
                if number.isMultiple(of: 4) { _ = try await place.arrange(request, of: person) }
            }
            let before = try await place.outbox()
            #expect(before.count == 180)
            try await place.desk.rebuild()
            #expect(try await place.outbox() == before)
            #expect(try await place.send(through: post).sent == 150)
            #expect(Set(post.letters.map(\.id)).count == 150)
            #expect(try await place.outbox() == Array(repeating: "waiting reminder", count: 30))
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .teamManager })
    func `only the manager sees the list of what could not be sent`(role: Role) async throws {
        let place = try await TestPlace(place: TestPlace.telling)
        await #expect(throws: Denial.self) { try await place.desk.unsentMessages(as: place.identity(role.rawValue)) }
    }

    @Test(arguments: Role.allCases)
    func `nobody who signs in can say that a letter was sent`(role: Role) async throws {
        let place = try await TestPlace(place: TestPlace.telling)
        let (person, _) = try await place.personWithEmail()
        let message = try #require(try await place.desk.chart(of: person).record.messages.inOrder.first)
        await #expect(throws: Denial.self) {
            try await place.desk.act(RecordSent(message: message.id), on: person, as: place.identity(role.rawValue))
        }
    }
}

extension `Sending messages` {
    @Test func `a record that cannot be read keeps nobody else's message waiting`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let (broken, _) = try await place.personWithEmail("ada@place.example")
        _ = try await place.personWithEmail("ben@place.example")
        let head = try await place.desk.chart(of: broken).head
        let nonsense = NewEvent(kind: "nonsense.said", schema: 1, body: "{}", happened: 0)
        let part = Append.Part(stream: .person(broken, in: "test"), expected: head, events: [nonsense])
        _ = try await place.store.append(Append(place: "test", actor: "system:test", recorded: 0, parts: [part]))
        let round = try await place.send(through: post)
        #expect((round.sent, round.passedOver) == (1, 1))
        #expect(round.reasons == ["a record cannot be read"])
        #expect(post.letters.map(\.to.disclosed.text) == ["ben@place.example"])
        #expect(try await place.outbox() == ["waiting received"])
    }
}
