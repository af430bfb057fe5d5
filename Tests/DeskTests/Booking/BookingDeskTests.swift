import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

struct `Booking at the Desk` {
    private let holder = "mentalHealthPractitioner"

    private func book(
        _ choice: [TimeChoice],
        _ place: TestPlace,
        _ who: (person: Person.ID, request: Request.ID),
        by booker: Clinic.Booker = .service,
        holder token: String? = nil
    ) async throws -> BookingOutcome {
        try await place.desk.book(
            choice,
            for: who.request,
            of: who.person,
            as: place.identity(holder),
            wishing: TimeWish(booker: booker),
            holder: token
        )
    }

    private func next(_ place: TestPlace, _ wish: TimeWish = TimeWish(booker: .service)) async throws -> [TimeChoice] {
        try await place.desk.nextTimes(wish, limit: 10).map { TimeChoice($0[0], wish.length) }
    }

    @Test func `a time is booked once, and whoever is second is offered the next ones`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        let first = try await next(place)[0]
        #expect(first.at == TestPlace.opening + .minutes(15))
        guard case .booked = try await book([first], place, one) else { return #expect(Bool(false), "not booked") }
        guard case .refused(.taken, let others) = try await book([first], place, other) else {
            return #expect(Bool(false), "booked twice")
        }
        #expect(others.count == 10)
        #expect(others.first?.first?.slot.at == first.at + .minutes(15))
        #expect(try await place.desk.chart(of: other.person).record.contacts.all.isEmpty)
    }

    @Test func `a cancelled time is free at once, and its cancellation is undone while nobody has it`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        let first = try await next(place)[0]
        guard case .booked(let contact) = try await book([first], place, one) else { return #expect(Bool(false)) }
        let cancel = CancelContact(contact: contact, by: .person, why: "a cold")
        try await place.desk.act(cancel, on: one.person, as: place.identity(holder))
        #expect(try await next(place)[0] == first)
        func undo() async throws -> BookingOutcome {
            try await place.desk.undoCancellation(
                of: contact,
                of: one.person,
                why: "well again",
                as: place.identity(holder),
                wishing: TimeWish(booker: .service)
            )
        }
        guard case .booked = try await undo() else { return #expect(Bool(false), "not undone") }
        #expect(try await next(place)[0] != first)
        try await place.desk.act(cancel, on: one.person, as: place.identity(holder))
        guard case .booked = try await book([first], place, other) else { return #expect(Bool(false), "not free") }
        guard case .refused(.taken, let others) = try await undo() else { return #expect(Bool(false), "taken twice") }
        #expect(!others.isEmpty)
    }

    @Test func `the time of somebody who has died is free, though only a register told us so`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let who = try await place.personWhoAsks()
        let first = try await next(place)[0]
        guard case .booked = try await book([first], place, who) else { return #expect(Bool(false), "not booked") }
        #expect(try await next(place)[0] != first)
        try await place.deathByImport(of: who.person)
        #expect(try await next(place)[0] == first)
    }

    @Test func `a joint appointment takes both times or neither`() async throws {
        let place = try await TestPlace()
        let clinics = [try await place.clinic(), try await place.clinic(of: "gp")]
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        var wish = TimeWish(booker: .service)
        (wish.with, wish.together) = (place.worker("psychologist").id, place.worker("gp").id)
        let both = try #require(try await place.desk.nextTimes(wish).first).map { TimeChoice($0, .single) }
        #expect(both.map(\.clinic) == clinics)
        guard case .booked = try await book([both[1]], place, other) else { return #expect(Bool(false)) }
        guard case .refused(.taken, _) = try await book([both[0], both[1]], place, one) else {
            return #expect(Bool(false), "half of it was taken")
        }
        #expect(try await next(place)[0] == both[0])
        let later = try #require(try await place.desk.nextTimes(wish).first).map { TimeChoice($0, .single) }
        guard case .booked = try await book([later[0], later[1]], place, one) else { return #expect(Bool(false)) }
        #expect(try await place.desk.chart(of: one.person).record.bookings.live[0].slots.map(\.clinic) == clinics)
    }

    @Test func `a time that is held is nobody else's until the hold runs out`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic { $0.pattern.first = .on("2026-11-23") }
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        let first = try await next(place)[0]
        _ = try await place.desk.hold(try await place.desk.offered([first]), for: "one")
        #expect(try await next(place)[0] != first)
        guard case .refused(.taken, _) = try await book([first], place, other, holder: "other") else {
            return #expect(Bool(false), "taken from under them")
        }
        guard case .booked(let contact) = try await book([first], place, one, holder: "one") else {
            return #expect(Bool(false), "not theirs")
        }
        try await place.desk.act(
            CancelContact(contact: contact, by: .person, why: "x"),
            on: one.person,
            as: place.identity(holder)
        )
        _ = try await place.desk.hold(try await place.desk.offered([first]), for: "one")
        place.clock.advance(Hold.lasts)
        guard case .booked = try await book([first], place, other, holder: "other") else {
            return #expect(Bool(false), "held for ever")
        }
    }

    @Test func `what is kept back for the day opens at eight, not a moment sooner`() async throws {
        let place = try await TestPlace()
        let clinic = try await place.clinic { $0.embargo = Clinic.Embargo(onTheDay: 100, twoDays: 0) }
        let who = try await place.personWhoAsks()
        let choice = TimeChoice(clinic: clinic, at: .london("2026-11-24", "09:00"), length: .single)
        let untilEight = Instant.london("2026-11-24", "08:00") - place.clock.now
        place.clock.advance(Span(microseconds: untilEight.microseconds - 1))
        guard case .refused(.notOpenYet, _) = try await book([choice], place, who) else { return #expect(Bool(false)) }
        #expect(try await next(place).isEmpty)
        place.clock.advance(Span(microseconds: 1))
        #expect(try await next(place)[0] == choice)
        guard case .booked = try await book([choice], place, who) else { return #expect(Bool(false)) }
    }

    @Test func `the person moves and cancels their own booking, and nobody else's`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        let choices = try await next(place, TimeWish(booker: .person))
        let outcome = try await place.desk.book(
            [choices[0]],
            for: one.request,
            of: one.person,
            as: .person(one.person),
            wishing: TimeWish(booker: .person)
        )
        guard case .booked(let contact) = outcome else { return #expect(Bool(false), "not booked") }
        await #expect(throws: Denial.self) {
            try await place.desk.move(
                contact,
                to: [choices[1]],
                of: one.person,
                why: "work",
                as: .person(other.person),
                wishing: TimeWish(booker: .person)
            )
        }
        let moved = try await place.desk.move(
            contact,
            to: [choices[1]],
            of: one.person,
            why: "work",
            as: .person(one.person),
            wishing: TimeWish(booker: .person)
        )
        guard case .booked = moved else { return #expect(Bool(false), "not moved") }
        #expect(try await next(place)[0] == choices[0])
        #expect(try await next(place)[1].at == choices[2].at)
    }

    @Test func `a worker on leave, a closed day and a clinic that is changed are seen by the next who looks`()
        async throws
    {
        let place = try await TestPlace()
        let clinic = try await place.clinic()
        let monday = Day.on("2026-11-23")
        #expect(try await next(place)[0].at == TestPlace.opening + .minutes(15))
        try await place.desk.act(.except(monday - 3, [], why: "flood"), on: clinic, as: place.identity("psychologist"))
        #expect(try await next(place)[0].at == London.instant(monday, minute: 540))
        let leave = Absence(from: monday, until: monday)
        try await place.desk.act(.away(place.worker("psychologist").id, leave), as: place.identity("teamManager"))
        #expect(try await next(place)[0].at == London.instant(monday + 1, minute: 540))
        await #expect(throws: Denial.self) {
            try await place.desk.act(.end(monday), on: clinic, as: place.identity("linkWorker"))
        }
    }

    @Test func `tables of bookings are the same when they are made again from the journal`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        let choices = try await next(place)
        _ = try await book([choices[0]], place, one)
        guard case .booked(let contact) = try await book([choices[1]], place, other) else {
            return #expect(Bool(false))
        }
        try await place.desk.act(
            CancelContact(contact: contact, by: .service, why: "x"),
            on: other.person,
            as: place.identity(holder)
        )
        let tables = [
            "SELECT * FROM booking ORDER BY contact", "SELECT * FROM slot_claim ORDER BY cell", "SELECT * FROM clinic",
        ].map { Statement($0) }
        let before = try await place.store.rows(tables)
        #expect(before.map(\.count) == [2, 3, 1])
        try await place.desk.rebuild()
        #expect(try await place.store.rows(tables) == before)
    }
}
