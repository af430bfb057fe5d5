import Care
import CareTesting
import Desk
import DeskTesting
import Packs
import Services
import Testing

struct `What packs limit and promise` {
    private let liaison = ServiceCode(rawValue: "northamptonshire-liaison-workers")

    private func place() async throws -> TestPlace {
        let services = ServiceDirectory(packs: try ServicePacks.library().map { $0.settled() })
        return try await TestPlace(place: Place(code: "test", name: "Test place", services: services))
    }

    /// Somebody whom the liaison workers have taken on.
    private func taken(on place: TestPlace) async throws -> Waiter {
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        try await place.desk.act(
            AskService(request: request, service: liaison, words: "please"),
            RecordAcceptance(request: request, service: liaison, words: "yes"),
            on: person,
            as: worker
        )
        return Waiter(person: person, request: request)
    }

    private func meet(_ one: Waiter, _ times: Int, _ place: TestPlace) async throws {
        for _ in 0..<times {
            place.clock.advance(.hours(1))
            let contact: Contact.ID = place.desk.surroundings.newID()
            let made = RecordContact(
                contact: contact,
                request: one.request,
                with: place.worker("psychologist").id,
                means: .room,
                at: place.clock.now,
                summary: "we met"
            )
            try await place.desk.act(made, on: one.person, as: .system("test"))
        }
    }

    private func standing(_ one: Waiter, _ place: TestPlace) async throws -> PackStanding {
        let record = try await place.desk.chart(of: one.person).record
        let all = try await place.desk.packStandings(of: record, for: one.request)
        return try #require(all.first { $0.service == liaison })
    }

    private func book(_ one: Waiter, _ place: TestPlace, why: String? = nil) async throws -> BookingOutcome {
        let wish = TimeWish(booker: .service)
        let times = try #require(try await place.desk.nextTimes(wish).first)
        return try await place.desk.book(
            times.map { TimeChoice($0, .single) },
            for: one.request,
            of: one.person,
            as: .system("test"),
            wishing: wish,
            pastLimit: why
        )
    }

    @Test func `up to six sessions are counted from when the service took them on, with those that are booked`()
        async throws
    {
        let place = try await place()
        _ = try await place.clinic()
        let one = try await taken(on: place)
        #expect(try await standing(one, place).limits.map(\.most) == [6])
        try await meet(one, 4, place)
        #expect(try await standing(one, place).limits.map(\.used) == [4])
        guard case .booked = try await book(one, place) else { return #expect(Bool(false), "the fifth") }
        #expect(try await standing(one, place).limits.map(\.booked) == [1])
        #expect(try await standing(one, place).reached == nil)
    }

    @Test func `passing the limit is a decision with a reason, and not a wall`() async throws {
        let place = try await place()
        _ = try await place.clinic()
        let one = try await taken(on: place)
        try await meet(one, 6, place)
        guard case .refused(.limitReached(most: 6), let next) = try await book(one, place) else {
            return #expect(Bool(false), "passed without a word")
        }
        #expect(!next.isEmpty)
        guard case .refused(.limitReached, _) = try await book(one, place, why: "  ") else {
            return #expect(Bool(false), "blank is no reason")
        }
        guard case .booked(let contact) = try await book(one, place, why: "a death in the family") else {
            return #expect(Bool(false), "a wall")
        }
        let facts = try await place.desk.chart(of: one.person).occurrences.map(\.fact)
        let past = BookingFact.pastLimit(
            contact,
            one.request,
            service: liaison,
            most: 6,
            why: Personal("a death in the family")
        )
        #expect(facts.contains(.booking(past)))
    }

    @Test func `a promise says by when, from what it says it starts with, and whether it was kept`() async throws {
        let services = ServiceDirectory(packs: try ServicePacks.library().map { $0.settled() })
        let home = ServiceCode(rawValue: "bradford-wellbeing")
        let place = try await TestPlace(place: Place(code: "test", name: "Test", home: home, services: services))
        let (person, request) = try await place.personWhoAsks()
        let one = Waiter(person: person, request: request)
        func promised() async throws -> [PackStanding.Promised] {
            let record = try await place.desk.chart(of: person).record
            return try await place.desk.packStandings(of: record, for: request).flatMap(\.promised)
        }
        let before = try await promised()
        let appointment = try #require(before.first { $0.words.contains("within 2 weeks") })
        #expect(appointment.by == TestPlace.opening + .days(14))
        #expect(!appointment.isKept && appointment.usually)
        try await meet(one, 1, place)
        #expect(try await promised().first { $0.words.contains("within 2 weeks") }?.isKept == true)
    }

    @Test func `a place without such packs limits nothing`() async throws {
        let place = try await TestPlace()
        _ = try await place.clinic()
        let (person, request) = try await place.personWhoAsks()
        let one = Waiter(person: person, request: request)
        try await meet(one, 9, place)
        guard case .booked = try await book(one, place) else { return #expect(Bool(false)) }
        let record = try await place.desk.chart(of: person).record
        #expect(try await place.desk.packStandings(of: record, for: request).isEmpty)
    }
}
