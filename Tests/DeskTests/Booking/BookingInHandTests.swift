import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

/// Who books decides on the clinic, the team and the times as they are in memory; the append compares them.
struct `Booking on what is in hand` {
    @Test func `a clinic that changed in another process is booked as it is, not as it was`() async throws {
        let place = try await TestPlace()
        let clinic = try await place.clinic()
        let other = FrontDesk(place: place.desk.place, store: place.store, surroundings: place.desk.surroundings)
        let who = try await place.personWhoAsks()
        let times = try await place.desk.nextTimes(TimeWish(booker: .service), limit: 50).map {
            TimeChoice($0[0], .single)
        }
        let day = try #require(times.first.map { London.day(at: $0.at) })
        let later = try #require(times.first { London.day(at: $0.at) != day })
        // From here on the clinic, the team and the record are in memory.
        guard case .booked = try await book(times[0], place, who) else { return #expect(Bool(false), "not booked") }
        let manager = place.identity("teamManager")
        try await other.act(.except(London.day(at: later.at), [], why: "Training"), on: clinic, as: manager)
        guard case .refused(.noSuchTime, _) = try await book(later, place, who) else {
            return #expect(Bool(false), "booked on a day that is closed")
        }
        try await other.act(.takeBackException(London.day(at: later.at)), on: clinic, as: manager)
        guard case .booked = try await book(later, place, who) else { return #expect(Bool(false), "still closed") }
    }

    @Test func `a time that was had and given up is booked again, and its log tells all of it`() async throws {
        let place = try await TestPlace()
        let clinic = try await place.clinic()
        let who = try await place.personWhoAsks()
        let first = try #require(try await place.desk.nextTimes(TimeWish(booker: .service)).first)
        for turn in 1...3 {
            guard case .booked(let contact) = try await book(TimeChoice(first[0], .single), place, who) else {
                return #expect(Bool(false), "not booked at turn \(turn)")
            }
            let stream = StreamName(
                place: place.desk.place.code,
                name: "clinic/\(clinic)/\(first[0].slot.at.microseconds / 60_000_000)"
            )
            let log = try await place.store.read(stream, after: 0).map(\.event.kind)
            #expect(log == Array(repeating: ["slot.taken", "slot.freed"], count: turn).flatMap(\.self).dropLast())
            let cancel = CancelContact(contact: contact, by: .person, why: "Cannot come")
            try await place.desk.act(cancel, on: who.person, as: .system("booker"))
        }
    }

    @Test func `a hold that has run out is no hindrance to who holds nothing`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic { $0.pattern.first = .on("2026-11-23") }
        let who = try await place.personWhoAsks()
        let times = try await place.desk.nextTimes(TimeWish(booker: .service)).map { TimeChoice($0[0], .single) }
        guard case .booked = try await book(times[1], place, who) else { return #expect(Bool(false), "not booked") }
        _ = try await place.desk.hold(try await place.desk.offered([times[0]]), for: "one")
        guard case .refused(.taken, _) = try await book(times[0], place, who) else {
            return #expect(Bool(false), "taken from under them")
        }
        place.clock.advance(Hold.lasts)
        guard case .booked = try await book(times[0], place, who) else { return #expect(Bool(false), "held for ever") }
    }

    private func book(
        _ choice: TimeChoice,
        _ place: TestPlace,
        _ who: (person: Person.ID, request: Request.ID)
    ) async throws -> BookingOutcome {
        try await place.desk.book(
            [choice],
            for: who.request,
            of: who.person,
            as: .system("booker"),
            wishing: TimeWish(booker: .service)
        )
    }
}
