import Care
import CareTesting
import Desk
import DeskTesting
import Foundation
import Journal
import JournalTesting
import Testing

/// `FOOTBRIDGE_FILLING_SEED` replays what happened, `FOOTBRIDGE_FILLING_PLACES` sets in how many places.
struct `Filling free times, at random` {
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_FILLING_SEED"] ?? "")

    static let places = Int(ProcessInfo.processInfo.environment["FOOTBRIDGE_FILLING_PLACES"] ?? "") ?? 3

    @Test func `asks nobody before somebody who was promised sooner, and gives no time twice`() async throws {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        print("filling free times: FOOTBRIDGE_FILLING_SEED=\(seed)")
        var seeds = SeededGenerator(seed: seed)
        var (offered, taken) = (0, 0)
        for number in 0..<Self.places {
            var story = try await FillingStory(seed: seeds.next())
            for step in 0..<12 {
                let complaint = try await story.step()
                #expect(complaint == nil, "seed \(seed), place \(number), step \(step)")
                guard complaint == nil else { return }
            }
            offered += story.offered
            taken += story.taken
        }
        print("filling free times: \(offered) offered, \(taken) taken")
        #expect(offered > 2 * Self.places && taken > 0, "something must come free and be taken")
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: of all who say yes at once one has the time, and nobody loses their place`(
        engine: JournalEngine
    ) async throws {
        try await engine.withStore { store, _ in
            let many = Place(code: "test", name: "Test place", promises: Promises(filling: Filling(atOnce: 16)))
            let place = try await TestPlace(on: store, place: many)
            let second = FrontDesk(place: many, store: store, surroundings: place.desk.surroundings)
            let (full, contacts) = try await place.fill(try await place.smallClinic())
            var waiting: [Waiter] = []
            for _ in 0..<16 { waiting.append(try await place.waiter()) }
            for round in 0..<3 {
                var last = contacts[0]
                var whose = full
                if round > 0 {
                    for waiter in waiting {
                        let live = try await place.desk.chart(of: waiter.person).record.bookings.live
                        if let booking = live.first { (last, whose) = (booking.contact, waiter.person) }
                    }
                }
                try await place.cancel(last, of: whose)
                // Two processes that believe they lead ask nobody twice about one time.
                async let one = place.desk.fillFreeTimes()
                async let other = second.fillFreeTimes()
                _ = try await (one, other)
                try await place.desk.fillFreeTimes()
                let yes = try await withThrowingTaskGroup(of: (booked: Int, refused: Int).self) { group in
                    for (number, waiter) in waiting.enumerated() {
                        group.addTask {
                            let desk = number.isMultiple(of: 2) ? place.desk : second
                            let record = try await desk.chart(of: waiter.person).record
                            guard let offer = record.waiting.open(for: waiter.request).first else { return (0, 0) }
                            let outcome = try await desk.takeOffer(
                                offer.contact,
                                of: waiter.person,
                                as: .person(waiter.person)
                            )
                            if case .refused(let refusal, _) = outcome { return refusal == .taken ? (0, 1) : (9, 9) }
                            return (1, 0)
                        }
                    }
                    return try await group.reduce(into: (0, 0)) { ($0.0, $0.1) = ($0.0 + $1.booked, $0.1 + $1.refused) }
                }
                #expect(yes.0 == 1, "round \(round)")
                #expect(yes.1 == 15 - round, "whoever gave the time up is not asked about it again")
                try await place.desk.fillFreeTimes()
                let list = try await place.desk.waitingList(as: place.identity("psychologist"))
                #expect(list.lines.count == 15)
                #expect(list.lines.allSatisfy { $0.offered == nil })
            }
        }
    }
}

/// A place in which people wait, cancel, say yes, no and nothing.
private struct FillingStory {
    private let place: TestPlace
    private var chance: SeededGenerator
    private var care: RandomCare
    private var waiting: [Waiter] = []
    private var booked: [(person: Person.ID, contact: Contact.ID)] = []
    private(set) var offered = 0
    private(set) var taken = 0

    init(seed: UInt64) async throws {
        place = try await TestPlace(seed: seed)
        chance = SeededGenerator(seed: seed)
        care = RandomCare(seed: seed)
        for worker in ["psychologist", "gp"] {
            let clinic = try await place.clinic(of: worker) { plan in
                plan.pattern.days = [
                    .tuesday: [Clinic.Stretch(from: 540, until: 585)],
                    .thursday: [Clinic.Stretch(from: 1020, until: 1050)],
                ]
                (plan.pattern.first, plan.pattern.last) = (.on("2026-11-24"), .on("2026-12-03"))
                plan.embargo = Clinic.Embargo(onTheDay: 20, twoDays: 10)
            }
            let (person, contacts) = try await place.fill(clinic)
            booked += contacts.map { (person, $0) }
        }
    }

    /// Something happens, then the round; what is wrong afterwards.
    mutating func step() async throws -> String? {
        place.clock.advance(.minutes(chance.number(below: 50)))
        if chance.oneIn(6) { place.clock.advance(.days(1)) }
        for _ in 0..<3 { try await somethingHappens() }
        let before = try await openOffers()
        offered += try await place.desk.fillFreeTimes().offered
        let after = try await openOffers()
        return try await complaint(
            news: after.filter { offer in !before.contains { $0.offer.contact == offer.offer.contact } }
        )
    }

    private mutating func somethingHappens() async throws {
        switch chance.number(below: 5) {
        case 0, 1:
            var wishes = care.waitWishes()
            wishes.with = nil
            wishes.notice = max(0, wishes.notice)
            waiting.append(try await place.waiter("Ada Quill", wishes))
        case 2:
            guard let one = chance.pick(Array(booked.indices)) else { return }
            let gone = booked.remove(at: one)
            try? await place.cancel(gone.contact, of: gone.person)
        default:
            guard let one = chance.pick(try await openOffers()) else { return }
            if chance.oneIn(3) {
                _ = try? await place.desk.act(
                    DeclineOffer(contact: one.offer.contact),
                    on: one.waiter.person,
                    as: .person(one.waiter.person)
                )
            } else if case .booked(let contact) = try await place.take(one.offer, one.waiter) {
                taken += 1
                booked.append((one.waiter.person, contact))
            }
        }
    }

    private func openOffers() async throws -> [(waiter: Waiter, offer: WaitOffer)] {
        var offers: [(Waiter, WaitOffer)] = []
        for waiter in waiting { offers += try await place.offers(waiter).map { (waiter, $0) } }
        return offers
    }

    /// Said again without the code that sees to it: nobody is asked about a time before somebody of an earlier place whom it
    /// suits, and who is neither asked about one now nor was about this one before.
    private func complaint(news: [(waiter: Waiter, offer: WaitOffer)]) async throws -> String? {
        var places: [(place: WaitingPlace, waiter: Waiter, record: Record)] = []
        for waiter in waiting {
            let record = try await place.desk.chart(of: waiter.person).record
            guard record.isWaiting(for: waiter.request), let request = record.requests.all[waiter.request],
                let wait = record.waiting.all[waiter.request]
            else { continue }
            let own = record.waitingPlace(of: request, since: wait.since, place.desk.place.promises)
            places.append((own, waiter, record))
        }
        places.sort { $0.place < $1.place }
        for (waiter, offer) in news {
            let clinic = try await place.desk.clinic(offer.time.clinic)
            let choice = TimeChoice(clinic: clinic.id, at: offer.time.at, length: offer.time.length)
            guard let time = try await place.desk.offered([choice]).first else { return "an offer of no time" }
            let isGivenUp = try await isGivenUp(time)
            for earlier in places.prefix(while: { $0.waiter != waiter }) {
                guard let wishes = earlier.record.waiting.all[earlier.waiter.request]?.wishes,
                    wishes.length == offer.time.length
                else { continue }
                let wish = wishes.wish(
                    by: .service,
                    practice: TestPlace.practice,
                    at: place.clock.now,
                    least: .minutes(30)
                )
                let isThinking = earlier.record.waiting.open(for: earlier.waiter.request)
                    .contains { $0.keptUntil > place.clock.now }
                let hasSilence = !earlier.record.waiting.open(for: earlier.waiter.request).isEmpty
                if wish.suits(time), !isThinking, isGivenUp || !hasSilence,
                    !earlier.record.wasOffered(time, for: earlier.waiter.request)
                {
                    return "somebody was asked before their turn"
                }
            }
        }
        return try await double()
    }

    /// Whether somebody had this time and gave it up; whoever is silent is asked about these only.
    private func isGivenUp(_ time: ClinicTime) async throws -> Bool {
        let rows = try await place.store.rows(
            Statement(
                "SELECT count(*) FROM opening WHERE clinic = ? AND at >= ? AND at < ? AND taken IS NULL",
                [
                    .text(time.clinic.id.description), .integer(time.slot.at.microseconds),
                    .integer(time.slot.ends.microseconds),
                ]
            )
        )
        return rows.first.map { $0.integer(0) > 0 } ?? false
    }

    private func double() async throws -> String? {
        let rows = try await place.store.rows(
            Statement(
                "SELECT worker, at, count(*) FROM booking WHERE state = 'arranged' GROUP BY worker, at HAVING count(*) > 1"
            )
        )
        return rows.isEmpty ? nil : "a time is had twice"
    }
}
