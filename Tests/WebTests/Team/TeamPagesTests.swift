import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The manager's pages` {
    @Test func `people held by somebody who is away are offered on, one by one, without opening a record`() async throws
    {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks(name: "Ada Quill")
        let manager = try await StaffJourney(site, as: "teamManager")
        let holder = site.place.worker("mentalHealthPractitioner")
        #expect(!(try await manager.open("/team").text.contains("Ada Quill")))
        try await manager.send(
            "/team/\(holder.id)",
            [("matter", "away")] + StaffJourney.moment("from", TestPlace.today)
        )
        let team = try await manager.open("/team")
        #expect(team.text.contains("Held by somebody who is not here"))
        #expect(team.text.contains("Ada Quill"))
        #expect(PageRules.broken(in: try team.page()) == [])
        let sent = try await manager.send(
            "/team/requests/\(request)",
            [("to", site.place.worker("practitioner2").id.description), ("why", "She is away.")]
        )
        #expect(sent.header("location") == "/team")
        #expect(try await manager.open("/team").text.contains("Worker practitioner2, no answer yet"))
        #expect(try await site.place.record(person).holding.holder(of: request) == holder.id)
        #expect(try await site.place.desk.looks(at: person).isEmpty)
        try await manager.send("/team/\(holder.id)", [("matter", "back")])
        #expect(!(try await manager.open("/team").text.contains("Held by somebody who is not here")))
    }

    @Test func `what somebody who is away owes a person held by another is on the manager's list too`() async throws {
        let site = try await TestSite()
        let place = site.place
        let away = place.worker("practitioner2")
        let (person, request) = try await place.personWhoAsks(name: "Ada Quill")
        try await place.desk.act(
            ArrangeContact(
                contact: place.desk.surroundings.newID(),
                request: request,
                with: away.id,
                means: .phone,
                at: TestPlace.opening + .hours(2)
            ),
            OpenSafetyConversation(
                conversation: place.desk.surroundings.newID(),
                request: request,
                why: .worker,
                owner: away.id
            ),
            on: person,
            as: place.identity("mentalHealthPractitioner")
        )
        try await place.desk.act(
            HandToCrisis(
                handOver: place.desk.surroundings.newID(),
                request: request,
                service: ServiceCode(rawValue: "crisis"),
                why: "Tonight."
            ),
            on: person,
            as: .worker(away)
        )
        let manager = try await StaffJourney(site, as: "teamManager")
        #expect(!(try await manager.open("/team").text.contains("Owed by somebody who is not here")))
        try await manager.send("/team/\(away.id)", [("matter", "away")] + StaffJourney.moment("from", TestPlace.today))
        place.clock.advance(.hours(3))
        let later = try await StaffJourney(site, as: "teamManager")
        let team = try await later.open("/team")
        #expect(PageRules.broken(in: try team.page()) == [])
        let table = try #require(
            try team.page().all("table").first { $0.text.contains("Owed by somebody who is not here") }
        )
        for text in ["Ada Quill", "Ring the person", "Late by 1 hour", "Talk with the person", "crisis service"] {
            #expect(table.text.contains(text), "\(text)")
        }
        for link in Set(table.all("a").compactMap { $0["href"] }) {
            #expect(try await later.open(link).status == 200, "\(link)")
        }
    }

    @Test func `what falls due after somebody is back is not on the list`() async throws {
        let site = try await TestSite()
        let place = site.place
        let away = place.worker("practitioner2")
        let (person, request) = try await place.personWhoAsks()
        try await place.desk.act(
            ArrangeContact(
                contact: place.desk.surroundings.newID(),
                request: request,
                with: away.id,
                means: .phone,
                at: TestPlace.opening + .days(5)
            ),
            on: person,
            as: place.identity("mentalHealthPractitioner")
        )
        let absence = Absence(from: TestPlace.today, until: TestPlace.today + 2)
        try await place.desk.act(.away(away.id, absence), as: place.identity("teamManager"))
        #expect(try await place.desk.owedByAbsent(as: place.identity("teamManager")).lines.isEmpty)
    }

    @Test func `who is above the number is seen, and nobody is turned away by it`() async throws {
        let site = try await TestSite()
        let manager = try await StaffJourney(site, as: "teamManager")
        try await manager.send("/team/rota", [("limit", "1")])
        for _ in 0..<3 { _ = try await site.place.personWhoAsks() }
        #expect(try await manager.open("/team").text.contains("Above 1"))
        #expect(try await manager.send("/team/rota", [("limit", "0")]).status == 422)
        #expect(try await manager.send("/team/rota", [("limit", "x")]).text.contains("Enter a number."))
    }

    @Test func `the rota says of each day who is on duty, folded up, and a day with a fault is open`() async throws {
        let site = try await TestSite()
        let manager = try await StaffJourney(site, as: "teamManager")
        let page = try await manager.open("/team/rota").page()
        let days = page.all("details")
        #expect(days.count == Weekday.allCases.count + 1)
        let monday = try #require(days.first?.all("summary").first)
        #expect(monday.text == "Monday: Worker mentalHealthPractitioner, then Worker practitioner2")
        #expect(days.allSatisfy { $0["open"] == nil })
        let refused = try await manager.send("/team/rota", [("friday-1", "nobody we know")])
        #expect(refused.status == 422)
        #expect(
            try refused.page().all("details").filter { $0["open"] != nil }.map { $0.all("legend").first?.text } == [
                "Friday"
            ]
        )
    }

    @Test func `the rota says who is on duty`() async throws {
        let site = try await TestSite()
        let manager = try await StaffJourney(site, as: "teamManager")
        let psychologist = site.place.worker("psychologist")
        try await manager.send("/team/rota", [("friday-1", psychologist.id.description)])
        #expect(try await site.place.desk.team().rota.lists[.friday]?.first == psychologist.id)
        let able = ["psychiatrist", "linkWorker", "pharmacist", "peerSupportWorker", "practitioner2"]
        let long = able.map { site.place.worker($0).id }
        try await site.place.desk.act(.setRota(Rota(lists: [.monday: long])), as: .system("test"))
        try await manager.send("/team/rota", [("friday-1", psychologist.id.description)])
        #expect(try await site.place.desk.team().rota.lists[.monday] == long, "saving loses nobody")
        let refused = try await manager.send(
            "/team/rota",
            [("friday-1", site.place.worker("gp").id.description)]
        )
        #expect(refused.status == 422)
        #expect(refused.text.contains(TeamAction.Refused.cannotBeOnDuty.sentence))
    }

    @Test func `a worker who leaves still shows whom they hold`() async throws {
        let site = try await TestSite()
        _ = try await site.place.personWhoAsks(name: "Ada Quill")
        let manager = try await StaffJourney(site, as: "teamManager")
        let holder = site.place.worker("mentalHealthPractitioner")
        try await manager.send("/team/\(holder.id)", StaffJourney.moment("leaves", TestPlace.today))
        #expect(try await manager.open("/team").text.contains("Ada Quill"))
        #expect(try await manager.open("/team/\(holder.id)").text.contains("Leaves on 20 November 2026."))
    }

    @Test func `an administrator adds, closes and opens accounts and sees no person`() async throws {
        let site = try await TestSite()
        let admin = try await StaffJourney(site, as: "administrator")
        let today = try await admin.open("/today")
        #expect(today.heading == "Accounts")
        let worker = site.place.worker("pharmacist")
        let short = try await admin.send(
            "/accounts",
            [("matter", "add"), ("worker", worker.id.description), ("new-username", "pia"), ("new-password", "short")]
        )
        #expect(short.status == 422)
        #expect(short.text.contains(AccountRefusal.passwordTooShort.sentence))
        #expect(!short.html.contains("value=\"short\""))
        try await admin.send(
            "/accounts",
            [
                ("matter", "add"), ("worker", worker.id.description), ("new-username", "pia"),
                ("new-password", "three words more"),
            ]
        )
        #expect(try await admin.open("/accounts").text.contains("pia"))
        try await admin.send("/accounts", [("matter", "disable"), ("username", "pia")])
        #expect(
            try await site.place.desk.accounts(as: .system("test")).first { $0.username == "pia" }?.isDisabled == true
        )
        #expect(!site.log.text.contains("three words more"))
    }
}
