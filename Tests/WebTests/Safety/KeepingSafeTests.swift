import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Keeping safe` {
    @Test func `a safety conversation is opened, passed on, taken, held and followed up`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send("/people/\(person)/safety", [("why", "ownWords"), ("words", "I can't go on.")])
        let talk = try #require(try await site.place.record(person).safety.open.first)
        let text = try await worker.open("/people/\(person)").text
        #expect(text.contains("A safety conversation is open: Worker mentalHealthPractitioner talks with them by"))

        let base = "/people/\(person)/safety/\(talk.id)"
        let other = site.place.worker("practitioner2")
        try await worker.send("\(base)/pass-on", [("to", other.id.description), ("why", "I am away.")])
        let second = try await StaffJourney(site, as: "practitioner2")
        try await second.send("\(base)/take")
        #expect(try await site.place.record(person).safety.all[talk.id]?.owner == other.id)
        try await second.send(
            "\(base)/tried",
            [("words", "No answer.")] + StaffJourney.moment("again", TestPlace.today, "15:00")
        )
        try await second.send(
            "\(base)/held",
            [("summary", "Tired, not alone."), ("agreed", "Her sister is there.")]
                + StaffJourney.moment("next", TestPlace.today + 3, "10:00")
        )
        #expect(try await second.open("/people/\(person)").text.contains("asks again how safe they are"))
        try await second.send("\(base)/follow-up", [("summary", "Better."), ("agreed", "She rings us.")])
        #expect(try await site.place.record(person).safety.open.isEmpty)
    }

    @Test func `a conversation is not put off for longer than a day`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let answer = try await worker.send(
            "/people/\(person)/safety",
            [("why", "worker")] + StaffJourney.moment("by", TestPlace.today + 9, "10:00")
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains(SafetyRefusal.tooLate.sentence))
    }

    @Test func `a safeguarding concern is raised, passed on, looked at again and closed`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send(
            "/people/\(person)/concern",
            [("subject", "child"), ("about", "Her son"), ("words", "He is alone at night.")]
        )
        let concern = try #require(try await site.place.record(person).safeguarding.open.first)
        let base = "/people/\(person)/concerns/\(concern.id)"
        #expect(try await worker.open("/people/\(person)").text.contains("Nobody was told of it yet."))
        let early = try await worker.send("\(base)/close", [("words", "Done.")])
        #expect(early.text.contains(SafeguardingRefusal.notPassedOn.sentence))
        let next = StaffJourney.moment("next", TestPlace.today + 4, "10:00")
        try await worker.send("\(base)/refer", [("to", "The council's team"), ("reference", "R 1")] + next)
        try await worker.send("\(base)/outcome", [("words", "They visited.")] + next)
        try await worker.send("\(base)/decide", [("reasons", "The lead agrees.")] + next)
        let second = try await StaffJourney(site, as: "practitioner2")
        try await second.send("\(base)/take")
        try await second.send("\(base)/close", [("words", "He is with his aunt.")])
        #expect(try await site.place.record(person).safeguarding.open.isEmpty)
        #expect(try await worker.open("/people/\(person)").text.contains("He is with his aunt."))
    }

    @Test func `somebody handed to the crisis service stays held, whatever it says`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        let form = try await worker.open("/people/\(person)/crisis")
        #expect(form.text.contains("If a life is in danger now, ring 999."))
        try await worker.send("/people/\(person)/crisis", [("why", "She cannot be alone tonight.")])
        let handOver = try #require(try await site.place.record(person).crisis.open.first)
        let base = "/people/\(person)/crisis/\(handOver.id)"
        try await worker.send("\(base)/answer", [("accepts", "no"), ("by", "Sam"), ("words", "No room.")])
        #expect(try await worker.open("/people/\(person)").text.contains("The crisis service said no"))
        #expect(try await site.place.record(person).holding.holder(of: request) != nil)
        try await worker.send("\(base)/another-way", [("words", "Her sister stays.")])
        #expect(try await site.place.record(person).crisis.open.isEmpty)

        try await worker.send("/people/\(person)/crisis", [("why", "Again.")])
        let again = try #require(try await site.place.record(person).crisis.open.first)
        try await worker.send("/people/\(person)/crisis/\(again.id)/answer", [("accepts", "yes"), ("by", "Sam")])
        try await worker.send("/people/\(person)/crisis/\(again.id)/seen", [("outcome", "They saw her.")])
        #expect(try await site.place.record(person).crisis.open.isEmpty)
    }
}
