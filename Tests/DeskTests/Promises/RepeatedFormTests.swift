import Care
import Desk
import DeskTesting
import Journal
import Testing

struct `A form that is sent twice` {
    @Test func `is answered as done, although the facts would now refuse it`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        func close(_ words: String) async throws -> Acted {
            try await place.desk.act(
                Close(request: request, reason: .helpDone, agreed: words, wayBack: "ring us"),
                on: person,
                as: place.identity("mentalHealthPractitioner"),
                once: Once(key: "form-1", of: words)
            )
        }
        guard case .done = try await close("we agreed") else { return #expect(Bool(false), "it was not done") }
        #expect(try await close("we agreed") == .doneBefore)
        await #expect { try await close("other words") } throws: {
            if case Denial.alreadySent = $0 { true } else { false }
        }
    }

    @Test func `is answered as done, although there is nothing left to do`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        func advice() async throws -> Acted {
            try await place.desk.act(
                ChangeKind(request: request, kind: .advice, why: "that is what they want"),
                on: person,
                as: place.identity("mentalHealthPractitioner"),
                once: Once(key: "form-1", of: "advice")
            )
        }
        guard case .done = try await advice() else { return #expect(Bool(false), "it was not done") }
        #expect(try await advice() == .doneBefore)
    }
}

struct `Something that happened earlier` {
    @Test func `stands in the tables when it happened, as a rebuild would have it`() async throws {
        let place = try await TestPlace()
        let person = try await place.register()
        let earlier = place.clock.now - .days(3)
        try await place.desk.act(
            Ask(
                request: place.desk.surroundings.newID(),
                route: .gp,
                kind: .help,
                asking: Request.Asking(words: Personal("A letter came three days ago."))
            ),
            on: person,
            as: .system("front-door"),
            happened: earlier
        )
        let received = Statement("SELECT received, held_since FROM request")
        let before = try await place.store.rows(received)
        #expect(before.map(\.values) == [[.integer(earlier.microseconds), .integer(earlier.microseconds)]])
        try await place.desk.rebuild()
        #expect(try await place.store.rows(received) == before)
    }
}
