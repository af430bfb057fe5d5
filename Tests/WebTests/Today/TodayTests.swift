import Care
import Desk
import DeskTesting
import HTMLTesting
import Services
import Testing
import Web

struct `Today` {
    @Test func `hand-overs come first, then what is due, then people to reach again, then everybody else held`()
        async throws
    {
        let site = try await TestSite()
        let place = site.place
        let practitioner = place.worker("mentalHealthPractitioner")
        let (missed, _, contact) = try await Contacting.arranged(site)
        place.clock.advance(.minutes(15))
        try await place.desk.act(RecordMissed(contact: contact), on: missed, as: .worker(practitioner))
        let (_, dueRequest) = try await place.personWhoAsks(name: "Dora Due")
        let (later, laterRequest) = try await place.personWhoAsks(name: "Lara Later")
        try await place.desk.act(
            RecordTriage(request: laterRequest, summary: "Sleep.", needs: [], answers: [:], reasons: "She said."),
            on: later,
            as: .worker(practitioner)
        )
        let (offered, offeredRequest) = try await place.personWhoAsks(name: "Olive Offered")
        try await place.desk.act(
            TakeUp(request: offeredRequest),
            OfferHandOver(
                handOver: place.desk.surroundings.newID(),
                request: offeredRequest,
                to: practitioner.id,
                why: "Please."
            ),
            on: offered,
            as: place.identity("practitioner2")
        )
        _ = dueRequest
        place.clock.advance(.days(3))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let page = try await worker.open("/today")
        let rows = try page.page().all("tbody").flatMap { $0.all("tr") }
        let states = rows.compactMap { $0.all("strong").first?.text }
        var order: [String] = []
        for state in states where order.last != state { order.append(state) }
        #expect(order == ["Asked", "Today", "Missed", "Held"])
        #expect(rows.first?.text.contains("Olive Offered") == true)
        #expect(rows.last?.text.contains("Lara Later") == true)
        #expect(rows.filter { $0.text.contains("Dora Due") }.count == 1)
        #expect(page.text.contains("This place: its own promise"), "the source stands beside what is due")
        #expect(page.heading == "Today, Monday 23 November")
        #expect(PageRules.broken(in: try page.page()) == [])
    }

    @Test func `a worker who holds nobody is told so`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "linkWorker")
        #expect(try await worker.open("/today").text.contains("Nothing is due today, and you hold nobody."))
    }

    @Test func `a service that has not answered said yes, was asked again, or said no`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks(name: "Ada Quill")
        let base = "/people/\(person)/requests/\(request)"
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let service = try #require(
            try await site.place.desk.answer(to: request, of: site.place.record(person))?.outcomes.first
        )
        try await worker.send("\(base)/ask-service", [("service", service.pack.name), ("words", "Please.")])
        site.place.clock.advance(.days(17))
        let later = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let today = try await later.open("/today")
        let row = try #require(try today.page().all("tr").first { $0.text.contains("Ask the service again") })
        #expect(row.text.contains("Late by 2 days"))
        #expect(
            row.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix(base) }
                == ["\(base)/service-yes", "\(base)/ask-again", "\(base)/service-no"]
        )
        let sent = try await later.send("\(base)/ask-again", [("words", "They ring on Friday.")])
        #expect(sent.status == 303)
        #expect(!(try await later.open("/today").text.contains("Ask the service again")))
        let history = try await later.open("/people/\(person)").text
        #expect(history.contains("They ring on Friday."))
    }

    @Test func `every kind of thing that is due leads to the form for it`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, _, _) = try await Contacting.arranged(site)
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send("/people/\(person)/safety", [("why", "worker")])
        try await worker.send("/people/\(person)/concern", [("subject", "adult"), ("about", "Ada"), ("words", "x")])
        try await worker.send("/people/\(person)/crisis", [("why", "x")])
        let links = try await worker.open("/today").page().all("tbody").flatMap { $0.all("a") }.compactMap {
            $0["href"]
        }
        #expect(links.contains { $0.contains("/safety/") })
        #expect(links.contains { $0.contains("/concerns/") })
        #expect(links.contains { $0.contains("/crisis/") })
        #expect(links.contains { $0.contains("/contacts/") })
        for link in Set(links) { #expect(try await worker.open(link).status == 200, "\(link)") }
    }
}
