import Care
import Desk
import DeskTesting
import HTMLTesting
import Services
import Testing
import Web

struct `Asking services` {
    @Test func `two services say no, the person stays, and it is a gap case`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks(name: "Callum Test")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)/requests/\(request)"
        let answer = try #require(try await site.place.desk.answer(to: request, of: site.place.record(person)))
        let services = answer.outcomes
        for (service, reason) in zip(services.prefix(2), ["tooComplex", "notSevereEnough"]) {
            let asked = try await worker.send(
                "\(base)/ask-service",
                [("service", service.pack.name), ("words", "Please.")]
            )
            #expect(asked.status == 303)
            let page = try await worker.open("/people/\(person)").text
            #expect(page.contains("on 20 November 2026: no answer yet."))
            let no = try await worker.send("\(base)/service-no", [("reason", reason), ("words", "Not us.")])
            #expect(no.status == 303)
        }
        let page = try await worker.open("/people/\(person)")
        #expect(page.text.contains("Held by Worker mentalHealthPractitioner"))
        #expect(page.text.contains("Two services or more have said no"))
        #expect(page.text.contains("too complex for this service"))
        #expect(try await worker.open("/gap").text.contains("Callum Test"))

        try await worker.send("\(base)/meeting", StaffJourney.moment("day", TestPlace.today + 3))
        let said = StaffJourney.moment("by", TestPlace.today + 5, "12:00")
        try await worker.send("\(base)/meeting-said", [("outcome", "We see them."), ("step", "Ring.")] + said)
        #expect(try await site.place.record(person).offers.standing(of: request).nextStep != nil)
    }

    @Test func `a service says yes and is done`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)/requests/\(request)"
        let service = try #require(
            try await site.place.desk.answer(to: request, of: site.place.record(person))?.outcomes.first
        )
        try await worker.send("\(base)/ask-service", [("service", service.pack.name), ("words", "Please.")])
        try await worker.send("\(base)/service-yes", [("words", "From Monday.")])
        #expect(try await worker.open("/people/\(person)").text.contains("since 20 November 2026."))
        try await worker.send("\(base)/service-done", [("words", "Six sessions.")])
        #expect(try await site.place.record(person).offers.standing(of: request).accepted.isEmpty)
    }

    @Test func `a service that is not here cannot be asked`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/requests/\(request)/ask-service"
        let answer = try await worker.send(path, [("service", "elsewhere"), ("words", "Please.")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Choose one of the services on the page."))
    }
}
