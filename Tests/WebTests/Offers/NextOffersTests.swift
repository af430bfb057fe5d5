import Care
import Desk
import DeskTesting
import HTMLTesting
import Services
import Testing
import Web

struct `After a service says no` {
    @Test func `the holder's list leads to what every other service would say, and to the no`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks(name: "Callum Test")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)/requests/\(request)"
        let services = try await site.place.desk.outcomes(for: request, of: site.place.record(person))
        let first = try #require(services.first)
        try await worker.send("\(base)/ask-service", [("service", first.pack.name), ("words", "Please.")])
        try await worker.send("\(base)/service-no", [("reason", "tooComplex"), ("words", "Not us.")])
        let links = try await worker.open("/people/\(person)").page().all("a").compactMap { $0["href"] }
        #expect(links.contains("\(base)/ask-service"))
        site.place.clock.advance(.days(5))
        let later = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let due = try await later.open("/today").page().all("a").compactMap { $0["href"] }
        #expect(due.contains("\(base)/ask-service"))
        let form = try await later.open("\(base)/ask-service")
        for service in services { #expect(form.html.contains("value=\"\(service.pack.name)\"")) }
        #expect(form.text.contains("What services here would say"))
        #expect(form.text.contains("Said no on 20 November 2026"))
    }
}
