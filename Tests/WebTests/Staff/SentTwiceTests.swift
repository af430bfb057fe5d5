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

    @Test func `an absence, a rota and a number count once`() async throws {
        let site = try await TestSite()
        let manager = try await StaffJourney(site, as: "teamManager")
        let worker = site.place.worker("linkWorker")
        try await sendTwice(
            "/team/\(worker.id)",
            [("matter", "away")] + StaffJourney.moment("from", TestPlace.today),
            manager
        )
        try await sendTwice("/team/rota", [("limit", "33")], manager)
        try await sendTwice("/team/rota", [("friday-1", site.place.worker("psychologist").id.description)], manager)
    }

    @Test func `an account that is added, closed or opened again counts once`() async throws {
        let site = try await TestSite()
        let admin = try await StaffJourney(site, as: "administrator")
        let worker = site.place.worker("pharmacist").id.description
        let added = [("worker", worker), ("new-username", "pia"), ("new-password", "three words more")]
        try await sendTwice("/accounts", [("matter", "add")] + added, admin)
        try await sendTwice("/accounts", [("matter", "disable"), ("username", "pia")], admin)
        try await sendTwice(
            "/accounts",
            [("matter", "reset"), ("username", "pia"), ("password", "other words now")],
            admin
        )
        let again = try await admin.send("/accounts", [("matter", "add")] + added)
        #expect(again.status == 422, "a new form for a name that is taken is refused")
    }

    @Test func `records linked twice are told that it was done`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let (other, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/link"
        let fields = try await worker.fields(path, [("other", other.description), ("why", "One birthday.")])
        #expect(try await site.post(path, fields, cookie: worker.cookie).status == 303)
        let second = try await site.post(path, fields, cookie: worker.cookie)
        #expect(second.cookies["footbridge-said"] == "done-before")
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
