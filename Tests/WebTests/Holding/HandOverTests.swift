import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Hand-overs` {
    @Test func `the giver holds until the receiver accepts on Today`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks(name: "Ada Quill")
        let giver = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let linkWorker = site.place.worker("linkWorker")
        try await giver.send(
            "/people/\(person)/requests/\(request)/hand-over",
            [("to", linkWorker.id.description), ("why", "She wants to walk.")]
        )
        let page = try await giver.open("/people/\(person)")
        #expect(page.text.contains("Held by Worker mentalHealthPractitioner"))
        #expect(page.text.contains("Worker linkWorker was asked to take over and has not answered"))

        let receiver = try await StaffJourney(site, as: "linkWorker")
        let today = try await receiver.open("/today")
        #expect(today.text.contains("asks you to take them over"))
        let accept = "/people/\(person)/requests/\(request)/accept"
        let answer = try await receiver.send(accept, from: "/today")
        #expect(answer.header("location") == "/today")
        #expect(try await site.place.record(person).holding.holder(of: request) == linkWorker.id)
        #expect(try await receiver.open("/people/\(person)").text.contains("Held by Worker linkWorker, link worker"))
    }

    @Test func `a no leaves the person with the giver and says why`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let giver = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await giver.send(
            "/people/\(person)/requests/\(request)/hand-over",
            [("to", site.place.worker("linkWorker").id.description), ("why", "She wants to walk.")]
        )
        let receiver = try await StaffJourney(site, as: "linkWorker")
        let path = "/people/\(person)/requests/\(request)/decline"
        #expect(try await receiver.send(path, [("why", "")]).status == 422)
        let answer = try await receiver.send(path, [("why", "I am full.")])
        #expect(answer.header("location") == "/today", "they may not see the person any more")
        #expect(try await giver.open("/people/\(person)").text.contains("I am full."))
        #expect(
            try await site.place.record(person).holding.holder(of: request)
                == site.place.worker("mentalHealthPractitioner").id
        )
    }

    @Test func `an offer that was taken back cannot be accepted`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let giver = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await giver.send(
            "/people/\(person)/requests/\(request)/hand-over",
            [("to", site.place.worker("practitioner2").id.description), ("why", "Away soon.")]
        )
        let receiver = try await StaffJourney(site, as: "practitioner2")
        let accept = "/people/\(person)/requests/\(request)/accept"
        let fields = try await receiver.fields(accept, [], from: "/today")
        try await giver.send("/people/\(person)/requests/\(request)/withdraw")
        let answer = try await site.post(accept, fields, cookie: receiver.cookie)
        #expect(answer.status == 422)
        #expect(answer.text.contains(HoldingRefusal.noHandOver.sentence))
        #expect(PageRules.broken(in: try answer.page()) == [])
    }

    @Test func `somebody who is away is not among those who can be asked`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let away = site.place.worker("linkWorker")
        try await site.place.desk.act(
            .away(away.id, Absence(from: TestPlace.today, until: nil)),
            as: .system("test")
        )
        let giver = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/requests/\(request)/hand-over"
        #expect(!(try await giver.open(path).html.contains("Worker linkWorker")))
        let answer = try await giver.send(path, [("to", away.id.description), ("why", "She wants to walk.")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("Choose somebody who is here."))
    }

    @Test func `a worker takes somebody up`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "practitioner2")
        try await worker.send("/people/\(person)/requests/\(request)/take-up")
        #expect(
            try await site.place.record(person).holding.holder(of: request) == site.place.worker("practitioner2").id
        )
    }
}
