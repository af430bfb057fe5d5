import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

struct `A time that comes free` {
    @Test
    func `is offered in the order of what was promised; the first to say yes has it, the others keep their place`()
        async throws
    {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        var waiting: [Waiter] = []
        for _ in 0..<4 {
            place.clock.advance(.minutes(1))
            waiting.append(try await place.waiter())
        }
        #expect(try await place.desk.fillFreeTimes() == FillingRound(), "nothing is free")
        try await place.cancel(contacts[0], of: full)
        #expect(try await place.desk.fillFreeTimes().offered == 3)
        #expect(try await place.desk.fillFreeTimes() == FillingRound(), "a second round does nothing")
        var offers: [[WaitOffer]] = []
        for waiter in waiting { offers.append(try await place.offers(waiter)) }
        #expect(offers.map(\.count) == [1, 1, 1, 0])
        guard case .booked = try await place.take(offers[1][0], waiting[1]) else { return #expect(Bool(false)) }
        guard case .refused(.taken, _) = try await place.take(offers[0][0], waiting[0]) else {
            return #expect(Bool(false), "had twice")
        }
        #expect(try await place.desk.fillFreeTimes().ended == 2)
        let list = try await place.desk.waitingList(as: place.identity("psychologist")).lines
        #expect(list.map(\.request) == [waiting[0], waiting[2], waiting[3]].map(\.request))
        #expect(list.map(\.offered) == [nil, nil, nil])
    }

    @Test func `goes to the next when those who were asked said no or nothing, and is still theirs while it is free`()
        async throws
    {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        var waiting: [Waiter] = []
        for _ in 0..<5 {
            place.clock.advance(.minutes(1))
            waiting.append(try await place.waiter())
        }
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        let first = try #require(try await place.offers(waiting[0]).first)
        let second = try #require(try await place.offers(waiting[1]).first)
        try await place.desk.act(
            DeclineOffer(contact: second.contact),
            on: waiting[1].person,
            as: .person(waiting[1].person)
        )
        #expect(try await place.desk.fillFreeTimes().offered == 1, "a no lets the next be asked at once")
        #expect(try await place.offers(waiting[3]).count == 1)
        place.clock.advance(.minutes(31))
        #expect(
            try await place.desk.fillFreeTimes().offered == 1,
            "silence lets the next be asked when the time is kept no more"
        )
        #expect(try await place.offers(waiting[4]).count == 1)
        guard case .booked = try await place.take(first, waiting[0]) else {
            return #expect(Bool(false), "a slow answer is an answer")
        }
    }

    @Test func `is kept for those who are asked, and anybody's afterwards`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let waiter = try await place.waiter()
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        let wish = TimeWish(booker: .service)
        #expect(try await place.desk.nextTimes(wish).isEmpty)
        let offer = try #require(try await place.offers(waiter).first)
        let choice = TimeChoice(clinic: offer.time.clinic, at: offer.time.at, length: .single)
        let (other, request) = try await place.personWhoAsks()
        func book() async throws -> BookingOutcome {
            try await place.desk.book([choice], for: request, of: other, as: .system("test"), wishing: wish)
        }
        guard case .refused(.taken, _) = try await book() else { return #expect(Bool(false), "taken from under them") }
        place.clock.advance(.minutes(31))
        guard case .booked = try await book() else { return #expect(Bool(false), "kept for ever") }
        try await place.desk.fillFreeTimes()
        #expect(try await place.offers(waiter).isEmpty)
    }

    @Test func `is let go of at once when nobody who was asked wants it and nobody else waits`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let waiter = try await place.waiter()
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        let offer = try #require(try await place.offers(waiter).first)
        try await place.desk.act(DeclineOffer(contact: offer.contact), on: waiter.person, as: .person(waiter.person))
        try await place.desk.fillFreeTimes()
        #expect(try await place.desk.nextTimes(TimeWish(booker: .service)).count == 1)
    }

    @Test func `comes from leave that is withdrawn as well, and from a clinic that is set up`() async throws {
        let place = try await TestPlace()
        let psychologist = place.worker("psychologist").id
        let tuesday = Day.on("2026-11-24")
        try await place.desk.act(
            .away(psychologist, Absence(from: tuesday, until: tuesday)),
            as: place.identity("teamManager")
        )
        _ = try await place.smallClinic()
        let waiter = try await place.waiter()
        #expect(try await place.desk.fillFreeTimes() == FillingRound())
        try await place.desk.act(.back(psychologist, tuesday), as: place.identity("teamManager"))
        #expect(try await place.desk.fillFreeTimes().offered == 1)
        #expect(try await place.offers(waiter).map(\.time.worker) == [psychologist])
    }

    @Test func `is not offered while it is kept back for the day, unless somebody had it and gave it up`() async throws
    {
        let place = try await TestPlace()
        let clinic = try await place.smallClinic(2) { $0.embargo = Clinic.Embargo(onTheDay: 100, twoDays: 0) }
        let waiter = try await place.waiter()
        place.clock.advance(Instant.london("2026-11-24", "08:00") - place.clock.now)
        #expect(try await place.desk.fillFreeTimes() == FillingRound())
        let (full, contacts) = try await place.fill(clinic)
        #expect(contacts.count == 2)
        try await place.cancel(contacts[1], of: full)
        #expect(try await place.desk.fillFreeTimes().offered == 1)
        #expect(try await place.offers(waiter).map(\.time.at) == [.london("2026-11-24", "09:15")])
    }

    @Test func `suits whoever it is offered to: their days, their time of day, how soon they can come`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let wishes = [
            WaitWishes(weekdays: [.monday]), WaitWishes(parts: [.evening]), WaitWishes(settings: [.home]),
            WaitWishes(length: .double, notice: 60), WaitWishes(from: .on("2026-11-25")),
            WaitWishes(notice: 7 * 1440), WaitWishes(parts: [.morning], notice: 180),
        ]
        var waiting: [Waiter] = []
        for wish in wishes { waiting.append(try await place.waiter("Ada Quill", wish)) }
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        for waiter in waiting.dropLast() { #expect(try await place.offers(waiter).isEmpty) }
        #expect(try await place.offers(waiting[6]).count == 1)
    }

    @Test func `is whose it was again when the cancellation is undone before anybody took it`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let waiter = try await place.waiter()
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        let offer = try #require(try await place.offers(waiter).first)
        let undone = try await place.desk.undoCancellation(
            of: contacts[0],
            of: full,
            why: "pressed in error",
            as: .system("test"),
            wishing: TimeWish(booker: .service)
        )
        guard case .booked = undone else { return #expect(Bool(false), "not undone") }
        guard case .refused(.taken, _) = try await place.take(offer, waiter) else { return #expect(Bool(false)) }
        #expect(try await place.desk.fillFreeTimes().ended == 1)
        #expect(try await place.desk.waitingList(as: place.identity("psychologist")).lines.count == 1)
    }

    @Test func `is offered once more after a process that ended between keeping it and offering it`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let waiter = try await place.waiter()
        try await place.cancel(contacts[0], of: full)
        let free = try #require(try await place.desk.nextTimes(TimeWish(booker: .service)).first)
        _ = try await place.desk.hold(free, for: "waiting-list")
        #expect(try await place.desk.fillFreeTimes().offered == 1)
        #expect(try await place.offers(waiter).count == 1)
    }

    @Test func `is said in a letter that names nobody, and so is kindly that it has gone`() async throws {
        let place = try await TestPlace(place: TestPlace.telling)
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        var waiting: [Waiter] = []
        for _ in 0..<2 {
            let waiter = try await place.waiter()
            var details = try #require(try await place.desk.chart(of: waiter.person).record.people.details)
            details.email = Personal("ada@place.example")
            details.wishes = .safeEmail
            try await place.desk.act(Amend(details: details, why: "said so"), on: waiter.person, as: .system("test"))
            waiting.append(waiter)
            place.clock.advance(.minutes(1))
        }
        try await place.cancel(contacts[0], of: full)
        let post = Postbox()
        let setting = LetterSetting(address: "https://place.example", telephone: "01632 960001")
        let leader = Leader(desk: place.desk, sender: post, setting: setting, name: "one")
        #expect(try await leader.turn()?.filled.offered == 2)
        #expect(post.letters.map(\.subject) == ["A time has come free", "A time has come free"])
        let text = try #require(post.letters.first?.text)
        #expect(text.contains("When: Tuesday 24 November, 9am"))
        #expect(text.contains("go to https://place.example/look-up"))
        #expect(text.contains("you do not lose your place"))
        #expect(!text.contains("Ada"))
        let offer = try #require(try await place.offers(waiting[1]).first)
        guard case .booked = try await place.take(offer, waiting[1]) else { return #expect(Bool(false)) }
        #expect(try await leader.turn()?.filled.ended == 1)
        let last = post.letters.dropFirst(2).map(\.subject).sorted()
        #expect(last == ["The time has gone", "Your appointment"])
    }

    @Test func `stood empty for as long as it says, clinic by clinic, and only the manager sees it`() async throws {
        let place = try await TestPlace()
        let clinic = try await place.smallClinic(3)
        let (full, contacts) = try await place.fill(clinic)
        let waiter = try await place.waiter()
        try await place.cancel(contacts[0], of: full)
        try await place.cancel(contacts[1], of: full)
        place.clock.advance(.minutes(5))
        try await place.desk.fillFreeTimes()
        place.clock.advance(.minutes(7))
        _ = try await place.take(try #require(try await place.offers(waiter).first), waiter)
        let today = London.day(at: place.clock.now)
        func empty() async throws -> [EmptyTimes] {
            try await place.desk.emptyTimes(from: today, until: today + 1, as: place.identity("teamManager"))
        }
        let found = try #require(try await empty().first)
        #expect((found.clinic, found.givenUp, found.filled, found.lost) == (clinic, 2, 1, 0))
        #expect(found.usual == .minutes(12))
        place.clock.advance(.days(5))
        #expect(try await empty().first?.lost == 1)
        await #expect(throws: Denial.self) {
            try await place.desk.emptyTimes(from: today, until: today + 1, as: place.identity("psychologist"))
        }
    }

    @Test func `is in tables that are the same when they are made again from the journal`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic(3))
        var waiting: [Waiter] = []
        for _ in 0..<3 { waiting.append(try await place.waiter()) }
        for contact in contacts { try await place.cancel(contact, of: full) }
        try await place.desk.fillFreeTimes()
        place.clock.advance(.minutes(3))
        _ = try await place.take(try #require(try await place.offers(waiting[0]).first), waiting[0])
        try await place.desk.fillFreeTimes()
        let tables = [
            "SELECT * FROM wait ORDER BY request", "SELECT * FROM wait_offer ORDER BY contact",
            "SELECT * FROM opening ORDER BY clinic, at, freed",
        ].map { Statement($0) }
        let before = try await place.store.rows(tables)
        #expect(before.map(\.count) == [2, 3, 3])
        try await place.desk.rebuild()
        #expect(try await place.store.rows(tables) == before)
    }

    @Test func `that opens by the clock is found by the leader within a minute, though nothing else has changed`()
        async throws
    {
        let place = try await TestPlace()
        _ = try await place.smallClinic { $0.ahead = 1 }
        let waiter = try await place.waiter()
        let leader = Leader(desk: place.desk, sender: nil, setting: LetterSetting(), name: "one")
        place.clock.advance(Instant.london("2026-11-22", "23:59") - place.clock.now)
        #expect(try await leader.turn()?.filled == FillingRound(), "it is not open yet")
        place.clock.advance(.minutes(1))
        #expect(try await leader.turn()?.filled.offered == 1)
        #expect(try await place.offers(waiter).count == 1)
        #expect(try await leader.turn()?.filled == FillingRound())
    }

    @Test func `is on the holder's day until it is answered`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let waiter = try await place.waiter()
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        let record = try await place.desk.chart(of: waiter.person).record
        let holder = try #require(record.holding.holder(of: waiter.request))
        func offered() async throws -> [DueLine] {
            try await place.desk.today(of: holder).dues.filter { $0.kind == .offeredTime }
        }
        #expect(try await offered().map(\.person) == [waiter.person])
        let offer = try #require(try await place.offers(waiter).first)
        try await place.desk.act(DeclineOffer(contact: offer.contact), on: waiter.person, as: .person(waiter.person))
        #expect(try await offered().isEmpty)
    }

    @Test func `is answered by the person it is offered to, and by nobody else`() async throws {
        let place = try await TestPlace()
        let (full, contacts) = try await place.fill(try await place.smallClinic())
        let (one, other) = (try await place.waiter(), try await place.waiter())
        try await place.cancel(contacts[0], of: full)
        try await place.desk.fillFreeTimes()
        let offer = try #require(try await place.offers(one).first)
        await #expect(throws: Denial.self) {
            try await place.desk.takeOffer(offer.contact, of: one.person, as: .person(other.person))
        }
        await #expect(throws: Denial.self) {
            try await place.desk.takeOffer(offer.contact, of: one.person, as: place.identity("linkWorker"))
        }
        await #expect(throws: Denial.self) { try await place.desk.waitingList(as: place.identity("commissioner")) }
        #expect(try await place.desk.waitingList(as: place.identity("linkWorker")).lines.isEmpty)
    }
}
