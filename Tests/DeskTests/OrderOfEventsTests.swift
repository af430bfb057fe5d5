import Care
import Desk
import DeskTesting
import Journal
import Testing

struct `The order of events` {
    @Test func `is that in which they were written, though the clock goes back`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        for words in ["First.", "Second.", "Third."] {
            try await place.desk.act(AddWords(request: request, words: words), on: person, as: place.identity("gp"))
            place.clock.advance(.hours(-2))
        }
        let events = try await place.store.read(StreamName(place: "test", name: "person/\(person)"), after: 0)
        let recorded = events.map(\.recorded)
        #expect(events.count >= 4)
        #expect(recorded != recorded.sorted(), "the clock went back")
        #expect(events.map(\.version) == Array(1...Int64(events.count)))
        #expect(events.map(\.position) == events.map(\.position).sorted())
        func said() async throws -> [String]? {
            try await place.desk.chart(of: person).record.requests.all[request]?.additions.map(\.words.disclosed)
        }
        #expect(try await said() == ["First.", "Second.", "Third."])
        try await place.desk.rebuild()
        #expect(try await said() == ["First.", "Second.", "Third."])
    }
}
