import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Messages on the pages` {
    private func site() async throws -> (TestSite, Person.ID, Request.ID) {
        let place = Place(code: "test", name: "Test place", promises: Promises(telling: Telling()))
        let site = try await TestSite(place: place)
        let (person, request): (Person.ID, Request.ID) = (
            site.place.desk.surroundings.newID(), site.place.desk.surroundings.newID()
        )
        let details = Person.Details(
            name: Personal("Ada Quill"),
            email: Personal("ada@place.example"),
            wishes: Person.Wishes(means: [.email], messageIsSafe: true)
        )
        try await site.place.desk.act(
            Register(details: details, origin: "front-door"),
            Ask(request: request, route: .myself, kind: .help, asking: Request.Asking(words: Personal("Help"))),
            on: person,
            as: .system("front-door")
        )
        return (site, person, request)
    }

    private func send(_ site: TestSite, through post: Postbox) async throws {
        let end = site.place.clock.now + .hours(1)
        _ = try await site.place.desk.sendMessages(through: post, LetterSetting(), until: end)
    }

    @Test func `a worker sees of each what becomes of it`() async throws {
        let (site, person, _) = try await site()
        let (worker, post) = (try await StaffJourney(site, as: "mentalHealthPractitioner"), Postbox())
        #expect(try await worker.open("/people/\(person)").text.contains("Goes Friday 20 November, 10am"))
        post.answers(.notNow("away"))
        try await send(site, through: post)
        #expect(
            try await worker.open("/people/\(person)").text.contains("Tried once, again Friday 20 November, 10:01am")
        )
        site.place.clock.advance(.minutes(1))
        post.answers(.taken)
        try await send(site, through: post)
        let page = try await worker.open("/people/\(person)")
        #expect(page.text.contains("Sent Friday 20 November, 10:01am"))
        #expect(PageRules.broken(in: try page.page()) == [])
    }

    @Test func `one that failed is on Today and on the manager's list until somebody says how they were told`()
        async throws
    {
        let (site, person, _) = try await site()
        let post = Postbox()
        post.answers(.refused("550"))
        try await send(site, through: post)
        // From Friday to Monday, by whose end they should have been told.
        site.place.clock.advance(.days(3))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let manager = try await StaffJourney(site, as: "teamManager")
        #expect(try await worker.open("/today").text.contains("Tell them another way that we have their request"))
        let list = try await manager.open("/team/messages")
        #expect(list.text.contains("Ada Quill"))
        #expect(PageRules.broken(in: try list.page()) == [])
        let message = try #require(try await site.place.record(person).messages.failed.first)
        let path = "/people/\(person)/messages/\(message.id)/told"
        #expect(try await worker.send(path, [("words", " ")]).status == 422)
        #expect(try await worker.send(path, [("words", "Rang them.")]).status == 303)
        #expect(try await !worker.open("/today").text.contains("Tell them another way"))
        #expect(try await manager.open("/team/messages").text.contains("Every e-mail was sent"))
        #expect(try await worker.open("/people/\(person)").text.contains("Told another way"))
    }

    @Test func `what no practice was sent can be printed, and stands on the manager's list until somebody says so`()
        async throws
    {
        let place = Place(code: "test", name: "Test place", promises: Promises(telling: Telling()))
        let site = try await TestSite(place: place)
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let manager = try await StaffJourney(site, as: "teamManager")
        try await worker.send("/reviews/\(person)/\(request)", [("summary", "Tired all day.")])
        try await send(site, through: Postbox())
        let review = try #require(try await site.place.record(person).reviews.all.keys.first)
        let minutes = try await worker.open("/people/\(person)/reviews/\(review)")
        #expect(minutes.text.contains("Not sent: this place has no e-mail address of it."))
        #expect(minutes.text.contains("What was said: Tired all day."))
        let list = try await manager.open("/team/messages")
        #expect(list.text.contains("To their practice: what the case review came to"))
        let message = try #require(try await site.place.record(person).messages.failed.first)
        let path = "/people/\(person)/messages/\(message.id)/told"
        let form = try await worker.open(path)
        #expect(form.text.contains("What was said: Tired all day."))
        #expect(PageRules.broken(in: try form.page()) == [])
        #expect(try await worker.send(path, [("words", "Posted.")]).status == 303)
        #expect(try await manager.open("/team/messages").text.contains("Every e-mail was sent"))
    }

    @Test(arguments: [
        "00000000-0000-7000-8000-000000000000/told", "x/told", "00000000-0000-7000-8000-000000000000/send",
        "%00/told", "../notes/told",
    ])
    func `a message that nobody sent is not there`(path: String) async throws {
        let (site, person, _) = try await site()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        #expect(try await worker.open("/people/\(person)/messages/\(path)").status == 404)
    }

    @Test func `everybody can read what we write, where we write at all`() async throws {
        let (writing, _, _) = try await site()
        #expect(try await writing.get("/about").text.contains("We never say what it is about."))
        #expect(try await !TestSite().get("/about").text.contains("If we e-mail you"))
    }

    @Test func `one that did not fail cannot be told another way`() async throws {
        let (site, person, _) = try await site()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let message = try #require(try await site.place.record(person).messages.inOrder.first)
        let answer = try await worker.send("/people/\(person)/messages/\(message.id)/told", [("words", "Rang")])
        #expect(answer.status == 422)
        #expect(answer.text.contains(MessageRefusal.notFailed.sentence))
    }
}
