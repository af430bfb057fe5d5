import DeskTesting
import HTMLTesting
import Testing
import Web

/// What every answer carries, whoever asks and whatever comes of it.
struct `Every answer` {
    private func isKeptNowhere(_ answer: TestSite.Answer, _ what: String) {
        #expect(answer.header("cache-control") == "no-store", "\(what)")
        #expect(answer.header("x-frame-options") == "DENY", "\(what)")
        #expect(answer.header("content-security-policy")?.contains("frame-ancestors 'none'") == true, "\(what)")
        #expect(answer.header("referrer-policy") == "no-referrer", "\(what)")
    }

    @Test func `to a worker is kept by no browser and framed by nobody`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "teamManager")
        let record = "/people/\(person)"
        let nobody = "/people/00000000-0000-7000-8000-000000000000"
        for path in [
            "/today", "/inbox", "/find", "/team", "/team/looks", "/team/messages", "/calendar", "/gap", "/accounts",
            record, "\(record)/copy", "\(record)/note",
            "\(record)/looks", "\(record)/requests/\(request)/triage", nobody,
        ] { isKeptNowhere(try await worker.open(path), path) }
        isKeptNowhere(try await worker.send("/find", [("text", "quill")]), "what a search found")
        isKeptNowhere(try await worker.send("\(record)/note", [("words", "We spoke.")]), "a form that was taken")
        isKeptNowhere(try await worker.send("\(record)/note", [("words", "")]), "a form that was not taken")
        isKeptNowhere(try await site.get("/today"), "the way to signing in")
    }

    @Test func `at the front door is kept by no browser and framed by nobody`() async throws {
        let site = try await TestSite()
        for path in ["/", "/ask", "/look-up", "/help-now", "/about", "/sign-in", "/nowhere"] {
            isKeptNowhere(try await site.get(path), path)
        }
        var asking = try await Asking(site)
        for typed in [[("who", "me")], [("words", "I can't sleep.")], [("called", "Rowan")], [], [], []] {
            try await asking.fill(typed)
            isKeptNowhere(asking.page, asking.step ?? "the end")
        }
        isKeptNowhere(try await site.lookUp(try #require(asking.page.privateNumber)), "what a private number shows")
    }
}
