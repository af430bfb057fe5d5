import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// Somebody who may not be safe asks when nobody is here to read it.
struct `A worrying answer at night` {
    private func send(_ site: TestSite) async throws -> TestSite.Answer {
        var asking = try await Asking(site)
        try await asking.reachCheck(words: [("needs", "suicidalThoughts")])
        try await asking.fill([])
        return asking.page
    }

    private func site(_ clock: Promises.Clock.Length) async throws -> TestSite {
        let promises = Promises(safetyConversation: Promises.Clock(clock, source: .placeDefault))
        return try await TestSite(place: Place(code: "test", name: "Test place", promises: promises))
    }

    /// Friday at 20:00, at one minute to five, and Saturday at noon; Monday opens at nine.
    @Test(arguments: [
        (600, Promises.Clock.Length.span(.hours(4)), "1pm on Monday 23 November"),
        (600, .workingDays(0), "5pm on Monday 23 November"),
        (419, .workingDays(0), "9:59am on Monday 23 November"),
        (419, .span(.minutes(30)), "9:59am on Monday 23 November"),
        (1560, .span(.hours(4)), "1pm on Monday 23 November"),
    ])
    func `is never due before somebody can have read it, and is read no later`(
        minutes: Int,
        clock: Promises.Clock.Length,
        by: String
    ) async throws {
        let site = try await site(clock)
        site.place.clock.advance(.minutes(minutes))
        let sent = try await send(site)
        #expect(sent.status == 200)
        #expect(sent.text.contains("Someone gets in touch to ask if you are safe, by \(by)."))
        let line = try #require(try await site.place.desk.inbox(as: site.place.identity("teamManager")).lines.first)
        let record = try await site.place.record(line.person)
        let dues = record.dues(site.place.desk.place.promises)
        let safety = try #require(dues.first { $0.kind == .safetyConversation })
        let look = try #require(dues.first { $0.kind == .firstLook })
        #expect(EnglishTime.clockAndDay(safety.at) == by)
        #expect(look.at <= safety.at)
        #expect(site.place.desk.place.promises.working.after(.minutes(1), from: site.place.clock.now) < safety.at)
        let found = try await site.lookUp(try #require(sent.privateNumber))
        #expect(found.text.contains(by))
    }

    @Test func `tells the person where help is now, with the numbers beside it`() async throws {
        let site = try await site(.workingDays(0))
        site.place.clock.advance(.hours(10))
        let sent = try await send(site)
        #expect(sent.text.contains("We are closed just now."))
        let links = try sent.page().all("main").flatMap { $0.all("a") }.compactMap { $0["href"] }
        #expect(links.contains("tel:999"))
        #expect(links.contains("tel:111"))
        #expect(PageRules.broken(in: try sent.page()) == [])
    }

    @Test func `and a date that passes can be told of, or looked up where the team has no telephone`() async throws {
        let site = try await site(.workingDays(0))
        let sent = try await send(site)
        #expect(!sent.text.contains("Please tell us"))
        #expect(sent.text.contains("it shows who holds it, and whether something is late"))
        site.place.clock.advance(.days(5))
        let found = try await site.lookUp(try #require(sent.privateNumber))
        #expect(found.text.contains("This is late. That is our mistake, not yours."))
        let reachable = try await TestSite(
            SiteConfiguration(team: SiteConfiguration.Team(telephone: "01632 960 001"))
        )
        let told = try await self.send(reachable)
        #expect(told.text.contains("Please tell us:"))
        #expect(told.text.contains("01632 960 001"))
    }
}

struct `Many who send from one address` {
    @Test func `are taken up to the place's own number, and then told to wait with their answers kept`() async throws {
        let site = try await TestSite(SiteConfiguration(sendingInAnHour: 12))
        var last: TestSite.Answer?
        for number in 1...13 {
            var asking = try await Asking(site)
            try await asking.reachCheck(about: [("called", "Rowan \(number)")])
            try await asking.fill([])
            if number <= 12 { #expect(asking.page.status == 200, "\(number)") }
            last = asking.page
        }
        #expect(last?.status == 429)
        #expect(last?.text.contains("Yours is not sent yet.") == true)
        #expect(last?.html.contains("Rowan 13") == true)
    }

    @Test func `one form is not tried for ever`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        let fields = try asking.fields([])
        for _ in 1...10 { #expect(try await site.post("/ask", fields).status == 200) }
        let answer = try await site.post("/ask", fields)
        #expect(answer.status == 429)
        #expect(answer.text.contains("This was sent many times."))
    }
}
