import Care
import Desk
import DeskTesting
import HTMLTesting
import Services
import Testing
import Web

struct `Reading requests` {
    @Test func `new requests stand in the order in which they came`() async throws {
        let site = try await TestSite()
        _ = try await site.place.personWhoAsks("First.", name: "Zoe First")
        site.place.clock.advance(.minutes(5))
        _ = try await site.place.personWhoAsks("Second.", name: "Adam Second")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let text = try await worker.open("/inbox").text
        let first = try #require(text.firstRange(of: "Zoe First")).lowerBound
        let second = try #require(text.firstRange(of: "Adam Second")).lowerBound
        #expect(first < second)
    }

    @Test func `a request is read beside the person's words and what services would say`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks("I lost my job and cannot pay the rent.")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/requests/\(request)/triage"
        let page = try await worker.open(path)
        #expect(page.text.contains("I lost my job and cannot pay the rent."))
        #expect(page.text.contains("What services here would say"))
        #expect(PageRules.broken(in: try page.page()) == [])

        let question = try #require(site.place.desk.questions().first)
        let answer = try await worker.send(
            path,
            [
                ("summary", "Work and the rent."), ("needs", "work"), ("needs", "housing"),
                ("question-\(question.id.name)", "no"), ("reasons", "They said so."),
            ]
        )
        #expect(answer.header("location") == "/people/\(person)")
        let reading = try #require(try await site.place.record(person).triage.last(of: request))
        #expect(reading.needs.map(\.rawValue) == ["work", "housing"])
        #expect(reading.answers == [question.id.name: false])
        #expect(!(try await worker.open("/inbox").text.contains("Ada Quill")))
    }

    @Test(arguments: ["score", "risk", "severity:", "level"])
    func `no page of a reading speaks of a score, a risk or a level`(word: String) async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let page = try await worker.open("/people/\(person)/requests/\(request)/triage").page()
        let form = try #require(page.all("form").first { $0["action"]?.hasSuffix("/triage") == true })
        let labels = form.all("label").map(\.text).joined(separator: " ").lowercased()
        #expect(!labels.contains(word))
    }

    @Test func `what was added is read, or the request read again`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)/requests/\(request)"
        try await worker.send("\(base)/triage", [("summary", "Sleep."), ("reasons", "They said so.")])
        try await worker.send("\(base)/words", [("words", "And I cannot eat.")])
        #expect(try await worker.open("/people/\(person)").text.contains("And I cannot eat."))
        #expect(try await worker.open("/people/\(person)").text.contains("Read what was added"))
        try await worker.send("\(base)/read")
        #expect(try await site.place.record(person).triage.additions.isEmpty)
    }

    @Test func `what is asked for changes in the same thread`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        try await worker.send(
            "/people/\(person)/requests/\(request)/kind",
            [("kind", "advice"), ("why", "Advice will do.")]
        )
        #expect(try await site.place.record(person).requests.all[request]?.kind == .advice)
    }
}
