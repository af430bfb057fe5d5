import Care
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `Leading` {
    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite give the lead to one at a time`(engine: JournalEngine) async throws {
        try await engine.withStore { store, _ in
            let place = try await TestPlace(on: store)
            let desk = place.desk
            let until = try #require(try await desk.takeLead(as: "one"))
            #expect(until == place.clock.now + .seconds(30))
            #expect(try await desk.takeLead(as: "other") == nil)
            place.clock.advance(.seconds(10))
            #expect(try await desk.takeLead(as: "one") == place.clock.now + .seconds(30))
            place.clock.advance(.seconds(30))
            #expect(try await desk.takeLead(as: "other") == nil, "a lease holds until it is over")
            place.clock.advance(.seconds(1))
            #expect(try await desk.takeLead(as: "other") != nil)
            #expect(try await desk.takeLead(as: "one") == nil)
            try await desk.leaveLead(as: "one")
            #expect(try await desk.takeLead(as: "one") == nil, "only who leads can give it up")
            try await desk.leaveLead(as: "other")
            #expect(try await desk.takeLead(as: "one") != nil)
        }
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: of sixteen who ask at once one leads`(engine: JournalEngine) async throws {
        try await engine.withStore { store, _ in
            let desk = try await TestPlace(on: store).desk
            let leaders = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<16 {
                    group.addTask { try await desk.takeLead(as: "process \(number)") != nil }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(leaders == 1)
        }
    }

    @Test func `another sends within a minute of the leader's end, and the letter goes once`() async throws {
        let place = try await TestPlace(place: TestPlace.telling)
        let post = Postbox()
        func leader(_ name: String) -> Leader {
            Leader(desk: place.desk, sender: post, setting: LetterSetting(), name: name)
        }
        let (one, other) = (leader("one"), leader("other"))
        #expect(try await one.turn() == SendingRound())
        #expect(try await other.turn() == nil)
        _ = try await place.personWithEmail()
        // The first one is killed: it renews nothing and sends nothing.
        place.clock.advance(.seconds(31))
        #expect(try await other.turn()?.sent == 1)
        #expect(try await one.turn() == nil)
        #expect(post.letters.count == 1)
    }

    @Test func `a leader that cannot renew begins nothing near the end of its lease`() async throws {
        let place = try await TestPlace(place: TestPlace.telling)
        let post = Postbox { _ in place.clock.advance(.seconds(10)) }
        for number in 0..<4 { _ = try await place.personWithEmail("ada\(number)@place.example") }
        let leader = Leader(desk: place.desk, sender: post, setting: LetterSetting(), name: "one")
        #expect(try await leader.turn()?.sent == 2, "with twelve seconds left, no third")
        #expect(try await leader.turn()?.sent == 2, "and the rest after renewing")
    }

    @Test func `a lease lasts longer than what is begun in it`() {
        #expect(LeaseTimes.margin > .seconds(9))
        #expect(LeaseTimes.renewal < LeaseTimes.whole)
        #expect(LeaseTimes.margin < LeaseTimes.renewal)
    }
}
