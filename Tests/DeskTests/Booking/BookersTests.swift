import Care
import CareTesting
import Desk
import DeskTesting
import Foundation
import Journal
import JournalTesting
import Testing

/// Sixty-four who book at once, from two processes, the hundred times of a day.
///
/// `FOOTBRIDGE_BOOKING_ROUNDS` sets how many days, `FOOTBRIDGE_BOOKING_SEED` what the bookers choose.
struct `Slow: many who book at once` {
    static let rounds = Int(ProcessInfo.processInfo.environment["FOOTBRIDGE_BOOKING_ROUNDS"] ?? "") ?? 40
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_BOOKING_SEED"] ?? "")
    static let bookers = 64

    @Test func `SQLite: no time is had twice, no joint appointment is half made, and every no offers others`()
        async throws
    {
        try await TestSQLite.withStore { store, _ in try await book(on: store, "SQLite") }
    }

    @Test func `PostgreSQL: no time is had twice, no joint appointment is half made, and every no offers others`()
        async throws
    {
        try await TestPostgres.withStore { store, _ in try await book(on: store, "PostgreSQL") }
    }

    private func book(on store: any Store, _ engine: String) async throws {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        print("many who book at once on \(engine): FOOTBRIDGE_BOOKING_SEED=\(seed)")
        let began = ContinuousClock.now
        let place = try await TestPlace(on: store, seed: seed)
        let second = FrontDesk(place: place.desk.place, store: store, surroundings: place.desk.surroundings)
        let names = ["psychologist", "gp", "mentalHealthPractitioner", "practitioner2", "psychiatrist"]
        for name in names { _ = try await place.clinic(of: name) { $0.ahead = 366 } }
        var people: [(person: Person.ID, request: Request.ID)] = []
        var day = Day.on("2026-11-23")
        var tally = Tally()
        for round in 0..<Self.rounds {
            if round.isMultiple(of: 5) {
                people = []
                for _ in 0..<Self.bookers { people.append(try await place.personWhoAsks()) }
            }
            // The board reads again what changed in the last seconds: a clock that stands still would be all of it.
            place.clock.advance(.minutes(1))
            let rush = Rush(place, [place.desk, second], day, seed: seed &+ UInt64(round), names)
            tally += try await withThrowingTaskGroup(of: Tally.self) { group in
                for (number, person) in people.enumerated() { group.addTask { try await rush.run(number, person) } }
                return try await group.reduce(into: Tally()) { $0 += $1 }
            }
            let complaints = try await rush.aftermath(people, on: store)
            #expect(complaints == [], "seed \(seed), round \(round)")
            guard complaints.isEmpty else { return }
            repeat { day = day + 1 } while [.saturday, .sunday].contains(day.weekday)
            if day > .on("2027-11-01") { day = .on("2026-11-23") }
        }
        print("\(engine): \(Self.rounds) rounds, \(tally) in \(ContinuousClock.now - began)")
        #expect(tally.booked > Self.rounds * 80, "bookers must get somewhere")
        #expect(tally.refused > Self.rounds, "bookers must get into each other's way")
    }

    struct Tally: CustomStringConvertible {
        var booked = 0, together = 0, refused = 0, refusedWithoutOthers = 0, busy = 0

        static func += (left: inout Tally, right: Tally) {
            left.booked += right.booked
            left.together += right.together
            left.refused += right.refused
            left.refusedWithoutOthers += right.refusedWithoutOthers
            left.busy += right.busy
        }

        var description: String {
            "\(booked) booked of which \(together) together, \(refused) refused politely, \(busy) told to try again"
        }
    }
}

/// One day that everybody wants.
private struct Rush {
    let place: TestPlace
    let desks: [FrontDesk]
    let day: Day
    let seed: UInt64
    let names: [String]

    init(_ place: TestPlace, _ desks: [FrontDesk], _ day: Day, seed: UInt64, _ names: [String]) {
        (self.place, self.desks, self.day, self.seed, self.names) = (place, desks, day, seed, names)
    }

    private func wish(together: Bool) -> TimeWish {
        var wish = TimeWish(booker: .service)
        (wish.from, wish.until) = (day, day)
        if together { (wish.with, wish.together) = (place.worker(names[0]).id, place.worker(names[1]).id) }
        return wish
    }

    /// Wants two appointments, chooses among what is offered, and among what is offered instead when it is refused.
    func run(
        _ number: Int,
        _ who: (person: Person.ID, request: Request.ID)
    ) async throws -> `Slow: many who book at once`.Tally {
        var chance = SeededGenerator(seed: seed &* 1000 &+ UInt64(number))
        var tally = `Slow: many who book at once`.Tally()
        let desk = desks[number % desks.count]
        for turn in 0..<2 {
            let wish = wish(together: number % 8 == 0 && turn == 0)
            var offered = try await desk.nextTimes(wish, limit: 12)
            while let times = chance.pick(offered) {
                do {
                    let outcome = try await desk.book(
                        times.map { TimeChoice($0, .single) },
                        for: who.request,
                        of: who.person,
                        as: .system("booker"),
                        wishing: wish
                    )
                    guard case .refused(let refusal, let next) = outcome else {
                        tally.booked += times.count
                        tally.together += times.count == 2 ? 1 : 0
                        break
                    }
                    tally.refused += 1
                    offered = next
                    if refusal == .overlaps { offered.removeAll { $0[0].slot.at == times[0].slot.at } }
                    if next.isEmpty { tally.refusedWithoutOthers += 1 }
                } catch Denial.busy { tally.busy += 1 }
            }
        }
        return tally
    }

    /// What is wrong once everybody has what they have: read from the journal by somebody who has just come in.
    func aftermath(_ people: [(person: Person.ID, request: Request.ID)], on store: any Store) async throws -> [String] {
        let fresh = FrontDesk(place: place.desk.place, store: store, surroundings: place.desk.surroundings)
        var complaints: [String] = []
        var slots: [BookedSlot] = []
        for (person, _) in people {
            let record = try await fresh.chart(of: person).record
            let today = record.bookings.live.filter { London.day(at: $0.at) == day }
            slots += today.flatMap(\.slots)
            for booking in today where !(1...2).contains(booking.slots.count) || Set(booking.slots.map(\.at)).count != 1
            {
                complaints.append("half made")
            }
        }
        if Set(slots.map { "\($0.worker) \($0.at.microseconds)" }).count != slots.count { complaints.append("twice") }
        let cells = Claim.cells(from: London.instant(day), until: London.instant(day + 1))
        let claimed = try await store.rows(
            Statement(
                "SELECT count(*) FROM slot_claim WHERE cell >= ? AND cell < ?",
                [SQLValue(cells.lowerBound), SQLValue(cells.upperBound)]
            )
        )
        if claimed.first?.integer(0) != Int64(slots.count * 3) { complaints.append("claims and bookings differ") }
        let left = try await fresh.nextTimes(wish(together: false), limit: 200)
        if left.count != 100 - slots.count { complaints.append("\(left.count) free beside \(slots.count) taken") }
        return complaints
    }
}
