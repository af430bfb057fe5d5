import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

struct `What leaves the place about groups` {
    private let monday = Day.on("2026-11-23")

    @Test func `letters on joining and on a cancelled session say when, and nothing of the group`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let group = try await place.group { plan in
            plan.name = "Living with sorrow"
            plan.site = "Ferrybank Hall"
        }
        let who = try await place.personWithEmail()
        _ = try await place.desk.join(group, for: who.request, of: who.person, by: .person, as: .person(who.person))
        try await place.send(through: post)
        try await place.desk.act(
            .cancelSession(monday, why: "The hall is closed"),
            on: group,
            as: place.identity("psychologist")
        )
        try await place.desk.follow(group, as: place.identity("psychologist"))
        try await place.send(through: post)
        let letters = post.letters.filter { $0.subject != "We have your request" }
        #expect(letters.map(\.subject) == ["Your appointment", "Your appointment is cancelled"])
        #expect(letters.allSatisfy { $0.text.contains("Monday 23 November") })
        for letter in post.letters {
            for word in ["sorrow", "group", "class", "Ferrybank", "hall", "Quill"] {
                #expect(!"\(letter.subject) \(letter.text)".lowercased().contains(word.lowercased()), "\(word)")
            }
        }
    }

    @Test func `a reminder goes the day before each session, and no letter says again that one has a place`()
        async throws
    {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let group = try await place.group()
        let who = try await place.personWithEmail()
        _ = try await place.desk.join(group, for: who.request, of: who.person, by: .person, as: .person(who.person))
        for week in 0..<3 {
            place.clock.advance(.days(week == 0 ? 3 : 6))
            try await place.send(through: post)
            place.clock.advance(.days(1))
            _ = try await place.desk.write(
                week == 1 ? .missed : .attended,
                nil,
                of: who.person,
                in: place.desk.group(group),
                on: monday + 7 * week,
                as: place.identity("psychologist")
            )
        }
        let subjects = post.letters.map(\.subject).filter { $0 != "We have your request" }
        #expect(subjects.count { $0 == "Your appointment is soon" } == 3)
        #expect(subjects.count { $0 == "Your appointment" } <= 1)
    }

    @Test func `a worker's calendar has each session once, however many people come`() async throws {
        let place = try await TestPlace()
        let group = try await place.group()
        for _ in 0..<3 {
            let who = try await place.personWhoAsks()
            _ = try await place.desk.join(group, for: who.request, of: who.person, by: .person, as: .person(who.person))
        }
        let leader = place.worker("psychologist")
        try await place.desk.addAccount(
            "psychologist",
            for: leader.id,
            password: "three words together",
            as: .system("test")
        )
        let key = try #require(CalendarKey(String(repeating: "a", count: 32)))
        try await place.desk.setCalendarKey(key, as: .worker(leader))
        try await place.desk.act(.cancelSession(monday + 7, why: "x"), on: group, as: .worker(leader))
        let shown = try #require(try await place.desk.calendar(key))
        let first = shown.filter { London.day(at: $0.at) == monday }
        #expect(first.count == 1 && first.allSatisfy { !$0.isCancelled })
        #expect(shown.filter(\.isCancelled).map { London.day(at: $0.at) } == [monday + 7])
        #expect(Set(shown.map { place.desk.calendarName(of: $0.contact) }).count == shown.count)
    }
}
