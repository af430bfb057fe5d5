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
        let answer = try #require(try await site.place.desk.answer(to: request, of: site.place.record(person)))
        let services = answer.outcomes
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

/// What matching says is read by a worker, and does nothing.
struct `What matching says` {
    @Test func `is no decline: nothing is written, and nobody comes into the gap ledger`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks(name: "Callum Test")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let answer = try #require(try await site.place.desk.answer(to: request, of: site.place.record(person)))
        let outcomes = answer.outcomes
        #expect(outcomes.contains { $0.kind == .declines })
        let before = try await site.journalLength()
        for form in ["triage", "ask-service"] {
            let page = try await worker.open("/people/\(person)/requests/\(request)/\(form)")
            #expect(page.text.contains("Would not take them"), "\(form)")
        }
        #expect(try await site.journalLength() == before)
        #expect(try await site.place.record(person).gapEntries.isEmpty)
        #expect(!(try await worker.open("/gap").text.contains("Callum Test")))
    }

    @Test(arguments: ["triage", "ask-service"])
    func `stands on the page with who could hold meanwhile, what comes first and where it is written`(
        form: String
    ) async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks(name: "Callum Test")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)/requests/\(request)"
        let read = [("summary", "Low since autumn."), ("needs", "lowMood"), ("reasons", "As told.")]
        #expect(try await worker.send("\(base)/triage", read).status == 303)
        let page = try await worker.open("\(base)/\(form)").text
        let answer = try #require(try await site.place.desk.answer(to: request, of: site.place.record(person)))
        #expect(page.contains("Who could hold them meanwhile"))
        for holder in answer.holders { #expect(page.contains(holder.name) && page.contains(holder.why)) }
        let said = answer.outcomes.flatMap {
            $0.offered.map(\.words) + $0.before.map(\.worker) + $0.promises.map(\.person)
        }
        #expect(!said.isEmpty)
        for words in said { #expect(page.contains(words), "\(words)") }
    }

    @Test func `does not stop a service from being asked, and from saying yes`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let answer = try #require(try await site.place.desk.answer(to: request, of: site.place.record(person)))
        let outcomes = answer.outcomes
        let declining = try #require(outcomes.first { $0.kind == .declines })
        let base = "/people/\(person)/requests/\(request)"
        let asked = [("service", declining.pack.name), ("words", "Would you see her?")]
        #expect(try await worker.send("\(base)/ask-service", asked).status == 303)
        #expect(try await worker.send("\(base)/service-yes", [("words", "From Monday.")]).status == 303)
        let standing = try await site.place.record(person).offers.standing(of: request)
        #expect(standing.accepted.map(\.service.rawValue) == [declining.pack.name])
    }
}
