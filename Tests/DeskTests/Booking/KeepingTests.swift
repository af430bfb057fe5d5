import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `A time that is kept while somebody decides` {
    private typealias Who = (person: Person.ID, request: Request.ID)

    private let wish = TimeWish(booker: .person)

    private func next(_ place: TestPlace, for holder: String? = nil) async throws -> [TimeChoice] {
        try await place.desk.nextTimes(wish, limit: 10, for: holder).map { TimeChoice($0[0], .single) }
    }

    /// Keeps a time for somebody under their own name; answers why not, where it is refused.
    @discardableResult
    private func keep(
        _ choice: TimeChoice,
        _ place: TestPlace,
        _ who: Who,
        moving: Contact.ID? = nil
    ) async throws -> BookingRefusal? {
        let outcome = try await place.desk.keep(
            [choice],
            for: who.request,
            moving: moving,
            of: who.person,
            as: .person(who.person),
            wishing: wish,
            holder: "own/\(who.person)"
        )
        switch outcome {
        case .kept(let times, let until):
            #expect(times.map(\.slot.at) == [choice.at] && until == place.clock.now + Hold.lasts)
            return nil
        case .refused(let refusal, let next):
            #expect(!next.isEmpty || refusal != .taken, "a refusal comes with the next times")
            return refusal
        }
    }

    private func book(_ choice: TimeChoice, _ place: TestPlace, _ who: Who) async throws -> BookingOutcome {
        try await place.desk.book(
            [choice],
            for: who.request,
            of: who.person,
            as: .person(who.person),
            wishing: wish,
            holder: "own/\(who.person)"
        )
    }

    /// How many different moments are kept, by their first cells; a row of no worker and no room is no time.
    private func kept(_ place: TestPlace) async throws -> [Row] {
        try await place.store.rows(
            Statement("SELECT resource, cell, contact FROM slot_claim WHERE person = '' AND cell > 0 ORDER BY cell")
        )
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: it is shown to nobody else, and theirs to book`(engine: JournalEngine) async throws {
        try await engine.withStore { store, _ in
            let place = try await TestPlace(on: store)
            _ = try await place.clinic()
            let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
            let first = try await next(place)[0]
            #expect(try await keep(first, place, one) == nil)
            #expect(try await next(place)[0] != first)
            #expect(try await next(place, for: "own/\(one.person)")[0] == first)
            #expect(try await keep(first, place, other) == .taken)
            guard case .refused(.taken, let others) = try await book(first, place, other) else {
                return #expect(Bool(false), "taken from under them")
            }
            #expect(others.first?.first?.slot.at == first.at + .minutes(15))
            guard case .booked = try await book(first, place, one) else { return #expect(Bool(false), "not theirs") }
            #expect(try await kept(place).isEmpty, "what is booked is not kept besides")
        }
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: of many who want one it is one's, and nobody keeps two however fast they click`(
        engine: JournalEngine
    ) async throws {
        try await engine.withStore { store, _ in
            let place = try await TestPlace(on: store)
            _ = try await place.clinic()
            let times = try await next(place)
            var people: [Who] = []
            for number in 0..<12 { people.append(try await place.personWhoAsks(name: "Ada \(number)")) }
            let had = try await withThrowingTaskGroup(of: Bool.self) { group in
                for who in people { group.addTask { try await keep(times[0], place, who) == nil } }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(had == 1)
            #expect(Set(try await kept(place).map { $0.text(2) }).count == 1)
            let hasty = people[0]
            try await place.desk.letGo(of: try await kept(place)[0].text(2))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for time in times { group.addTask { _ = try await keep(time, place, hasty) } }
                try await group.waitForAll()
            }
            #expect(try await kept(place).count == 3, "three cells are one time of fifteen minutes")
        }
    }

    @Test func `is anybody's when it is let go of, when another is kept and when the minutes are over`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic { $0.pattern.first = .on("2026-11-23") }
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        let times = try await next(place)
        try await keep(times[0], place, one)
        try await place.desk.letGo(of: "own/\(one.person)")
        #expect(try await next(place) == times, "let go of")
        try await keep(times[0], place, one)
        try await keep(times[1], place, one)
        #expect(try await next(place)[0] == times[0], "one at a time")
        #expect(try await !next(place).contains(times[1]))
        place.clock.advance(.minutes(9))
        #expect(try await keep(times[1], place, other) == .taken)
        place.clock.advance(.minutes(1))
        #expect(try await next(place) == times, "the minutes are over")
        #expect(try await keep(times[1], place, other) == nil)
        guard case .refused(.taken, _) = try await book(times[1], place, one) else {
            return #expect(Bool(false), "it is the other's now")
        }
        guard case .booked = try await book(times[0], place, one) else { return #expect(Bool(false), "it was free") }
    }

    @Test func `could be booked now: what is not open to somebody is kept for nobody`() async throws {
        let place = try await TestPlace()
        let clinics = [
            try await place.clinic { $0.embargo = Clinic.Embargo(onTheDay: 100, twoDays: 0) },
            try await place.clinic(of: "gp") { $0.bookers = [.practice] },
            try await place.clinic(of: "linkWorker") { $0.practices = [PracticeCode(rawValue: "Z99001")] },
            try await place.clinic(of: "mentalHealthPractitioner"),
        ]
        let who = try await place.personWhoAsks()
        func at(_ clinic: Int, _ day: String, _ clock: String = "09:00") -> TimeChoice {
            TimeChoice(clinic: clinics[clinic], at: .london(day, clock), length: .single)
        }
        #expect(try await keep(at(0, "2026-11-24"), place, who) == .notOpenYet)
        #expect(try await keep(at(1, "2026-11-24"), place, who) == .notYours)
        #expect(try await keep(at(2, "2026-11-24"), place, who) == .otherPractice)
        #expect(try await keep(at(3, "2026-11-24", "09:01"), place, who) == .noSuchTime)
        #expect(try await keep(at(3, "2026-11-19"), place, who) == .past)
        guard case .booked(let contact) = try await book(at(3, "2026-11-24"), place, who) else {
            return #expect(Bool(false), "not booked")
        }
        #expect(try await keep(at(3, "2026-11-25"), place, who) == .hasATime, "one appointment at a time")
        #expect(try await keep(at(0, "2026-11-24", "10:00"), place, who, moving: contact) == .notOpenYet)
        #expect(try await keep(at(3, "2026-11-25"), place, who, moving: contact) == nil, "to move it")
        #expect(try await keep(at(3, "2026-11-24"), place, who, moving: .number(99)) == .notBooked)
        let another = try await place.personWhoAsks()
        await #expect(throws: Denial.self, "somebody else's request") {
            _ = try await place.desk.keep(
                [at(3, "2026-11-26")],
                for: who.request,
                of: who.person,
                as: .person(another.person),
                wishing: wish,
                holder: "own/\(another.person)"
            )
        }
    }

    @Test func `is no fact of anybody's care`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let who = try await place.personWhoAsks()
        let before = try await place.desk.chart(of: who.person).record
        try await keep(try await next(place)[0], place, who)
        #expect(try await place.desk.chart(of: who.person).record == before)
        let rows = try await place.store.rows(Statement("SELECT person FROM slot_claim"))
        #expect(!rows.isEmpty && rows.allSatisfy { $0.text(0).isEmpty })
    }

    @Test func `leaves no rows behind once it is long over`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let who = try await place.personWhoAsks()
        try await keep(try await next(place)[0], place, who)
        let leader = Leader(desk: place.desk, sender: nil, setting: LetterSetting(), name: "one")
        _ = try await leader.turn()
        #expect(try await kept(place).count == 3)
        place.clock.advance(.hours(2))
        _ = try await leader.turn()
        #expect(try await place.store.rows(Statement("SELECT cell FROM slot_claim")).isEmpty)
    }
}
