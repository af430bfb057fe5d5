import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// What the forms of groups are sent that is not as it should be.
///
/// With the tables of `Mistakes in the forms of clinics` and of one's own appointment this is the bad input of being seen.
struct `Mistakes in the forms of groups` {
    /// A field that is wrong, and what the page says of it.
    private static let plans: [(field: String, value: String, says: String)] = [
        ("name", "", "Give the group a name"),
        ("name", String(repeating: "n", count: 81), "This is too long."),
        ("about", " ", "Say what one does there"),
        ("about", String(repeating: "a", count: 601), "This is too long."),
        ("kind", "", "Choose how people come to it."),
        ("kind", "sometimes", "Choose one of the answers"),
        ("offer", "no-such/offer", "Choose one of the answers"),
        ("offer", "swindon-lift", "Choose one of the answers"),
        ("setting", "moon", "Choose one of the answers"),
        ("site", "", "Say where people come to"),
        ("first-day", "31", "Check the date"),
        ("first-year", "0001", "Check the"),
        ("from", "", "Enter the time"),
        ("from", "25:00", "such as 14:30"),
        ("from", "14", "such as 14:30"),
        ("from", "14:03", "in steps of five minutes"),
        ("from", "23:00", "begins and ends on the same day"),
        ("minutes", "7", "from 15 to 480 minutes"),
        ("minutes", "-90", "Enter a number."),
        ("minutes", "1e2", "Enter a number."),
        ("minutes", "485", "from 15 to 480 minutes"),
        ("weeks", "0", "every week, or every second"),
        ("weeks", "5", "every week, or every second"),
        ("sessions", "6", "Only a fixed run"),
        ("sessions", "six", "Enter a number."),
        ("last-day", "1", "Check the date"),
        ("leader", "", "Choose who leads it."),
        ("leader", "nobody", "Choose one of the answers"),
        ("leader", "00000000-0000-7000-8000-000000000000", "does not include this"),
        ("with", "x", "Choose from the answers"),
        ("with", "00000000-0000-7000-8000-000000000000", "from the team’s list"),
        ("peers", "x", "Choose from the answers"),
        ("peers", "00000000-0000-7000-8000-000000000000", "from the team’s list"),
        ("capacity", "1", "from 2 to 200 places"),
        ("capacity", "201", "from 2 to 200 places"),
        ("capacity", "", "Enter how many places"),
        ("capacity", "99999999999999999999", "too long"),
        ("by-themselves", "perhaps", "Choose one of the answers"),
        ("by-themselves", "", "Say whether people can join"),
    ]

    private static func sound(on day: Day) -> [(String, String)] {
        let (year, month, number) = day.civil
        return [
            ("name", "Monday class"), ("about", "We talk."), ("kind", "rolling"), ("offer", ""), ("setting", "hub"),
            ("site", "Town hall"), ("first-day", "\(number)"), ("first-month", "\(month)"), ("first-year", "\(year)"),
            ("from", "14:00"), ("minutes", "90"), ("weeks", "1"), ("capacity", "12"), ("by-themselves", "yes"),
        ]
    }

    @Test(arguments: plans.indices)
    func `are said, with all that was typed still there, and set nothing up`(index: Int) async throws {
        let (field, value, says) = Self.plans[index]
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let before = try await site.journalLength()
        let leader = site.place.worker("psychologist").id.description
        let typed =
            (Self.sound(on: .on("2026-11-30")) + [("leader", leader)]).filter { $0.0 != field } + [(field, value)]
        let answer = try await worker.send("/groups/set-up", typed + [("step", "check")])
        #expect(answer.status == 422 || answer.status == 403)
        #expect(answer.text.contains(says), "\(field) \(value)")
        #expect(PageRules.broken(in: try answer.page()) == [])
        if field != "name", answer.status == 422 { #expect(answer.html.contains("Monday class")) }
        #expect(try await site.journalLength() == before)
    }

    @Test func `are none when nothing is wrong`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let leader = site.place.worker("psychologist").id.description
        let typed = Self.sound(on: .on("2026-11-30")) + [("leader", leader), ("step", "check")]
        #expect(try await worker.send("/groups/set-up", typed).status == 303)
    }

    private static let nobody = "00000000-0000-7000-8000-000000000000"

    @Test(arguments: [
        "/groups/x", "/groups/\(nobody)", "/groups/\(nobody)/set-up", "/groups/\(nobody)/sessions/2026-11-23",
        "/groups/\(nobody)/sessions/2026-02-30", "/groups/\(nobody)/sessions/today",
        "/groups/\(nobody)/sessions/9999-12-31", "/groups/\(nobody)/members",
    ])
    func `in an address are no page`(path: String) async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let answer = try await worker.open(path)
        #expect(answer.status == 404)
        #expect(PageRules.broken(in: try answer.page()) == [])
    }

    @Test(arguments: ["2026-11-16", "2026-11-24", "2026-11-30", "2027-11-22"])
    func `a register of a day without a session, or of one to come, is no page`(day: String) async throws {
        let site = try await TestSite()
        let group = try await site.place.group()
        site.place.clock.advance(.days(4))
        let worker = try await StaffJourney(site, as: "psychologist")
        #expect(try await worker.open("/groups/\(group)/sessions/\(day)").status == 404)
    }

    @Test(
        arguments: [
            ([], "Nothing is chosen yet."),
            ([("mark", "")], "Nothing is chosen yet."),
            ([("mark", "perhaps")], "Choose one of the answers"),
            ([("words", "Something")], "Choose what came of it."),
            ([("mark", "late"), ("words", String(repeating: "w", count: 501))], "This is too long."),
        ] as [([(String, String)], String)]
    )
    func `on a register are said beside the person, and write nothing`(
        sent: [(String, String)],
        says: String
    ) async throws {
        let (site, group, person) = try await classWithSomebody()
        let worker = try await StaffJourney(site, as: "psychologist")
        let before = try await site.journalLength()
        let answer = try await worker.send(
            "/groups/\(group)/sessions/2026-11-23",
            sent.map { ("\($0.0)-\(person)", $0.1) }
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains(says))
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(try await site.journalLength() == before)
    }

    @Test func `on a register of somebody who does not come write nothing`() async throws {
        let (site, group, _) = try await classWithSomebody()
        let other = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "psychologist")
        let before = try await site.journalLength()
        let answer = try await worker.send(
            "/groups/\(group)/sessions/2026-11-23",
            [("mark-\(other.person)", "attended")]
        )
        #expect(answer.status == 422)
        #expect(try await site.journalLength() == before)
    }

    @Test(
        arguments: [
            ([("matter", "cancel"), ("session", ""), ("why", "x")], "Choose a session."),
            ([("matter", "cancel"), ("session", "monday"), ("why", "x")], "Choose a session."),
            ([("matter", "cancel"), ("session", "2026-11-24"), ("why", "x")], "There is no session on this day."),
            ([("matter", "cancel"), ("session", "2026-11-23"), ("why", "x")], "This day is past."),
            ([("matter", "cancel"), ("session", "2026-11-30"), ("why", " ")], "Say why."),
            ([("matter", "end")], "Enter the day."),
            ([("matter", "end"), ("day-day", "1"), ("day-month", "1"), ("day-year", "2026")], "This day is past."),
            ([("matter", "explode")], "Choose what to do."),
            ([("matter", "")], "Choose what to do."),
        ] as [([(String, String)], String)]
    )
    func `on a group's page are said, and write nothing`(sent: [(String, String)], says: String) async throws {
        let (site, group, _) = try await classWithSomebody()
        let worker = try await StaffJourney(site, as: "psychologist")
        let before = try await site.journalLength()
        let token = try #require(try await worker.open("/today").value("form-token"))
        let answer = try await site.post(
            "/groups/\(group)",
            [("form-token", token), ("once", String(repeating: "a", count: 32))] + sent,
            cookie: worker.cookie
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains(says))
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(try await site.journalLength() == before)
    }

    @Test(arguments: [
        [("matter", "join")], [("matter", "join"), ("group", "x")], [("matter", "join"), ("group", nobody)],
        [("matter", "leave"), ("group", nobody)], [("matter", "excuse"), ("group", "<script>")],
        [("matter", "stop"), ("group", "\u{202E}")],
    ])
    func `of the person's own pages change nothing`(sent: [(String, String)]) async throws {
        let site = try await TestSite()
        _ = try await site.place.group()
        var visitor = try await OwnGroupsVisitor(site)
        let before = try await site.journalLength()
        try await visitor.send([("reference", visitor.reference)] + sent)
        #expect(visitor.page.status == 422)
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        #expect(try await site.journalLength() == before)
    }

    @Test(arguments: ["", "x", "AAAA-BBBB-CCCC", "2222-2222-2222", "' OR 1=1 --"])
    func `a number that is nobody's opens nothing`(reference: String) async throws {
        let site = try await TestSite()
        _ = try await site.place.group()
        var visitor = try await OwnGroupsVisitor(site)
        try await visitor.send([("reference", reference), ("matter", "show")])
        #expect(visitor.page.status == 404)
        #expect(!visitor.page.text.contains("Made-up class"))
    }

    @Test func `guesses are slowed, and a form without its token does nothing`() async throws {
        let site = try await TestSite()
        let group = try await site.place.group()
        var visitor = try await OwnGroupsVisitor(site)
        let before = try await site.journalLength()
        let fields = [("reference", visitor.reference), ("matter", "join"), ("group", group.description)]
        try await visitor.send(fields, token: "elsewhere")
        #expect(visitor.page.status == 403)
        #expect(try await site.journalLength() == before)
        #expect(try await site.get("/classes").status == 303)
        for _ in 0..<31 { try await visitor.send([("reference", "2222-2222-2222"), ("matter", "show")]) }
        #expect(visitor.page.status == 429)
    }

    @Test(
        arguments: [
            ([("matter", "join")], "Choose one of the groups"),
            ([("matter", "adopt"), ("group", nobody)], "Choose one of the groups"),
            ([("matter", "leave"), ("group", "x")], "Choose one of the groups"),
            ([("matter", "leave"), ("group", nobody), ("why", "x")], "They have no place in this group."),
        ] as [([(String, String)], String)]
    )
    func `on a person's groups are said, and write nothing`(sent: [(String, String)], says: String) async throws {
        let (site, _, person) = try await classWithSomebody()
        let request = try #require(try await site.place.record(person).requests.open.first?.id)
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let before = try await site.journalLength()
        let token = try #require(try await worker.open("/today").value("form-token"))
        let answer = try await site.post(
            "/people/\(person)/requests/\(request)/groups",
            [("form-token", token), ("once", String(repeating: "a", count: 32))] + sent,
            cookie: worker.cookie
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains(says))
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(try await site.journalLength() == before)
    }

    @Test func `somebody else's group is not theirs to run, and a commissioner sees none`() async throws {
        let (site, group, _) = try await classWithSomebody()
        let other = try await StaffJourney(site, as: "linkWorker")
        #expect(try await other.open("/groups/\(group)").status == 200)
        for path in ["/groups/\(group)/set-up", "/groups/\(group)/sessions/2026-11-23"] {
            #expect(try await other.open(path).status == 403)
        }
        for role in ["commissioner", "administrator"] {
            let worker = try await StaffJourney(site, as: role)
            for path in ["/groups", "/groups/\(group)", "/groups/set-up", "/groups/\(group)/sessions/2026-11-23"] {
                #expect(try await worker.open(path).status == 403)
            }
        }
    }

    /// A class with one person in it, on the day after its first session.
    private func classWithSomebody() async throws -> (TestSite, Group.ID, Person.ID) {
        let site = try await TestSite()
        let group = try await site.place.group()
        let who = try await site.place.personWhoAsks()
        _ = try await site.place.desk.join(
            group,
            for: who.request,
            of: who.person,
            by: .person,
            as: .person(who.person)
        )
        site.place.clock.advance(.days(4))
        return (site, group, who.person)
    }
}
