import DeskTesting
import HTMLTesting
import Testing
import Web

/// Two people of one name are told apart on every page, and what is not safe for them is before a worker's eyes.
struct `Whose page it is` {
    @Test func `every form about a person names them, with birth date and what is not safe`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "teamManager")
        try await worker.send("/people/\(person)/details", [("phone", "01632 960001"), ("why", "She told us.")])
        let paths =
            PersonWord.allCases.map { "/people/\(person)/\($0.rawValue)" }
            + RequestWord.allCases.map { "/people/\(person)/requests/\(request)/\($0.rawValue)" }
        for path in paths {
            let form = try await worker.open(path)
            #expect(form.status == 200, "\(path)")
            for words in [
                "Ada Quill, born 4 March 1991, 35 years old. Phone 01632 960001", "Do not leave a message",
                "Do not send a letter",
            ] { #expect(form.text.contains(words), "\(path): \(words)") }
        }
    }

    @Test func `the page of a person begins with their name, and has their birth date and what is not safe`()
        async throws
    {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "gp")
        let page = try await worker.open("/people/\(person)")
        #expect(page.heading == "Ada Quill")
        for words in ["4 March 1991, 35 years old", "Do not leave a message", "Do not send a letter"] {
            #expect(page.text.contains(words), "\(words)")
        }
    }

    @Test func `how somebody wants to be met stands on their page and where a contact is arranged`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        try await worker.send(
            "/people/\(person)/wishes",
            [
                ("language", "Polish"), ("interpreter", "yes"), ("access", "Large print, easy read"),
                ("why", "She told us."),
            ]
        )
        for path in ["/people/\(person)", "/people/\(person)/requests/\(request)/arrange"] {
            let text = try await worker.open(path).text
            for words in ["Polish, with an interpreter", "Large print, easy read"] {
                #expect(text.contains(words), "\(path): \(words)")
            }
        }
    }

    @Test func `what belongs to somebody else is not found under a person one may see`() async throws {
        let site = try await TestSite()
        let (mine, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let (_, request) = try await site.place.personWhoAsks("A secret.", name: "Bea Hidden")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let token = try #require(try await worker.open("/today").value("form-token"))
        let before = try await site.journalLength()
        for word in RequestWord.allCases {
            let path = "/people/\(mine)/requests/\(request)/\(word.rawValue)"
            let shown = try await worker.open(path)
            #expect(shown.status == 404, "\(path)")
            #expect(!shown.text.contains("A secret."))
            let fields = [("form-token", token), ("once", String(repeating: "a", count: 32)), ("words", "x")]
            #expect(try await site.post(path, fields, cookie: worker.cookie).status == 404, "\(path)")
        }
        #expect(try await site.journalLength() == before)
    }
}
