import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

struct `Somebody who is booked when the clinic is not held` {
    private let monday = Day.on("2026-11-23")

    /// A place where two people are booked on Monday, one of them with the psychologist and the GP together.
    private func place() async throws -> (
        place: TestPlace, clinics: [Clinic.ID], people: [Waiter], contacts: [Contact.ID]
    ) {
        let place = try await TestPlace()
        let clinics = [try await place.clinic(), try await place.clinic(of: "gp")]
        var (people, contacts): ([Waiter], [Contact.ID]) = ([], [])
        for isTogether in [false, true] {
            let (person, request) = try await place.personWhoAsks()
            var wish = TimeWish(booker: .service)
            wish.from = monday
            wish.with = place.worker("psychologist").id
            if isTogether { wish.together = place.worker("gp").id }
            let times = try #require(try await place.desk.nextTimes(wish).first)
            let outcome = try await place.desk.book(
                times.map { TimeChoice($0, .single) },
                for: request,
                of: person,
                as: .system("test"),
                wishing: wish
            )
            guard case .booked(let contact) = outcome else { throw Denial.notFound }
            people.append(Waiter(person: person, request: request))
            contacts.append(contact)
        }
        return (place, clinics, people, contacts)
    }

    private func owed(_ place: TestPlace, _ people: [Waiter]) async throws -> [Int] {
        var counts: [Int] = []
        for one in people {
            let record = try await place.desk.chart(of: one.person).record
            let dues = record.dues(place.desk.place.promises).filter { $0.kind == .rebook }
            for due in dues { #expect(due.owner == record.holding.holder(of: one.request)) }
            counts.append(dues.count)
        }
        return counts
    }

    @Test func `is owed another time by their holder, each of them, until they have one or are told`() async throws {
        let (place, clinics, people, contacts) = try await place()
        #expect(try await place.desk.settleBookings() == 0)
        try await place.desk.act(.except(monday, [], why: "flood"), on: clinics[0], as: place.identity("psychologist"))
        #expect(try await place.desk.settleBookings() == 2)
        #expect(try await place.desk.settleBookings() == 0, "a second look does nothing")
        #expect(try await owed(place, people) == [1, 1])
        let lines = try await place.desk.today(of: place.worker("mentalHealthPractitioner").id).dues
        #expect(lines.allSatisfy { $0.kind != .rebook }, "by the next working day, not today")
        var wish = TimeWish(booker: .service)
        wish.from = monday + 1
        wish.with = place.worker("psychologist").id
        let other = try #require(try await place.desk.nextTimes(wish).first).map { TimeChoice($0, .single) }
        _ = try await place.desk.move(
            contacts[0],
            to: other,
            of: people[0].person,
            why: "the flood",
            as: .system("test"),
            wishing: wish
        )
        #expect(try await owed(place, people) == [0, 1])
        let telling = RecordToldOutside(contact: contacts[1], words: "rang: the GP sees them alone")
        try await place.desk.act(telling, on: people[1].person, as: .system("test"))
        #expect(try await owed(place, people) == [0, 0])
    }

    @Test func `is owed it through leave as well, not any more when the leave is withdrawn, and again when it is not`()
        async throws
    {
        let (place, _, people, contacts) = try await place()
        let gp = place.worker("gp").id
        let manager = place.identity("teamManager")
        try await place.desk.act(.away(gp, Absence(from: monday, until: monday)), as: manager)
        #expect(try await place.desk.settleBookings() == 1)
        #expect(try await owed(place, people) == [0, 1], "a joint appointment needs both")
        let telling = RecordToldOutside(contact: contacts[1], words: "rang")
        try await place.desk.act(telling, on: people[1].person, as: .system("test"))
        try await place.desk.act(.back(gp, monday), as: manager)
        #expect(try await place.desk.settleBookings() == 1)
        #expect(try await owed(place, people) == [0, 0])
        try await place.desk.act(.away(gp, Absence(from: monday, until: monday)), as: manager)
        try await place.desk.settleBookings()
        #expect(try await owed(place, people) == [0, 1], "what they were told was of another day")
    }

    @Test func `is not owed it because the times of the day are cut otherwise`() async throws {
        let (place, clinics, people, _) = try await place()
        try await place.desk.act(
            .except(monday, [Clinic.Stretch(from: 535, until: 700)], why: "another room"),
            on: clinics[0],
            as: place.identity("psychologist")
        )
        #expect(try await place.desk.settleBookings() == 0)
        try await place.desk.act(.end(monday), on: clinics[0], as: place.identity("psychologist"))
        #expect(try await place.desk.settleBookings() == 2)
        #expect(try await owed(place, people) == [1, 1])
    }

    @Test func `is found by the leader within a turn, and only what has changed is looked at again`() async throws {
        let (place, clinics, people, _) = try await place()
        let leader = Leader(desk: place.desk, sender: nil, setting: LetterSetting(), name: "one")
        #expect(try await leader.turn() == SendingRound())
        try await place.desk.act(.except(monday, [], why: "flood"), on: clinics[0], as: place.identity("psychologist"))
        _ = try await leader.turn()
        #expect(try await owed(place, people) == [1, 1])
        try await place.desk.act(.takeBackException(monday), on: clinics[0], as: place.identity("psychologist"))
        _ = try await leader.turn()
        #expect(try await owed(place, people) == [0, 0])
        let tables = [Statement("SELECT * FROM booking ORDER BY contact, clinic")]
        let before = try await place.store.rows(tables)
        try await place.desk.rebuild()
        #expect(try await place.store.rows(tables) == before)
    }
}
