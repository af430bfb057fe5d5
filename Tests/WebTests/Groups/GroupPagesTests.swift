import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The pages of groups` {
    private let monday = Day.on("2026-11-23")

    /// Goes through the steps of setting a group up; answers what the last one said.
    private func setUp(_ worker: StaffJourney, _ answers: [[(String, String)]]) async throws -> TestSite.Answer {
        var page = try await worker.open("/groups/set-up")
        for typed in answers + [[]] {
            #expect(PageRules.broken(in: try page.page()) == [])
            let form = try #require(try page.page().all("form").first { $0["action"] == "/groups/set-up" })
            let names = Set(typed.map(\.0))
            let fields = StaffJourney.values(of: form).filter { !names.contains($0.0) } + typed
            page = try await worker.site.post("/groups/set-up", fields, cookie: worker.cookie)
        }
        return page
    }

    @Test func `set a group up in small steps, and show it with its sessions`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let peer = site.place.worker("peerSupportWorker").id.description
        let saved = try await setUp(
            worker,
            [
                [("name", "Sleep class"), ("about", "We learn about sleep."), ("kind", "fixed")],
                [("setting", "hub"), ("site", "Town hall"), ("from", "14:30"), ("sessions", "6")],
                [("peers", peer), ("capacity", "8")],
            ]
        )
        #expect(saved.status == 303)
        let page = try await worker.open(try #require(saved.header("location")))
        #expect(page.heading == "Sleep class")
        #expect(page.text.contains("Fridays at 2:30pm, for 90 minutes, every week, from 27 November 2026, 6 sessions"))
        #expect(page.text.contains("Worker peerSupportWorker"))
        #expect(PageRules.broken(in: try page.page()) == [])
        let list = try await worker.open("/groups")
        #expect(list.text.contains("0 of 8 taken"))
        #expect(PageRules.broken(in: try list.page()) == [])
    }

    @Test func `take the register of everybody on one page`() async throws {
        let site = try await TestSite()
        let group = try await site.place.group()
        var people: [Person.ID] = []
        for name in ["Ada Quill", "Ben Moss", "Cy Vale"] {
            let who = try await site.place.personWhoAsks(name: name)
            _ = try await site.place.desk.join(
                group,
                for: who.request,
                of: who.person,
                by: .person,
                as: .person(who.person)
            )
            people.append(who.person)
        }
        site.place.clock.advance(.days(4))
        let worker = try await StaffJourney(site, as: "psychologist")
        let path = "/groups/\(group)/sessions/\(monday)"
        let page = try await worker.open(path)
        for name in ["Ada Quill", "Ben Moss", "Cy Vale"] { #expect(page.text.contains(name)) }
        #expect(PageRules.broken(in: try page.page()) == [])
        let saved = try await worker.send(
            path,
            [
                ("mark-\(people[0])", "late"), ("words-\(people[0])", "Told us about the bus."),
                ("mark-\(people[1])", "missed"),
            ]
        )
        #expect(saved.status == 303)
        let again = try await worker.open(path)
        #expect(again.text.contains("Came late") && again.text.contains("Missed it"))
        #expect(PageRules.broken(in: try again.page()) == [])
        let record = try await site.place.record(people[1])
        #expect(record.reengagement.ladders.count == 1)
        #expect(record.enrolments.live.count == 1)
        #expect(try await worker.open("/groups/\(group)").text.contains("1 to write down"))
    }

    @Test func `cancel a session, and say who is not told yet`() async throws {
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
        try await site.place.desk.act(
            .cancelSession(monday, why: "no hall"),
            on: group,
            as: site.place.identity("psychologist")
        )
        let worker = try await StaffJourney(site, as: "psychologist")
        let path = "/groups/\(group)"
        #expect(try await worker.open(path).text.contains("1 expected at a session that is not held."))
        #expect(try await worker.send(path, [("matter", "tell")]).status == 303)
        #expect(try await !worker.open(path).text.contains("not held."))
        let cancelled = try await worker.send(
            path,
            [("matter", "cancel"), ("session", "\(monday + 7)"), ("why", "snow")]
        )
        #expect(cancelled.status == 303)
        #expect(try await worker.open(path).text.contains("Cancelled snow"))
        let next = try await site.place.record(who.person).contacts.arranged(for: who.request)
        #expect(next.map { London.day(at: $0.at) } == [monday + 14])
    }

    @Test func `give somebody a place for a reason, and give it up with them`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let group = try await site.place.group { plan in
            plan.offering = Group.Offering(service: "swindon-lift", id: "anger-class")
        }
        try await site.place.desk.put(
            [
                Practice(
                    code: TestPlace.practice,
                    name: "A",
                    network: "N",
                    networkName: "N",
                    listSize: nil,
                    deprivationDecile: nil,
                    postcode: nil
                )
            ],
            as: .system("test")
        )
        let who = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(who.person)/requests/\(who.request)/groups"
        #expect(try await worker.open("/people/\(who.person)").html.contains(path))
        let page = try await worker.open(path)
        #expect(page.text.contains("The service asks something first"))
        #expect(PageRules.broken(in: try page.page()) == [])
        let refused = try await worker.send(path, [("group", group.description), ("matter", "join"), ("why", "")])
        #expect(refused.status == 422 && refused.text.contains("say why"))
        #expect(PageRules.broken(in: try refused.page()) == [])
        let joined = try await worker.send(
            path,
            [("group", group.description), ("matter", "join"), ("why", "We talked about it.")]
        )
        #expect(joined.status == 303)
        let after = try await worker.open(path)
        #expect(after.text.contains("Has a place"))
        let history = try await worker.open("/people/\(who.person)")
        #expect(history.text.contains("Has a place: Made-up class"))
        #expect(PageRules.broken(in: try history.page()) == [])
        let left = try await worker.send(
            path,
            [("group", group.description), ("matter", "leave"), ("why", "The time does not suit.")]
        )
        #expect(left.status == 303)
        #expect(try await site.place.record(who.person).enrolments.live.isEmpty)
    }
}
