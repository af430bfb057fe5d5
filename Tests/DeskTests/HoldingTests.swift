import Care
import Desk
import DeskTesting
import Journal
import Testing

struct `Holding at the Desk` {
    @Test func `a request is held by the duty worker from the moment it arrives`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let record = try await place.desk.chart(of: person).record
        #expect(record.holding.holder(of: request) == place.worker("mentalHealthPractitioner").id)
        let held = try await place.held(by: place.worker("mentalHealthPractitioner"))
        #expect(held.map(\.request) == [request])
    }

    @Test func `the cover holds when the duty worker is away`() async throws {
        let place = try await TestPlace()
        let today = London.day(at: place.clock.now)
        try await place.desk.act(
            .away(place.worker("mentalHealthPractitioner").id, Absence(from: today, until: today)),
            as: place.identity("teamManager")
        )
        let (person, request) = try await place.personWhoAsks()
        let record = try await place.desk.chart(of: person).record
        #expect(record.holding.holder(of: request) == place.worker("practitioner2").id)
    }

    @Test func `a hand-over moves the person only when the receiver accepts`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let giver = place.worker("mentalHealthPractitioner")
        let taker = place.worker("linkWorker")
        let handOver: Holding.HandOver.ID = place.desk.surroundings.newID()
        try await place.desk.act(
            OfferHandOver(handOver: handOver, request: request, to: taker.id, why: "closest to what they ask"),
            on: person,
            as: .worker(giver)
        )
        #expect(try await place.held(by: giver).count == 1)
        #expect(try await place.desk.today(of: taker.id).offered.map(\.handOver) == [handOver])
        try await place.desk.act(
            AnswerHandOver(handOver: handOver, request: request, answer: .accept),
            on: person,
            as: .worker(taker)
        )
        #expect(try await place.held(by: giver).isEmpty)
        #expect(try await place.held(by: taker).map(\.request) == [request])
    }

    @Test func `the manager sees whom somebody away still holds`() async throws {
        let place = try await TestPlace()
        _ = try await place.personWhoAsks()
        let holder = place.worker("mentalHealthPractitioner")
        let today = London.day(at: place.clock.now)
        try await place.desk.act(
            .away(holder.id, Absence(from: today, until: nil)),
            as: place.identity("teamManager")
        )
        let line = try #require(
            await place.desk.myTeam(as: place.identity("teamManager")).first { $0.worker.id == holder.id }
        )
        #expect(line.held == 1)
        #expect(!line.isHere)
    }

    @Test func `the tables are the same when they are computed again from the journal`() async throws {
        let place = try await TestPlace()
        _ = try await place.personWhoAsks("I worry.", name: "Zoë O’Hara-Nuñez")
        _ = try await place.personWhoAsks("I am alone.", name: "Bo Li")
        func everything() async throws -> [[Row]] {
            try await place.store.rows(
                ["person", "identifier", "search_key", "request", "due", "gap_ledger"].map {
                    Statement("SELECT * FROM \($0) ORDER BY 1, 2, 3")
                }
            )
        }
        let before = try await everything()
        #expect(before[0].count == 2)
        _ = try await place.store.write(["person", "request", "due"].map { Statement("DELETE FROM \($0)") })
        try await place.desk.rebuild()
        #expect(try await everything() == before)
    }
}

extension TestPlace {
    /// Whom a worker holds, as the manager sees it.
    fileprivate func held(by worker: Worker) async throws -> [RequestLine] {
        try await desk.held(byAnyOf: [worker.id], as: identity("teamManager")).lines
    }
}
