import Care
import Desk
import DeskTesting
import Testing
import Web

struct `Closing and opening again` {
    @Test func `a request is closed by agreement with a way back, and opened again`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)/requests/\(request)"
        try await worker.send(
            "\(base)/close",
            [("reason", "helpDone"), ("agreed", "She sleeps well."), ("way-back", "Ring us at any time.")]
        )
        let page = try await worker.open("/people/\(person)").text
        #expect(page.contains("No request is open, so nobody holds this person now."))
        #expect(page.contains("Way back: Ring us at any time."))
        try await worker.send("\(base)/reopen", [("why", "She rang.")])
        #expect(try await site.place.record(person).requests.isOpen(request))
        #expect(try await worker.open("/people/\(person)").text.contains("Held by Worker mentalHealthPractitioner"))
    }

    @Test func `a missed contact is no reason to close`() async throws {
        let site = try await TestSite()
        let (person, request, contact) = try await Contacting.arranged(site)
        site.place.clock.advance(.minutes(20))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send("/people/\(person)/contacts/\(contact)/missed")
        let answer = try await worker.send(
            "/people/\(person)/requests/\(request)/close",
            [("reason", "personDecided"), ("agreed", "They do not come."), ("way-back", "Ring us.")]
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains(ClosingRefusal.notReached.sentence))
        #expect(answer.text.contains("A missed contact is never a reason to close."))
    }
}
