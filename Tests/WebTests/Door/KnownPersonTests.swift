import Care
import DeskTesting
import HTML
import HTMLTesting
import Journal
import Testing
import Web

/// Nobody learns at the door who is known here, and nobody gets into a record through it.
struct `Somebody who is known here` {
    private static let number = NHSNumber("9990000018")

    /// Asks as Ada Quill, with everything by which she is known.
    private func ask(_ site: TestSite) async throws -> TestSite.Answer {
        var asking = try await Asking(site)
        try await asking.reachCheck(
            about: [
                ("called", "Ada Quill"), ("born-day", "4"), ("born-month", "3"), ("born-year", "1991"),
                ("nhs-number", "999 000 0018"),
            ]
        )
        try await asking.fill([])
        return asking.page
    }

    /// What the page says, but for the number that each form has of its own.
    private func words(_ answer: TestSite.Answer) throws -> String {
        answer.text.replacing(try #require(answer.privateNumber), with: "the number")
    }

    @Test func `is told at the door what a stranger is told`() async throws {
        let (known, unknown) = (try await TestSite(), try await TestSite())
        _ = try await known.place.register("Ada Quill", nhsNumber: Self.number)
        let (one, other) = (try await ask(known), try await ask(unknown))
        #expect(one.status == 200)
        #expect(try words(one) == words(other))
        let found = (
            try await known.lookUp(try #require(one.privateNumber)),
            try await unknown.lookUp(try #require(other.privateNumber))
        )
        #expect(found.0.status == 200)
        #expect(found.0.text == found.1.text)
    }

    @Test func `gets a new record at the door, and the number that was typed counts as unverified`() async throws {
        let site = try await TestSite()
        let known = try await site.place.register("Ada Quill", nhsNumber: Self.number)
        _ = try await ask(site)
        let people = try await site.place.store.rows(Statement("SELECT id FROM person ORDER BY id"))
            .compactMap { Person.ID($0.text(0)) }
        #expect(people.count == 2)
        #expect(try await site.place.record(known).requests.all.isEmpty)
        #expect(try await site.place.record(known).people.links.isEmpty)
        let new = try #require(people.first { $0 != known })
        let details = try #require(try await site.place.record(new).people.details)
        #expect(details.nhsNumber?.disclosed == Self.number)
        #expect(!details.nhsNumberVerified)
        #expect(details.wishes.messageIsSafe == nil && details.wishes.letterIsSafe == nil)
    }
}

struct `What the front door gives away` {
    @Test func `no address on its pages says what was typed`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        for typed in [
            [("who", "me")], [("words", "Zanzibar"), ("needs", "money")], [("called", "Zebedee")],
            [("means", "phone"), ("phone", "07700 900123")], [("times", "Tuesdays")], [],
        ] {
            try await asking.fill(typed)
            #expect(asking.page.status == 200)
            let addresses = try asking.page.page().all.flatMap { [$0["href"], $0["action"], $0["src"]] }
            let all = addresses.compactMap(\.self).joined(separator: " ").lowercased()
            #expect(all.contains("/help-now"), "the addresses are read")
            for word in ["zanzibar", "money", "zebedee", "07700", "tuesdays"] {
                #expect(!all.contains(word), "\(word)")
            }
        }
        #expect(!site.log.text.contains("Zanzibar"))
    }

    @Test(arguments: ["me", "someone"])
    func `a private number shows nothing of a safeguarding concern`(who: String) async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck(who: [("who", who)], about: [("asker-name", "Sam"), ("called", "Rowan")])
        try await asking.fill([])
        let number = try #require(asking.page.privateNumber)
        let rows = try await site.place.store.rows(Statement("SELECT id FROM person"))
        let person = try #require(rows.first.flatMap { Person.ID($0.text(0)) })
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let words = [("subject", "adult"), ("about", "Her brother"), ("words", "Bruises on both arms.")]
        #expect(try await worker.send("/people/\(person)/concern", words).status == 303)
        #expect(!(try await site.place.record(person).safeguarding.open.isEmpty))
        let found = try await site.lookUp(number)
        #expect(found.status == 200)
        for word in ["bruises", "brother", "safeguarding"] { #expect(!found.text.lowercased().contains(word)) }
    }
}

struct `The door` {
    @Test(arguments: [0, 3, 11, 15, 16, 17, 18, 65, 104])
    func `turns nobody away for their age`(age: Int) async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck(
            who: [("who", age < 18 ? "young" : "me")],
            about: [
                ("called", "Rowan"), ("born-day", "1"), ("born-month", "1"), ("born-year", "\(2026 - age)"),
            ]
        )
        try await asking.fill([])
        #expect(asking.page.text.contains("We have your request"))
        #expect(asking.page.text.contains("Worker mentalHealthPractitioner"))
    }

    @Test func `shows the place's own help in a crisis on every page, and so do the staff's`() async throws {
        let own = CrisisHelp([.init("Ring the night team", when: "at any hour", address: "tel:01632960002")])
        let site = try await TestSite(SiteConfiguration(crisis: own))
        for path in ["/", "/ask", "/look-up", "/help-now", "/about", "/accessibility", "/sign-in", "/nowhere"] {
            #expect(try await site.get(path).text.contains("Ring the night team"), "\(path)")
        }
        let worker = try await StaffJourney(site, as: "gp")
        #expect(try await worker.open("/today").text.contains("Ring the night team"))
    }
}
