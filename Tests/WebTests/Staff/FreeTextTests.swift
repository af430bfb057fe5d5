import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// Whatever somebody types comes back as they typed it, and goes nowhere else.
struct `Free text` {
    static let nasty = #"<script>alert("x")</script><b>&amp;'"; DROP TABLE person; --"#

    @Test func `HTML in every field of a person's page is shown and not obeyed`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks(Self.nasty, name: Self.nasty)
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let base = "/people/\(person)"
        let requests = "\(base)/requests/\(request)"
        let sends: [(String, [(String, String)])] = [
            ("\(base)/note", [("words", Self.nasty)]),
            ("\(requests)/words", [("words", Self.nasty)]),
            ("\(requests)/triage", [("summary", Self.nasty), ("reasons", Self.nasty)]),
            ("\(base)/safety", [("why", "ownWords"), ("words", Self.nasty)]),
            ("\(base)/concern", [("subject", "adult"), ("about", Self.nasty), ("words", Self.nasty)]),
            ("\(base)/crisis", [("why", Self.nasty)]),
            (
                "\(base)/wishes",
                [("times", Self.nasty), ("language", "<i>"), ("access", Self.nasty), ("why", Self.nasty)]
            ),
            (
                "\(base)/details",
                [("called", Self.nasty), ("phone", "<b>1"), ("address", Self.nasty), ("why", Self.nasty)]
            ),
        ]
        for (path, typed) in sends { #expect(try await worker.send(path, typed).status == 303, "\(path)") }
        for path in [base, "\(base)/note", "\(requests)/triage", "/today", "/inbox", "\(base)/looks"] {
            let answer = try await worker.open(path)
            #expect(answer.status == 200)
            #expect(!answer.html.contains("<script>alert"))
            #expect(!answer.html.contains("<b>&amp;'"))
            #expect(PageRules.broken(in: try answer.page()) == [], "\(path)")
        }
        #expect(try await worker.open(base).text.contains(Self.nasty))
    }

    @Test func `nothing that was typed is in the log, in an address or in a cookie`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks("My secret is Zanzibar", name: "Zebedee Zanzibar")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let sent = try await worker.send("/people/\(person)/note", [("words", "Zanzibar told me")])
        #expect(sent.header("location") == "/people/\(person)")
        #expect(!sent.cookies.values.contains { $0.contains("Zanzibar") })
        let found = try await worker.send("/find", [("text", "zanzibar")])
        #expect(found.status == 200)
        #expect(found.text.contains("Zebedee Zanzibar"))
        try await worker.send("/people/\(person)/note", [("words", "")])
        #expect(!site.log.text.lowercased().contains("zanzibar"))
        #expect(!site.log.text.contains("\(person)"))
    }

    @Test func `a form with something missing keeps what was typed`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let before = try await site.journalLength()
        let answer = try await worker.send(
            "/people/\(person)/requests/\(request)/arrange",
            StaffJourney.moment("at", TestPlace.today + 3, "25:00") + [("means", "walk"), ("place", "The canal")]
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains("Enter the time with hours and minutes"))
        #expect(try answer.value("place") == "The canal")
        #expect(try answer.value("at-time") == "25:00")
        #expect(try answer.page().all("input").contains { $0["value"] == "walk" && $0["checked"] != nil })
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(try await site.journalLength() == before)
    }

    @Test func `a refusal is shown in its own sentence with what was typed`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let before = try await site.journalLength()
        let answer = try await worker.send(
            "/people/\(person)/requests/\(request)/close",
            [("reason", "answered"), ("agreed", "All is well."), ("way-back", "Ring us.")]
        )
        #expect(answer.status == 422)
        #expect(answer.text.contains(ClosingRefusal.askedForHelp.sentence))
        #expect(answer.text.contains("All is well."))
        #expect(try await site.journalLength() == before)
    }
}
