import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct Calendars {
    private func address(in answer: TestSite.Answer) throws -> String {
        let match = try #require(answer.html.firstMatch(of: /\/calendar\/[0-9a-f]{32}\.ics/))
        return String(match.output)
    }

    private func made(_ worker: StaffJourney) async throws -> String {
        try address(in: try await worker.send("/calendar", [("do", "make")]))
    }

    @Test func `a worker's calendar shows when and how, and names nobody`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send(
            "/people/\(person)/requests/\(request)/arrange",
            StaffJourney.moment("at", TestPlace.today + 3, "14:30")
                + [("means", "phone"), ("place", "At her sister's, about the divorce")]
        )
        let path = try await made(worker)
        let feed = try await site.get(path)
        #expect(feed.status == 200)
        #expect(feed.header("content-type") == "text/calendar; charset=utf-8")
        #expect(feed.header("cache-control") == "no-store")
        #expect(feed.html.contains("DTSTART:20261123T143000Z"))
        #expect(feed.html.contains("SUMMARY:Appointment\\, by phone"))
        for word in ["Ada", "Quill", "sister", "divorce", "\(person)", "Worker", "Test place"] {
            #expect(!feed.html.contains(word), "\(word)")
        }
        #expect(!site.log.text.contains(path))
        #expect(site.log.text.contains("/calendar/{calendarkey}.ics"))
    }

    @Test func `what is moved and cancelled is told with a higher number`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send(
            "/people/\(person)/requests/\(request)/arrange",
            StaffJourney.moment("at", TestPlace.today + 3, "14:30") + [("means", "room")]
        )
        let path = try await made(worker)
        let contact = try #require(try await site.place.record(person).contacts.all.keys.first)
        let before = try await site.get(path).html
        try await worker.send(
            "/people/\(person)/contacts/\(contact)/move",
            StaffJourney.moment("at", TestPlace.today + 4, "9:05") + [("by", "person"), ("why", "The bus.")]
        )
        let moved = try await site.get(path).html
        try await worker.send("/people/\(person)/contacts/\(contact)/cancel", [("by", "service"), ("why", "Shut.")])
        let cancelled = try await site.get(path).html
        #expect(before.contains("SEQUENCE:0\r\n") && moved.contains("SEQUENCE:1\r\n"))
        #expect(moved.contains("DTSTART:20261124T090500Z"))
        #expect(cancelled.contains("SEQUENCE:2\r\n") && cancelled.contains("STATUS:CANCELLED"))
        func name(_ file: String) -> Substring? { file.split(separator: "\r\n").first { $0.hasPrefix("UID:") } }
        #expect(name(before) == name(cancelled))
    }

    @Test func `a new address takes the place of the old one, and stopping ends both`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "linkWorker")
        let first = try await made(worker)
        let second = try await made(worker)
        #expect(first != second)
        #expect(try await site.get(first).status == 404)
        #expect(try await site.get(second).status == 200)
        let page = try await worker.open("/calendar")
        #expect(!page.html.contains(second), "it is shown once")
        try await worker.send("/calendar", [("do", "stop")])
        #expect(try await site.get(second).status == 404)
    }

    @Test func `a form that is sent twice makes one address`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "linkWorker")
        let fields = try await worker.fields("/calendar", [("do", "make")])
        let first = try address(in: try await site.post("/calendar", fields, cookie: worker.cookie))
        #expect(try address(in: try await site.post("/calendar", fields, cookie: worker.cookie)) == first)
        #expect(try await site.get(first).status == 200)
    }

    @Test func `the address of somebody who may not sign in any more shows nothing`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "linkWorker")
        let path = try await made(worker)
        try await site.place.desk.disableAccount("linkWorker", as: .system("test"))
        #expect(try await site.get(path).status == 404)
    }

    @Test func `the address of somebody who has left shows nothing`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "linkWorker")
        let path = try await made(worker)
        try await site.place.desk.act(.leave(site.place.worker("linkWorker").id, TestPlace.today), as: .system("test"))
        #expect(try await site.get(path).status == 404)
    }

    @Test func `after ten addresses that nobody has, whoever tries must wait, and whoever has one need not`()
        async throws
    {
        let site = try await TestSite()
        let path = try await made(try await StaffJourney(site, as: "linkWorker"))
        for number in 0..<10 {
            let guess = "/calendar/" + String(repeating: "\(number)", count: 32) + ".ics"
            #expect(try await site.get(guess).status == 404)
        }
        #expect(try await site.get("/calendar/" + String(repeating: "a", count: 32) + ".ics").status == 429)
        #expect(try await site.get(path).status == 200)
    }

    @Test(arguments: [Role.commissioner, .administrator])
    func `whoever meets nobody has none`(role: Role) async throws {
        let site = try await TestSite()
        #expect(try await StaffJourney(site, as: role.rawValue).open("/calendar").status == 403)
    }

    @Test func `somebody takes their appointment along by their private number`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        try await asking.fill([])
        let number = try #require(asking.page.privateNumber)
        #expect(!(try await site.lookUp(number)).html.contains("Put it into my calendar"))
        let found = try #require(try await site.place.desk.find("Rowan", as: site.place.identity("teamManager")).first)
        let request = try #require(try await site.place.record(found.person).requests.open.first)
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send(
            "/people/\(found.person)/requests/\(request.id)/arrange",
            StaffJourney.moment("at", TestPlace.today + 3, "14:30") + [("means", "room"), ("place", "Clinic 3")]
        )
        let page = try await site.lookUp(number)
        #expect(page.text.contains("Monday 23 November, 2:30pm."))
        let form = try #require(try page.page().all("form").first { $0["action"] == "/appointment" })
        let fields = StaffJourney.values(of: form)
        let file = try await site.post("/appointment", fields)
        #expect(file.header("content-disposition") == "attachment; filename=\"appointment.ics\"")
        #expect(file.html.contains("SUMMARY:Appointment\r\n"))
        #expect(!file.html.contains("Clinic") && !file.html.contains("Rowan"))
        let wrong = fields.map { $0.0 == "reference" ? ($0.0, "ABCD-2345-EFGH") : $0 }
        #expect(try await site.post("/appointment", wrong).status == 404)
        let forged = fields.map { $0.0 == "form-token" ? ($0.0, "x") : $0 }
        #expect(try await site.post("/appointment", forged).status == 403)
    }
}
