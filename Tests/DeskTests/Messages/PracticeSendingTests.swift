import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `Letters to practices` {
    private static func telling(_ text: String = "letters@surgery.example") -> Place {
        let address = EmailAddress(text).map { [TestPlace.practice: $0] } ?? [:]
        return Place(code: "test", name: "Test place", promises: Promises(telling: Telling(practices: address)))
    }

    private func review(_ place: TestPlace, _ person: Person.ID, _ request: Request.ID) async throws {
        let action = RecordReview(
            review: place.desk.surroundings.newID(),
            request: request,
            with: [place.worker("psychiatrist").id],
            reasons: [.notSeen],
            summary: "Tired all day.",
            proposals: [
                ReviewFact.Proposal(
                    id: place.desk.surroundings.newID(),
                    kind: .medicine,
                    words: Personal("Move the dose to the morning.")
                )
            ]
        )
        try await place.desk.act(action, on: person, as: place.identity("mentalHealthPractitioner"))
    }

    @Test func `the minutes of a review go to the practice once, and name whom they are about inside only`()
        async throws
    {
        let (place, post) = (try await TestPlace(place: Self.telling()), Postbox())
        let (person, request) = try await place.personWhoAsks()
        try await review(place, person, request)
        #expect(try await place.outbox() == ["waiting reviewed"])
        #expect(try await place.send(through: post).sent == 1)
        #expect(try await place.send(through: post) == SendingRound())
        let letter = try #require(post.letters.first)
        #expect(letter.to.disclosed.text == "letters@surgery.example")
        #expect(letter.subject == "A letter about one of your patients")
        #expect(letter.text.contains("Patient: Ada Quill"))
        #expect(letter.text.contains("Who was there: Worker mentalHealthPractitioner, Worker psychiatrist."))
        #expect(letter.text.contains("What was said: Tired all day."))
        #expect(letter.text.contains("Proposed (medicine): Move the dose to the morning. It is not decided yet."))
        #expect(letter.text.contains("Worker mentalHealthPractitioner holds them"))
    }

    @Test func `what was agreed at a close goes to the practice, with the way back`() async throws {
        let (place, post) = (try await TestPlace(place: Self.telling()), Postbox())
        let (person, request) = try await place.personWhoAsks()
        try await place.desk.act(
            Close(request: request, reason: .helpDone, agreed: "She sleeps again.", wayBack: "Ring us."),
            on: person,
            as: place.identity("mentalHealthPractitioner")
        )
        #expect(try await place.send(through: post).sent == 1)
        let text = try #require(post.letters.first?.text)
        #expect(text.contains("What was agreed: She sleeps again."))
        #expect(text.contains("How they come back: Ring us."))
    }

    @Test func `a server that is away gets it later, the same letter, and what is taken twice is marked once`()
        async throws
    {
        let (place, post) = (try await TestPlace(place: Self.telling()), Postbox())
        let (person, request) = try await place.personWhoAsks()
        try await review(place, person, request)
        post.answers(.notNow("away"))
        #expect(try await place.send(through: post).putOff == 1)
        place.clock.advance(.minutes(1))
        post.answers(.taken)
        #expect(try await place.send(through: post).sent == 1)
        #expect(Set(post.letters.map(\.id)).count == 1)
        #expect(try await place.outbox().isEmpty)
    }

    @Test func `the manager sees what no practice was sent, and who tells it on paper`() async throws {
        let (place, post) = (try await TestPlace(place: Self.telling("none")), Postbox())
        let (person, request) = try await place.personWhoAsks()
        try await review(place, person, request)
        #expect(try await place.send(through: post).failed == 1)
        #expect(post.letters.isEmpty)
        let unsent = try await place.desk.unsentMessages(as: place.identity("teamManager")).lines
        #expect(unsent.map(\.kind) == [.reviewed])
        #expect(unsent.map(\.owner) == [place.worker("mentalHealthPractitioner").id])
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite queue a letter with the review, or neither`(engine: JournalEngine) async throws {
        try await engine.withStore { store, _ in
            let place = try await TestPlace(on: store, place: Self.telling())
            let (person, request) = try await place.personWhoAsks()
            try await review(place, person, request)
            #expect(try await place.outbox() == ["waiting reviewed"])
            await #expect(throws: Denial.self) { try await review(place, person, .number(77)) }
            #expect(try await place.outbox() == ["waiting reviewed"])
        }
    }
}
