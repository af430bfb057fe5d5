import Care
import Desk
import DeskTesting
import Journal
import Testing

struct `Acting at the Desk` {
    @Test func `a form sent twice counts once`() async throws {
        let place = try await TestPlace()
        let person = try await place.register()
        let request: Request.ID = place.desk.surroundings.newID()
        let ask = Ask(request: request, route: .myself, kind: .help, asking: Request.Asking(words: Personal("Help")))
        let once = Once(key: "form-1", of: "words=Help")
        #expect(try await place.desk.act(ask, on: person, as: place.identity("gp"), once: once) != .doneBefore)
        let again = Ask(
            request: place.desk.surroundings.newID(),
            route: .myself,
            kind: .help,
            asking: Request.Asking(words: Personal("Help"))
        )
        #expect(try await place.desk.act(again, on: person, as: place.identity("gp"), once: once) == .doneBefore)
        #expect(try await place.desk.chart(of: person).record.requests.all.count == 1)
    }

    @Test func `the same key with other words is refused`() async throws {
        let place = try await TestPlace()
        let person = try await place.register()
        func ask(_ words: String) async throws {
            try await place.desk.act(
                Ask(
                    request: place.desk.surroundings.newID(),
                    route: .myself,
                    kind: .help,
                    asking: Request.Asking(words: Personal(words))
                ),
                on: person,
                as: place.identity("gp"),
                once: Once(key: "form-1", of: words)
            )
        }
        try await ask("first")
        let denial = await #expect(throws: Denial.self) { try await ask("second") }
        guard case .alreadySent? = denial else {
            Issue.record("another denial")
            return
        }
    }

    @Test func `two who take the same person at once both get an answer, and one holds`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let takers = ["psychologist", "psychiatrist", "practitioner2", "teamManager"]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in takers {
                group.addTask {
                    try await place.desk.act(TakeUp(request: request), on: person, as: place.identity(name))
                }
            }
            try await group.waitForAll()
        }
        let record = try await place.desk.chart(of: person).record
        #expect(record.holding.turns[request]?.count == takers.count + 1)
        #expect(takers.map { place.worker($0).id }.contains(record.holding.holder(of: request)))
    }

    @Test func `a verified NHS number belongs to one record only`() async throws {
        let place = try await TestPlace()
        let number = try #require(NHSNumber("9990000018"))
        _ = try await place.register("Ada Quill", nhsNumber: number)
        let error = await #expect(throws: JournalError.self) {
            try await place.register("Ada Quill", nhsNumber: number)
        }
        #expect(error?.code == .taken)
    }

    @Test(arguments: ["ada", "QUILL", "o'hara", "ohara", "zoe", "zo", "1991-03-04", "ohara nun"])
    func `people are found by parts of their names, without accents or marks`(text: String) async throws {
        let place = try await TestPlace()
        _ = try await place.register("Ada Quill")
        _ = try await place.register("Zoë O’Hara-Nuñez")
        let found = try await place.desk.find(text, as: place.identity("gp"))
        #expect(!found.isEmpty)
        #expect(found.count == (text == "1991-03-04" ? 2 : 1))
    }
}

struct `The front door` {
    @Test func `somebody who asks is told who holds them and by when it is read`() async throws {
        let place = try await TestPlace()
        let knock = Knock(
            details: Person.Details(name: Personal("Ada Quill")),
            route: .myself,
            asking: Request.Asking(words: Personal("I can't sleep."))
        )
        let welcome = try await place.knocks(knock)
        #expect(welcome.holder == place.worker("mentalHealthPractitioner"))
        #expect(welcome.isOpenNow)
        let typed = try #require(Reference(typed: welcome.reference.shown.lowercased()))
        let answer = try #require(try await place.desk.answer(to: typed))
        #expect(answer.holder == welcome.holder)
        #expect(answer.next != nil)
    }

    @Test func `somebody who asks for another is told nothing but that it was received`() async throws {
        let place = try await TestPlace()
        let asker = Request.Asker(name: Personal("A Neighbour"), relation: Personal("next door"), personKnows: false)
        let knock = Knock(
            details: Person.Details(name: Personal("Ada Quill")),
            route: .someoneElse,
            asking: Request.Asking(words: Personal("She cries a lot."), asker: asker)
        )
        let welcome = try await place.knocks(knock)
        let answer = try #require(try await place.desk.answer(to: welcome.reference))
        #expect(answer.reader == .asker)
        #expect(answer.holder == nil)
        #expect(answer.next == nil)
    }

    @Test func `a reference that was never given shows nothing`() async throws {
        let place = try await TestPlace()
        let reference = try #require(Reference(typed: "ABCD-2345-EFGH"))
        #expect(try await place.desk.answer(to: reference) == nil)
        #expect(Reference(typed: "ABCD-2345-EFG0") == nil)
    }
}

extension TestPlace {
    /// Somebody sends the form of the front door.
    fileprivate func knocks(_ knock: Knock) async throws -> Welcome {
        let key = DoorKey(Array(repeating: 7, count: 32), place: desk.place.code)
        return try await desk.welcome(knock, with: key.token(from: desk.surroundings), under: key)
    }
}
