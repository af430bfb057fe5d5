import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The person's page` {
    @Test func `who holds them now is the first thing on it`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks("I can't sleep.", name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "gp")
        let page = try await worker.open("/people/\(person)").page()
        let main = try #require(page.all("main").first)
        #expect(main.all("h1").first?.text == "Ada Quill")
        let held = try #require(main.all("p").first { $0["class"] == "held" })
        #expect(held.text.contains("Held by Worker mentalHealthPractitioner, mental health practitioner"))
        #expect(main.all("p").first == held)
        #expect(page.text.contains("I can't sleep."))
        #expect(PageRules.broken(in: page) == [])
    }

    @Test(arguments: Role.allCases.filter(\.mayHold))
    func `a worker is led only to what their role includes`(role: Role) async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        try await site.place.desk.act(
            TakeUp(request: request),
            on: person,
            as: site.place.identity("teamManager")
        )
        if role != .teamManager {
            try await site.place.desk.act(
                OfferHandOver(
                    handOver: site.place.desk.surroundings.newID(),
                    request: request,
                    to: site.place.worker(role.rawValue).id,
                    why: "Please."
                ),
                on: person,
                as: site.place.identity("teamManager")
            )
        }
        let worker = try await StaffJourney(site, as: role.rawValue)
        let page = try await worker.open("/people/\(person)")
        #expect(page.status == 200)
        let links = try page.page().all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/people/\(person)/") }
        #expect(links.contains("/people/\(person)/note"))
        for link in Set(links) { #expect(try await worker.open(link).status == 200, "\(link)") }
    }

    @Test func `what was asked twice is held and shown twice`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks("First.")
        let worker = try await StaffJourney(site, as: "gp")
        try await worker.send("/people/\(person)/ask", [("asking", "Second.")])
        let page = try await worker.open("/people/\(person)").page()
        #expect(page.all("p").filter { $0["class"] == "held" }.count == 2)
        let note = try await worker.open("/people/\(person)/note")
        #expect(note.text.contains("About which request?"))
        #expect(try await worker.send("/people/\(person)/note", [("words", "For the second.")]).status == 303)
    }

    @Test func `every form of the page keeps the rules of structure`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        _ = try await site.place.group()
        let (person, _, contact) = try await Contacting.arranged(site)
        site.place.clock.advance(.minutes(15))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send("/people/\(person)/contacts/\(contact)/missed")
        try await worker.send("/people/\(person)/safety", [("why", "worker")])
        try await worker.send("/people/\(person)/concern", [("subject", "adult"), ("about", "Ada"), ("words", "x")])
        try await worker.send("/people/\(person)/crisis", [("why", "x")])
        try await worker.send("/people/\(person)/note", [("words", "x")])
        let page = try await worker.open("/people/\(person)").page()
        #expect(PageRules.broken(in: page) == [])
        let links = Set(page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/people/\(person)/") })
        #expect(links.count > 25)
        for link in links {
            let form = try await worker.open(link)
            #expect(form.status == 200, "\(link)")
            #expect(PageRules.broken(in: try form.page()) == [], "\(link)")
            guard !link.hasSuffix("/looks") else { continue }
            let empty = try await worker.send(link)
            #expect([303, 422].contains(empty.status), "\(link)")
            if empty.status == 422 { #expect(PageRules.broken(in: try empty.page()) == [], "\(link)") }
        }
    }
}
