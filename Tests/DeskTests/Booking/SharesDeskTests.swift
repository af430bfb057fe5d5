import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `Fair shares at the Desk` {
    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: a practice that has had more sees few times later, and others see them`(
        engine: JournalEngine
    ) async throws {
        try await engine.withStore { store, _ in
            let place = try await TestPlace(on: store)
            let other = PracticeCode(rawValue: "Z99001")
            let practices = [(TestPlace.practice, 1000), (other, 9000)].map { code, size in
                Practice(
                    code: code,
                    name: "Practice \(code.rawValue)",
                    network: "N",
                    networkName: "N",
                    listSize: size,
                    deprivationDecile: nil,
                    postcode: nil
                )
            }
            try await place.desk.put(practices, as: .system("test"))
            _ = try await place.smallClinic(8)
            let (person, request) = try await place.personWhoAsks()
            let wish = TimeWish(booker: .service, practice: TestPlace.practice)
            for times in try await place.desk.nextTimes(wish).prefix(7) {
                let choices = times.map { TimeChoice($0, .single) }
                _ = try await place.desk.book(choices, for: request, of: person, as: .system("test"), wishing: wish)
            }
            #expect(try await place.desk.nextTimes(wish).count == 1, "nothing was counted yet")
            try await place.desk.weighShares()
            #expect(try await place.desk.nextTimes(wish).isEmpty)
            #expect(try await place.desk.turns(of: wish).count == 1)
            let others = TimeWish(booker: .service, practice: other)
            #expect(try await place.desk.nextTimes(others).count == 1)
            #expect(try await place.desk.turns(of: others).isEmpty)
            place.clock.advance(Instant.london("2026-11-22", "09:00") + .hours(24) - place.clock.now)
            #expect(try await place.desk.nextTimes(wish).count == 1, "two days before it is everybody's")
        }
    }
}
