import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `A sooner time` {
    /// Somebody with a time of a clinic's later day who would take a sooner one.
    private func waiter(_ place: TestPlace, _ clinic: Clinic.ID) async throws -> (waiter: Waiter, later: Contact.ID) {
        let (person, request) = try await place.personWhoAsks(name: "Lee Later")
        var wish = TimeWish(booker: .service)
        wish.clinic = clinic
        let times = try #require(try await place.desk.nextTimes(wish).first)
        let outcome = try await place.desk.book(
            times.map { TimeChoice($0, .single) },
            for: request,
            of: person,
            as: .system("test"),
            wishing: wish
        )
        guard case .booked(let contact) = outcome else { throw Denial.notFound }
        let waiting = WaitForSooner(request: request, than: contact, wishes: WaitWishes(notice: 60))
        try await place.desk.act(waiting, on: person, as: .person(person))
        return (Waiter(person: person, request: request), contact)
    }

    /// A clinic a week after the small one, with as many times.
    private func laterClinic(_ place: TestPlace, _ times: Int) async throws -> Clinic.ID {
        try await place.clinic(of: "gp") { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 540 + 15 * times)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-12-01"), .on("2026-12-01"))
        }
    }

    @Test func `is offered in the same order as every other, and the later one is offered on in turn`() async throws {
        let place = try await TestPlace(
            place: Place(code: "test", name: "T", promises: Promises(filling: Filling(atOnce: 1)))
        )
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let later = try await laterClinic(place, 1)
        let (first, had) = try await waiter(place, later)
        place.clock.advance(.minutes(1))
        let second = try await place.waiter()
        #expect(try await place.desk.fillFreeTimes() == FillingRound())
        let list = try await place.desk.waitingList(as: place.identity("psychologist")).lines
        #expect(list.map(\.later) == [.london("2026-12-01", "09:00"), nil])
        try await place.cancel(contacts[0], of: full)
        #expect(try await place.desk.fillFreeTimes().offered == 1)
        let offer = try #require(try await place.offers(first).first, "whoever was promised sooner comes first")
        #expect(try await place.offers(second).isEmpty)
        guard case .booked = try await place.take(offer, first) else { return #expect(Bool(false)) }
        let record = try await place.desk.chart(of: first.person).record
        #expect(record.bookings.live.map(\.contact) == [offer.contact])
        guard case .cancelled = record.contacts.all[had]?.outcome else { return #expect(Bool(false), "has both") }
        #expect(try await place.desk.fillFreeTimes().offered == 1)
        #expect(try await place.offers(second).map(\.time.at) == [.london("2026-12-01", "09:00")])
        #expect(try await place.offers(first).isEmpty, "not to whoever gave it back")
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: of eight who say yes at once one has it, and the others have what they had`(
        engine: JournalEngine
    ) async throws {
        try await engine.withStore { store, _ in
            let many = Place(code: "test", name: "Test place", promises: Promises(filling: Filling(atOnce: 8)))
            let place = try await TestPlace(on: store, place: many)
            let (full, contacts) = try await place.fill(try await place.smallClinic())
            let later = try await laterClinic(place, 8)
            var waiting: [(waiter: Waiter, later: Contact.ID)] = []
            for _ in 0..<8 { waiting.append(try await waiter(place, later)) }
            try await place.cancel(contacts[0], of: full)
            #expect(try await place.desk.fillFreeTimes().offered == 8)
            let yes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for (waiter, _) in waiting {
                    group.addTask {
                        let record = try await place.desk.chart(of: waiter.person).record
                        guard let offer = record.waiting.open(for: waiter.request).first else { return false }
                        guard case .booked = try await place.take(offer, waiter) else { return false }
                        return true
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(yes == 1)
            var kept = 0
            for (waiter, later) in waiting {
                let live = try await place.desk.chart(of: waiter.person).record.bookings.live
                #expect(live.count == 1, "nobody has both times or neither")
                if live.first?.contact == later { kept += 1 }
            }
            #expect(kept == 7)
            #expect(try await place.desk.nextTimes(TimeWish(booker: .service)).count == 1, "one was given back")
        }
    }

    @Test func `is not looked for once the time they have has come, and the tables are made again the same`()
        async throws
    {
        let place = try await TestPlace()
        _ = try await waiter(place, try await laterClinic(place, 1))
        let rows = Statement("SELECT * FROM wait")
        let before = try await place.store.rows(rows)
        #expect(before.count == 1)
        try await place.desk.rebuild()
        #expect(try await place.store.rows(rows) == before)
        place.clock.advance(Instant.london("2026-12-01", "09:01") - place.clock.now)
        #expect(try await place.desk.waitingList(as: place.identity("psychologist")).lines.isEmpty)
    }
}
