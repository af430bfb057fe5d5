import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// What a service has people answer, taken up by whoever holds a request.
struct `What a service asks` {
    private let therapies = ServiceCode(rawValue: "talking-therapies")

    /// Somebody who asked, for whom talking therapies said yes, with a worker at the form of what is asked.
    private func helped(
        _ isAnswered: Bool = true
    ) async throws -> (
        site: TestSite, worker: StaffJourney, person: Person.ID, request: Request.ID, form: String
    ) {
        let site = try await TestSite(place: try TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks()
        let worker = site.place.identity("mentalHealthPractitioner")
        let asking = AskService(request: request, service: therapies, words: "Could you help?")
        try await site.place.desk.act(asking, on: person, as: worker)
        if isAnswered {
            let yes = RecordAcceptance(request: request, service: therapies, words: "From Monday.")
            try await site.place.desk.act(yes, on: person, as: worker)
        }
        let journey = try await StaffJourney(site, as: "mentalHealthPractitioner")
        return (site, journey, person, request, "/people/\(person)/requests/\(request)/questions")
    }

    private func measures(
        _ site: TestSite,
        _ person: Person.ID,
        _ request: Request.ID
    ) async throws
        -> [ScheduledMeasure]
    {
        try await site.place.record(person).questions.schedules[request]?.measures ?? []
    }

    @Test func `stands on the form with where it is written, and is taken up as it stands there`() async throws {
        let (site, worker, person, request, form) = try await helped()
        let page = try await worker.open(form)
        #expect(page.text.contains("Ask what these services ask"))
        #expect(page.text.contains("NHS Talking Therapies manual (2024), outcome measures"))
        #expect(PageRules.broken(in: try page.page()) == [])
        #expect(try await worker.send(form).status == 303)
        let asked = try await measures(site, person, request)
        #expect(asked.map(\.instrument.code) == ["phq-9", "gad-7", "wsas"])
        #expect(asked.allSatisfy { $0.rhythm == .everySession && $0.rule?.service == therapies })
        let told = try await worker.open("/people/\(person)")
        #expect(told.text.contains("PHQ-9 before each meeting, as Talking therapies asks"))
        let again = try await worker.send(form)
        #expect(again.status == 303)
        #expect(try await measures(site, person, request) == asked, "the form begins with what is so")
    }

    @Test func `is owed with the rule, its pack and its source, once a meeting is arranged`() async throws {
        let (site, worker, person, request, form) = try await helped()
        try await worker.send(form)
        let holder = site.place.worker("mentalHealthPractitioner")
        let arranging = ArrangeContact(
            contact: site.place.desk.surroundings.newID(),
            request: request,
            with: holder.id,
            means: .room,
            at: site.place.desk.surroundings.now() + .days(5)
        )
        try await site.place.desk.act(arranging, on: person, as: .worker(holder))
        let page = try await worker.open("/people/\(person)")
        #expect(page.text.contains("rule “low-mood-each-session” of Talking therapies, version 4"))
    }

    @Test func `is only offered where the service has not said yes, and can be left`() async throws {
        let (site, worker, person, request, form) = try await helped(false)
        let page = try await worker.open(form)
        #expect(page.text.contains("It was asked, and has not said yes."))
        try await worker.send(form)
        let usual = try await measures(site, person, request)
        #expect(usual == Questionnaire.usual, "nothing was ticked")
        try await worker.send(form, [("service", therapies.rawValue)])
        let asked = try await measures(site, person, request)
        #expect(asked.map(\.instrument.code) == ["phq-9", "gad-7", "wsas", "own-goals"])
        #expect(asked.last?.rule == nil, "what was chosen beside it stays the worker's")
    }

    @Test func `is nothing that a form can make up`() async throws {
        let (site, worker, person, request, form) = try await helped()
        try await worker.send(form, [("service", "camhs")])
        #expect(try await measures(site, person, request).allSatisfy { $0.rule == nil })
    }
}
