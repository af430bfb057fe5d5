import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Pages of the caseload` {
    private struct Scene {
        let site: TestSite
        let person: Person.ID
        let request: Request.ID
        let worker: StaffJourney

        init(name: String = "Ada Quill") async throws {
            site = try await TestSite()
            (person, request) = try await site.place.personWhoAsks(name: name)
            worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        }

        func step(_ word: String) -> String { "/people/\(person)/requests/\(request)/\(word)" }

        func answer(_ values: [Int], on day: Int) async throws {
            try await worker.send("/people/\(person)/measure", [("instrument", "phq-9")])
            let asked = try #require(try await site.place.record(person).measures.asked.keys.first)
            let typed = values.enumerated().map { ("q\($0.offset + 1)", String($0.element)) }
            try await worker.send(
                "/people/\(person)/measures/\(asked)/answer",
                typed + [("on-day", String(day)), ("on-month", "11"), ("on-year", "2026")]
            )
        }
    }

    @Test func `a request is followed up, measured twice and reviewed, and its line says all of that and why`()
        async throws
    {
        let scene = try await Scene()
        try await scene.worker.send(scene.step("follow"), [("target", "phq-9")])
        try await scene.answer([2, 2, 2, 2, 2, 2, 2, 2, 0], on: 2)
        try await scene.answer([1, 1, 1, 1, 1, 1, 1, 1, 0], on: 20)
        try await scene.worker.send(scene.step("review"), [("with", "psychiatrist"), ("words", "Go on as you do.")])
        let page = try await scene.worker.open("/caseload?show=measures&show=state&show=lastReview&show=due").page()
        #expect(PageRules.broken(in: page) == [])
        #expect(page.text.contains("16 to 8, better by 8, reliably"))
        #expect(page.text.contains("Followed up") && page.text.contains("20 November 2026"))
        let drawing = try #require(page.all.first { $0.name == "svg" && $0["role"] == "img" })
        let spoken = "PHQ-9: first 16 on 2 November 2026, last 8 on 20 November 2026, better by 8, reliably"
        #expect(drawing["aria-label"] == spoken)
        let person = try await scene.worker.open("/people/\(scene.person)").page()
        #expect(person.text.contains("Followed up to a target on PHQ-9 since 20 November 2026."))
        #expect(person.text.contains("Reviewed with a specialist every month while under active care."))
        #expect(person.text.contains("SCOPE registry"))
    }

    @Test func `every column can be chosen, and the page stays a sound one with all of them`() async throws {
        let scene = try await Scene()
        let show =
            ["holder", "kind", "practice", "state", "followed", "weeks", "firstContact", "lastContact"]
            + ["nextContact", "contacts", "left", "measures", "new", "lastReview", "nextReview", "flags", "due"]
        let page = try await scene.worker.open("/caseload?" + show.map { "show=\($0)" }.joined(separator: "&")).page()
        #expect(PageRules.broken(in: page) == [])
        #expect(page.all.filter { $0.name == "th" && $0["role"] == "columnheader" }.count == show.count + 1)
        #expect(page.text.contains("Ada Quill") && page.text.contains("New"))
        let odd = try await scene.worker.open("/caseload?show=nothing&sort=safety&flag=x&group=y&holder=z")
        #expect(odd.text.contains("Ada Quill"), "what an address does not mean is passed over")
    }

    @Test func `is filtered by an address, and a view of it is saved under a name and forgotten`() async throws {
        let scene = try await Scene()
        #expect(try await scene.worker.open("/caseload?state=stayingWell").text.contains("There is no open request"))
        #expect(try await scene.worker.open("/caseload?holder=me&flag=notMet").text.contains("Ada Quill"))
        let grouped = try await scene.worker.open("/caseload?group=holder&sort=name")
        #expect(PageRules.broken(in: try grouped.page()) == [])
        let saved = try await scene.worker.send(
            "/caseload/views",
            [("name", "Thursday’s review")],
            from: "/caseload?sort=weeks&flag=overdue"
        )
        #expect(saved.status == 303)
        let page = try await scene.worker.open("/caseload").page()
        let link = try #require(page.all.first { $0.name == "a" && $0["href"] == "/caseload?flag=overdue&sort=weeks" })
        #expect(link.text == "Thursday’s review")
        try await scene.worker.send(
            "/caseload/views",
            [("forget", "Thursday’s review")],
            from: "/caseload"
        )
        #expect(try await !scene.worker.open("/caseload").text.contains("Thursday’s review"))
    }

    @Test func `leaves as a file that a spreadsheet reads and does not run`() async throws {
        let scene = try await Scene(name: "=HYPERLINK(\"x\") Quill")
        let file = try await scene.worker.open("/caseload/file?show=contacts&show=state")
        #expect(file.header("content-type") == "text/csv; charset=utf-8")
        #expect(file.header("content-disposition") == "attachment; filename=\"caseload-2026-11-20.csv\"")
        let expected = "\"Person\",\"State\",\"Contacts\"\r\n\"'=HYPERLINK(\"\"x\"\") Quill\",\"Open\",\"0\"\r\n"
        #expect(file.html == expected)
        #expect(try await scene.site.place.desk.looks(at: scene.person).contains { $0.page == "Caseload, as a file" })
    }

    @Test func `a plan to stay well is made, read by the person, and offered again as the way back`() async throws {
        let scene = try await Scene()
        try await scene.worker.send(scene.step("follow"), [("target", "none")])
        let empty = try await scene.worker.send(scene.step("stay-well"), [("helps", "Walking")])
        #expect(empty.text.contains("Write what they notice first."))
        try await scene.worker.send(
            scene.step("stay-well"),
            [("signs", "I stop opening the post"), ("back", "Ring the team on any weekday")]
        )
        let person = try await scene.worker.open("/people/\(scene.person)").text
        #expect(person.contains("to stay well since 20 November 2026") && person.contains("I stop opening the post"))
        let close = try await scene.worker.open(scene.step("close"))
        #expect(close.text.contains("Ring the team on any weekday"))
        #expect(try await scene.worker.open("/caseload?state=stayingWell").text.contains("Ada Quill"))
    }

    @Test func `what is delivered stands beside what the model asks, with its source`() async throws {
        let scene = try await Scene()
        let manager = try await StaffJourney(scene.site, as: "teamManager")
        let page = try await manager.open("/caseload/delivery").page()
        #expect(PageRules.broken(in: page) == [])
        #expect(page.text.contains("Everybody") == false, "one worker holds everybody")
        #expect(page.text.contains("6 to 12 contacts in 14 weeks") && page.text.contains("to be verified"))
        let commissioner = try await StaffJourney(scene.site, as: "commissioner")
        #expect(try await commissioner.open("/caseload").status == 403)
        #expect(try await commissioner.open("/caseload/delivery").status == 403)
        #expect(try await commissioner.open("/caseload/file").status == 403)
    }
}
