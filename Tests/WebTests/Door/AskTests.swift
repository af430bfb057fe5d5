import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Asking for help` {
    @Test func `takes six pages, and ends with a named holder and a private number`() async throws {
        let site = try await TestSite()
        let before = try await site.journalLength()
        var asking = try await Asking(site)
        var steps: [String?] = []
        for typed in [
            [("who", "me")], [("words", "I can't sleep."), ("needs", "sleep"), ("needs", "money")],
            [("called", "Rowan"), ("born-day", "27"), ("born-month", "3"), ("born-year", "1985")],
            [("means", "phone"), ("phone", "07700 900123"), ("message-safe", "no")],
            [("places", "surgery"), ("times", "mornings")],
        ] {
            steps.append(asking.step)
            try await asking.fill(typed)
        }
        #expect(steps == ["who", "words", "about", "reach", "meeting"])
        #expect(asking.step == "check")
        #expect(try await site.journalLength() == before)
        for text in ["I can't sleep.", "Sleep", "Money or debt", "Rowan", "27 March 1985", "07700 900123", "mornings"] {
            #expect(asking.page.html.contains(text), "\(text)")
        }
        try await asking.fill([])
        #expect(asking.page.status == 200)
        #expect(asking.page.html.contains("Worker mentalHealthPractitioner"))
        #expect(asking.page.html.contains("5pm on Monday 23 November"))
        #expect(asking.page.html.contains("Friday 4 December"))
        #expect(try await site.journalLength() > before)

        let number = try #require(asking.page.privateNumber)
        let found = try await site.lookUp(number)
        #expect(found.status == 200)
        #expect(found.html.contains("Worker mentalHealthPractitioner"))
        #expect(found.html.contains("Someone reads what you wrote, by 5pm on Monday 23 November."))
        #expect(!found.html.contains("Rowan"))
        #expect(!found.html.contains("sleep"))
    }

    @Test func `needs no more than a few words and a name`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        try await asking.fill([])
        #expect(asking.page.html.contains("We have your request"))
        let line = try #require(try await site.place.desk.inbox(as: site.place.identity("teamManager")).lines.first)
        #expect(line.name.disclosed == "Rowan")
    }

    @Test func `one ticked need is enough without words`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck(words: [("needs", "loneliness")])
        try await asking.fill([])
        #expect(asking.page.html.contains("We have your request"))
    }

    @Test func `a double click makes one request, and tells the same number twice`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        let check = asking
        try await asking.fill([])
        let length = try await site.journalLength()
        var again = check
        try await again.fill([])
        #expect(again.page.status == 200)
        #expect(again.page.privateNumber != nil)
        #expect(again.page.privateNumber == asking.page.privateNumber)
        #expect(try await site.journalLength() == length)
    }

    @Test func `the same form with other answers is not taken again`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        var other = asking
        try await asking.fill([])
        let length = try await site.journalLength()
        try await other.fill([], press: "about")
        try await other.fill([("called", "Sasha")])
        try await other.fill([])
        try await other.fill([])
        try await other.fill([])
        #expect(other.page.status == 409)
        #expect(other.page.html.contains("We already have your request"))
        #expect(try await site.journalLength() == length)
    }

    @Test func `going back keeps every answer`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.fill([("who", "me")])
        try await asking.fill([("words", "Too much at once.")])
        try await asking.fill([("called", "Rowan")], press: "back")
        #expect(asking.step == "words")
        #expect(asking.page.html.contains("Too much at once."))
        try await asking.fill([("words", "Less now.")])
        #expect(asking.page.html.contains("value=\"Rowan\""))
    }

    @Test func `a worrying answer opens a safety conversation with an owner and a time`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.fill([("who", "me")])
        try await asking.fill([("needs", "suicidalThoughts")])
        #expect(asking.page.html.contains("You do not have to wait for us."))
        try await asking.fill([("called", "Rowan")])
        try await asking.fill([])
        try await asking.fill([])
        try await asking.fill([])
        #expect(
            asking.page.html.contains("Someone gets in touch to ask if you are safe, by 5pm on Friday 20 November.")
        )
        let line = try #require(try await site.place.desk.inbox(as: site.place.identity("teamManager")).lines.first)
        #expect(line.hasOpenSafetyConversation)
        let record = try await site.place.desk.chart(of: line.person).record
        let conversation = try #require(record.safety.open.first)
        #expect(conversation.owner == line.holder)
    }

    @Test func `when the door is closed, the person is told who looks when and where help is now`() async throws {
        let site = try await TestSite()
        site.place.clock.advance(.hours(30))
        var asking = try await Asking(site)
        try await asking.reachCheck()
        try await asking.fill([])
        #expect(asking.page.html.contains("We are closed just now."))
        #expect(asking.page.html.contains("Call NHS 111"))
    }
}

struct `Asking for another` {
    @Test(arguments: [
        ("child", "", Request.Route.family), ("someone", "", .someoneElse), ("work", "school", .school),
        ("work", "employer", .employer), ("work", "job-centre", .jobCentre), ("work", "other", .professional),
    ])
    func `tells back that it was received and nothing more`(
        who: String,
        role: String,
        route: Request.Route
    ) async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck(
            who: [("who", who), ("role", role)],
            about: [("asker-name", "Sam"), ("asker-relation", "a friend"), ("called", "Rowan")],
            reach: [("person-knows", "yes"), ("person-agrees", "yes"), ("asker-reach", "07700 900123")]
        )
        try await asking.fill([])
        #expect(asking.page.html.contains("We have received it"))
        #expect(!asking.page.html.contains("Worker mentalHealthPractitioner"))
        let found = try await site.lookUp(try #require(asking.page.privateNumber))
        #expect(found.html.contains("We have received it"))
        #expect(!found.html.contains("Worker mentalHealthPractitioner"))
        let line = try #require(try await site.place.desk.inbox(as: site.place.identity("teamManager")).lines.first)
        #expect(line.route == route)
        let request = try #require(try await site.place.desk.chart(of: line.person).record.requests.all[line.request])
        #expect(request.asking.asker?.personKnows == true)
        #expect(request.asking.asker?.mayBeTold == false)
        #expect(request.asking.answers["askerSaysPersonAgrees"] == true)
    }

    @Test func `a young person asking alone reads who is told`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.fill([("who", "young")])
        #expect(asking.page.html.contains("We do not tell your parents or your school"))
    }
}

extension TestSite.Answer {
    /// The private number that the page shows.
    var privateNumber: String? { html.firstMatch(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/).map { String($0.output) } }
}

extension TestSite {
    func lookUp(_ number: String) async throws -> Answer {
        let form = try await get("/look-up")
        return try await post(
            "/look-up",
            [("form-token", try #require(try form.value("form-token"))), ("reference", number)]
        )
    }
}
