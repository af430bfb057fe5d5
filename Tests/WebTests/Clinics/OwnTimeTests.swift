import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Journal
import Testing
import Web

/// Somebody with the private reference of their own request, at a browser without an account.
struct `One's own appointment` {
    @Test func `is booked for the same day, moved and cancelled without an account`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic { $0.embargo = Clinic.Embargo(onTheDay: 100, twoDays: 0) }
        var visitor = try await OwnTimeVisitor(site)
        #expect(visitor.page.html.contains("Book an appointment"))
        try await visitor.send("show")
        let times = try visitor.times()
        #expect(times.count == 10)
        #expect(visitor.page.text.contains("Friday 20 November, 10:15am"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.book(times[0])
        #expect(visitor.page.status == 200)
        #expect(visitor.page.text.contains("Your time is booked"))
        #expect(!visitor.page.html.contains("Rowan"))
        var again = try await OwnTimeVisitor(site)
        try await again.send("show")
        #expect(try !again.times().contains(times[0]))
    }

    @Test func `a time that somebody else takes meanwhile is refused with the next ones`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var (one, other) = (try await OwnTimeVisitor(site), try await OwnTimeVisitor(site))
        try await one.send("show")
        try await other.send("show")
        let times = try one.times()
        try await one.book(times[0])
        try await other.send("keep", [("time", times[0])])
        #expect(other.page.status == 422)
        #expect(other.page.text.contains("Somebody else has just taken this time."))
        #expect(try other.times().first == times[1])
        try await other.book(times[1])
        #expect(other.page.text.contains("Your time is booked"))
    }

    @Test func `a double that is moved stays one`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        try await visitor.book(try visitor.times()[2].replacing("single", with: "double"))
        #expect(visitor.page.text.contains("Your time is booked"))
        try await visitor.lookUp()
        try await visitor.send("show")
        try await visitor.send("move")
        let times = try visitor.times()
        #expect(times.count == 10 && times.allSatisfy { $0.hasSuffix("double") })
        try await visitor.book(times[5])
        #expect(visitor.page.text.contains("Your time is booked"))
        try await visitor.lookUp()
        try await visitor.send("show")
        try await visitor.send("stop")
        try await visitor.send("cancel")
        #expect(visitor.page.text.contains("It is cancelled"))
        try await visitor.send("show")
        #expect(try visitor.times().count == 10)
    }

    @Test func `a time that is chosen is kept for ten minutes, said until when, and shown to nobody else`() async throws
    {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var (one, other) = (try await OwnTimeVisitor(site), try await OwnTimeVisitor(site))
        try await one.send("show")
        let times = try one.times()
        try await one.send("keep", [("time", times[0])])
        #expect(one.page.status == 200)
        #expect(PageRules.broken(in: try one.page.page()) == [])
        for words in ["Is this right?", "It is not booked yet. We keep it for you until 10:10am.", "15 minutes"] {
            #expect(one.page.text.contains(words))
        }
        try await other.send("show")
        #expect(try other.times().first == times[1])
        let mine = one.page
        try await one.send("another")
        #expect(try one.times() == times, "it is theirs to choose again")
        try await other.lookUp()
        try await other.send("show")
        #expect(try other.times() == times, "what is let go of is anybody's at once")
        try await other.send("keep", [("time", times[0])])
        one.page = mine
        try await one.send("book")
        #expect(one.page.status == 422 && one.page.text.contains("Somebody else has just taken this time."))
        site.place.clock.advance(Hold.lasts)
        one.page = mine
        try await one.send("book")
        #expect(one.page.text.contains("Your time is booked"), "the other's minutes are over")
        try await other.send("book")
        #expect(other.page.status == 422 && other.page.text.contains("Somebody else has just taken this time."))
    }

    @Test func `nobody is told that a time is kept until after it has begun`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        #expect(visitor.page.text.contains("Friday 20 November, 10:15am"))
        site.place.clock.advance(.minutes(10))
        try await visitor.send("keep", [("time", try visitor.times()[0])])
        #expect(visitor.page.text.contains("We keep it for you until 10:15am."))
    }

    @Test func `to move an appointment asks the same, and says what is given up`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        let times = try visitor.times()
        try await visitor.book(times[0])
        try await visitor.lookUp()
        try await visitor.send("show")
        try await visitor.send("move")
        try await visitor.send("keep", [("time", times[4])])
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        #expect(visitor.page.text.contains("You have Friday 20 November, 10:15am now."))
        #expect(visitor.page.html.contains("Move it"))
        let kept = visitor.page
        try await visitor.send("another")
        #expect(visitor.page.html.contains("Move your appointment"))
        #expect(try visitor.times().contains(times[4]))
        visitor.page = kept
        try await visitor.send("book")
        #expect(visitor.page.text.contains("Your time is booked") && visitor.page.text.contains("11:15am"))
        var other = try await OwnTimeVisitor(site)
        try await other.send("show")
        #expect(try other.times().first == times[0], "the earlier one is free")
    }

    @Test func `what is kept leads to nobody, and no press on Keep is in the record`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        let before = try await site.journalLength()
        try await visitor.send("keep", [("time", try visitor.times()[0])])
        #expect(try await site.journalLength() == before)
        let rows = try await site.place.store.rows(Statement("SELECT person, contact FROM slot_claim"))
        #expect(!rows.isEmpty && rows.allSatisfy { $0.text(0).isEmpty })
        let known = try await site.place.store.rows(Statement("SELECT digest, person, request FROM request_reference"))
        let ids = known.flatMap { [$0.text(0), $0.text(1), $0.text(2)] }
        for name in Set(rows.compactMap { $0.text(1).split(separator: "/").last.map(String.init) }) {
            #expect(name.count == 24 && ids.allSatisfy { !$0.contains(name) })
        }
    }

    @Test(arguments: [
        [("moving", "yes")], [("matter", "another"), ("moving", "yes")], [("matter", "nothing")], [("matter", "KEEP")],
        [("time", "%00")], [("moving", "\u{0}")], [("matter", "book"), ("moving", "yes")],
    ])
    func `a form that is bent keeps and books no more than it may`(fields: [(String, String)]) async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        try await visitor.send("keep", [("time", try visitor.times()[0])].filter { $0.0 != fields.first?.0 } + fields)
        #expect([200, 400, 422].contains(visitor.page.status), "a byte that is no text is refused before any page")
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        let rows = try await site.place.store.rows(Statement("SELECT DISTINCT contact FROM slot_claim"))
        #expect(rows.count <= 1, "one appointment's times at most")
    }

    @Test(arguments: [
        "", "x", "//", "00000000-0000-7000-8000-000000000000/29000000/single", "a/b/c", "+", "1/2/3+4/5/6",
        String(repeating: "9", count: 300), "00000000-0000-7000-8000-000000000000/-5/single",
        "00000000-0000-7000-8000-000000000000/29000000/triple", "<script>", "\u{202E}",
        "00000000-0000-7000-8000-000000000000/99999999999999999999/single",
    ])
    func `a time that is none of the page's is refused, and changes nothing`(time: String) async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        let before = try await site.journalLength()
        let list = visitor.page
        for matter in ["keep", "book"] {
            visitor.page = list
            try await visitor.send("keep", [("time", time), ("matter", matter)])
            #expect(visitor.page.status == 422)
            #expect(PageRules.broken(in: try visitor.page.page()) == [])
        }
        #expect(try await site.journalLength() == before)
        #expect(try await site.place.store.rows(Statement("SELECT cell FROM slot_claim")).isEmpty)
        #expect(!site.log.text.contains("script"))
    }

    @Test(arguments: ["", "ABCD-2345-EFGH", "x", String(repeating: "A", count: 5000), "O0I1-O0I1-O0I1", "<b>"])
    func `a number that is nobody's opens nothing, and is not told apart from one that is closed`(
        number: String
    ) async throws {
        let site = try await TestSite()
        let token = try #require(try await site.get("/look-up").value("form-token"))
        let before = try await site.journalLength()
        let answer = try await site.post(
            "/times",
            [("form-token", token), ("reference", number), ("matter", "cancel"), ("contact", "x")]
        )
        #expect(answer.status == 404)
        #expect(answer.text.contains("There is nothing to book with this number"))
        #expect(try await site.journalLength() == before)
    }

    @Test func `guesses are slowed, and a form without its token does nothing`() async throws {
        let site = try await TestSite()
        #expect(try await site.post("/times", [("reference", "ABCD-2345-EFGH")]).status == 403)
        let token = try #require(try await site.get("/look-up").value("form-token"))
        var statuses: [Int] = []
        for _ in 0..<31 {
            statuses.append(
                try await site.post("/times", [("form-token", token), ("reference", "ABCD-2345-EFGH")]).status
            )
        }
        #expect(statuses.prefix(30).allSatisfy { $0 == 404 })
        #expect(statuses.last == 429)
    }
}
