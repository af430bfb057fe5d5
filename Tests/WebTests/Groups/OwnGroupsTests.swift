import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// Somebody with the private reference of their own request, at a browser without an account.
struct OwnGroupsVisitor {
    let site: TestSite
    let reference: String
    var page: TestSite.Answer

    /// Asks for help at the front door and looks the request up with the reference.
    init(_ site: TestSite) async throws {
        self.site = site
        var asking = try await Asking(site)
        try await asking.reachCheck()
        try await asking.fill([])
        reference = String(
            try #require(asking.page.text.firstMatch(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)).output
        )
        page = asking.page
        try await lookUp()
    }

    mutating func lookUp() async throws {
        let token = try #require(try await site.get("/look-up").value("form-token"))
        page = try await site.post("/look-up", [("form-token", token), ("reference", reference)])
    }

    /// Presses the button of a matter, of a group where several are on the page.
    mutating func press(_ matter: String, of group: Group.ID? = nil) async throws {
        let form = try #require(
            try page.page().all("form").first { form in
                let values = StaffJourney.values(of: form)
                return form["action"] == "/classes" && values.contains { $0 == ("matter", matter) }
                    && (group.map { id in values.contains { $0 == ("group", id.description) } } ?? true)
            },
            "no form for \(matter)"
        )
        page = try await site.post("/classes", StaffJourney.values(of: form))
    }

    /// Sends what no page of ours holds.
    mutating func send(_ fields: [(String, String)], token: String? = nil) async throws {
        let fresh = try #require(try await site.get("/look-up").value("form-token"))
        page = try await site.post("/classes", [("form-token", token ?? fresh)] + fields)
    }
}

struct `One's own groups` {
    @Test func `are joined, excused from once, left and joined again without an account`() async throws {
        let site = try await TestSite()
        let group = try await site.place.group()
        var visitor = try await OwnGroupsVisitor(site)
        try await visitor.press("show")
        #expect(visitor.page.text.contains("Made-up class"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.press("join", of: group)
        #expect(visitor.page.text.contains("You have a place"))
        #expect(visitor.page.text.contains("Monday 23 November, 2pm"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.press("show")
        try await visitor.press("excuse", of: group)
        #expect(visitor.page.text.contains("Thank you for telling us"))
        #expect(visitor.page.text.contains("Monday 30 November, 2pm"))
        try await visitor.press("show")
        try await visitor.press("stop", of: group)
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.press("leave", of: group)
        #expect(visitor.page.text.contains("Your place is given up"))
        try await visitor.press("show")
        try await visitor.press("join", of: group)
        #expect(visitor.page.text.contains("You have a place"))
        #expect(!visitor.page.html.contains("Rowan"))
    }

    @Test func `show what was come to and what was missed, and that the place is still theirs`() async throws {
        let site = try await TestSite()
        let group = try await site.place.group()
        var visitor = try await OwnGroupsVisitor(site)
        try await visitor.press("show")
        try await visitor.press("join", of: group)
        let person = try #require(try await site.place.desk.members(of: group).first)
        let leader = site.place.identity("psychologist")
        for (mark, days) in [(SessionMark.missed, 4), (.attended, 7)] {
            site.place.clock.advance(.days(days))
            _ = try await site.place.desk.write(
                mark,
                nil,
                of: person,
                in: site.place.desk.group(group),
                on: London.day(at: site.place.clock.now) - 1,
                as: leader
            )
        }
        try await visitor.lookUp()
        try await visitor.press("show")
        #expect(visitor.page.text.contains("You missed it"))
        #expect(visitor.page.text.contains("You came"))
        #expect(visitor.page.text.contains("We look forward to seeing you on Monday 7 December"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
    }

    @Test func `are shown as the rules of the service say, and what is full or has begun cannot be joined`()
        async throws
    {
        let site = try await TestSite(place: TestPlace.withServices())
        let offering = Group.Offering(service: "swindon-lift", id: "anger-class")
        let asks = try await site.place.group { plan in
            plan.name = "Class of a service"
            plan.offering = offering
        }
        let full = try await site.place.group { plan in
            plan.name = "Full class"
            plan.capacity = 2
        }
        let closed = try await site.place.group { plan in
            plan.name = "By the team"
            plan.byThemselves = false
        }
        for _ in 0..<2 {
            let who = try await site.place.personWhoAsks()
            _ = try await site.place.desk.join(
                full,
                for: who.request,
                of: who.person,
                by: .person,
                as: .person(who.person)
            )
        }
        var visitor = try await OwnGroupsVisitor(site)
        try await visitor.press("show")
        #expect(visitor.page.text.contains("All places are taken just now."))
        for (group, refusal) in [
            (asks, GroupRefusal.asksFirst), (full, .full), (closed, .notYours),
        ] {
            let fields = [
                ("reference", visitor.reference), ("matter", "join"), ("group", group.description),
            ]
            try await visitor.send(fields)
            #expect(visitor.page.status == 422)
            #expect(visitor.page.text.contains(refusal.sentence))
            #expect(PageRules.broken(in: try visitor.page.page()) == [])
        }
    }

    @Test func `a form that comes twice joins once`() async throws {
        let site = try await TestSite()
        let group = try await site.place.group()
        var visitor = try await OwnGroupsVisitor(site)
        let token = try #require(try await site.get("/look-up").value("form-token"))
        let fields = [("reference", visitor.reference), ("matter", "join"), ("group", group.description)]
        try await visitor.send(fields, token: token)
        let length = try await site.journalLength()
        try await visitor.send(fields, token: token)
        #expect(visitor.page.text.contains("You have a place"))
        #expect(try await site.journalLength() == length)
    }
}
