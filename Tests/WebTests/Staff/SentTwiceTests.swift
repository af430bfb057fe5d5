import Care
import Desk
import DeskTesting
import Testing
import Web

/// A form that comes twice counts once, whatever it says.
struct `Forms sent twice` {
    @Test(arguments: [
        ("note", [("words", "We spoke.")]),
        ("ask", [("asking", "Help with the rent."), ("kind", "help"), ("route", "gp")]),
        ("safety", [("why", "worker"), ("words", "They sounded tired.")]),
        ("concern", [("subject", "adult"), ("about", "Ada"), ("words", "A bruise.")]),
        ("died", [("told-by", "Her sister")]),
    ])
    func `a form about a person counts once`(word: String, typed: [(String, String)]) async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await sendTwice("/people/\(person)/\(word)", typed, worker)
    }

    @Test func `a contact written down twice counts once and is not refused`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let contact: Contact.ID = site.place.desk.surroundings.newID()
        try await site.place.desk.act(
            ArrangeContact(
                contact: contact,
                request: request,
                with: site.place.worker("mentalHealthPractitioner").id,
                means: .phone,
                at: TestPlace.opening + .minutes(5)
            ),
            on: person,
            as: .system("test")
        )
        site.place.clock.advance(.minutes(10))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await sendTwice("/people/\(person)/contacts/\(contact)/attended", [("summary", "We spoke.")], worker)
    }

    @Test func `the same form with other words is not taken for the first`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/note"
        let fields = try await worker.fields(path, [("words", "One.")])
        #expect(try await site.post(path, fields, cookie: worker.cookie).status == 303)
        let other = fields.map { $0.0 == "words" ? ("words", "Two.") : $0 }
        let answer = try await site.post(path, other, cookie: worker.cookie)
        #expect(answer.status == 409)
        #expect(try await site.place.record(person).notes.all.count == 1)
    }

    private func sendTwice(_ path: String, _ typed: [(String, String)], _ worker: StaffJourney) async throws {
        let fields = try await worker.fields(path, typed)
        let first = try await worker.site.post(path, fields, cookie: worker.cookie)
        #expect(first.status == 303)
        let length = try await worker.site.journalLength()
        let second = try await worker.site.post(path, fields, cookie: worker.cookie)
        #expect(second.status == 303)
        let said = try #require(second.cookies["footbridge-said"])
        #expect(["done-before", "nothing-to-do"].contains(said))
        #expect(try await worker.site.journalLength() == length)
    }
}
