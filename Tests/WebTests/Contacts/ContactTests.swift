import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct Contacting {
    @Test func `a contact is arranged in London's time, moved, and cancelled`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let day = TestPlace.today + 3
        try await worker.send(
            "/people/\(person)/requests/\(request)/arrange",
            StaffJourney.moment("at", day, "14:30") + [("means", "room"), ("place", "Room 2")]
        )
        let contact = try #require(try await site.place.record(person).contacts.all.values.first)
        #expect(contact.at == London.instant(day, minute: 870))
        #expect(try await worker.open("/people/\(person)").text.contains("Monday 23 November, 2:30pm"))
        let base = "/people/\(person)/contacts/\(contact.id)"
        try await worker.send(
            "\(base)/move",
            StaffJourney.moment("at", day + 1, "9:05") + [("by", "person"), ("why", "The bus.")]
        )
        let moved = try #require(try await site.place.record(person).contacts.all[contact.id])
        #expect(moved.at == London.instant(day + 1, minute: 545))
        #expect(moved.place?.disclosed == "Room 2", "what was not changed stays")
        try await worker.send("\(base)/cancel", [("by", "service"), ("why", "The room is shut.")])
        #expect(try await worker.open("/people/\(person)").text.contains("Cancelled by the service"))
    }

    @Test func `a missed contact is followed up step by step until they are reached`() async throws {
        let site = try await TestSite()
        let (person, _, contact) = try await Contacting.arranged(site)
        site.place.clock.advance(.minutes(20))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let sent = try await worker.send("/people/\(person)/contacts/\(contact)/missed")
        #expect(sent.cookies["footbridge-said"] == "contactMissed")
        let today = try await worker.open("/today")
        #expect(today.text.contains("Ring today: they missed a contact. Leave no message"))
        #expect(!today.text.lowercased().contains("did not attend"))

        let request = try #require(try await site.place.record(person).requests.open.first?.id)
        let reach = "/people/\(person)/requests/\(request)/reach"
        #expect(try await worker.open(reach).text.contains("Next: Ring today"))
        let unsafe = try await worker.send(
            reach,
            [("rung", "otherChannel"), ("outcome", "messageLeft"), ("words", "I wrote.")]
        )
        #expect(unsafe.status == 422)
        #expect(unsafe.text.contains(ReengagementRefusal.messageNotSafe.sentence))
        try await worker.send(reach, [("rung", "ringSameDay"), ("outcome", "noAnswer"), ("words", "It rang out.")])
        #expect(try await worker.open(reach).text.contains("It rang out."))
        try await worker.send(
            "/people/\(person)/requests/\(request)/talk-over",
            [("words", "We try on Monday.")] + StaffJourney.moment("again", TestPlace.today + 3, "10:00")
        )
        try await worker.send("/people/\(person)/requests/\(request)/in-touch")
        #expect(try await site.place.record(person).reengagement.ladders.isEmpty)
    }

    @Test func `what was written by mistake is taken back and stays, struck through`() async throws {
        let site = try await TestSite()
        let (person, _, contact) = try await Contacting.arranged(site)
        site.place.clock.advance(.minutes(20))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send("/people/\(person)/contacts/\(contact)/attended", [("summary", "Wrong person.")])
        try await worker.send("/people/\(person)/contacts/\(contact)/take-back", [("why", "It was another Ada.")])
        let page = try await worker.open("/people/\(person)").page()
        let struck = page.all.filter { $0["class"] == "struck" }.map(\.text)
        #expect(struck.contains { $0.contains("Wrong person.") })
        #expect(page.text.contains("It was another Ada."))
    }

    @Test func `a contact nobody had arranged is written down after it`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        site.place.clock.advance(.minutes(20))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let sent = try await worker.send(
            "/people/\(person)/requests/\(request)/contact",
            [("means", "walk"), ("summary", "We met by the canal.")]
        )
        #expect(sent.status == 303)
        #expect(try await site.place.record(person).contacts.lastMet(for: request) != nil)
    }

    static func arranged(_ site: TestSite) async throws -> (Person.ID, Request.ID, Contact.ID) {
        let (person, request) = try await site.place.personWhoAsks()
        let contact: Contact.ID = site.place.desk.surroundings.newID()
        try await site.place.desk.act(
            ArrangeContact(
                contact: contact,
                request: request,
                with: site.place.worker("mentalHealthPractitioner").id,
                means: .phone,
                at: TestPlace.opening + .minutes(10)
            ),
            on: person,
            as: .system("test")
        )
        return (person, request, contact)
    }
}
