import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Finding and keeping people` {
    @Test func `a search is sent, never put in an address, and tells enough to know somebody by`() async throws {
        let site = try await TestSite()
        let number = NHSNumber("999 000 0018")
        let person = try await site.place.register("Ada Quill", nhsNumber: number)
        let worker = try await StaffJourney(site, as: "gp")
        let page = try await worker.open("/find")
        #expect(try page.page().all("form").first { $0["action"] == "/find" }?["method"] == "post")
        let found = try await worker.send("/find", [("text", "quill")])
        #expect(found.status == 200)
        #expect(found.text.contains("born 4 March 1991, NHS number 999 000 0018"))
        #expect(found.html.contains("/people/\(person)/ask"))
        #expect(PageRules.broken(in: try found.page()) == [])
        #expect(try await worker.open("/find?text=quill").text.contains("Ada") == false)
        #expect(try await worker.send("/find", [("text", "  ")]).status == 422)
    }

    @Test func `somebody who is not found is added, with what they ask for`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "gp")
        let none = try await worker.send("/find", [("text", "Nobody Here")])
        #expect(none.text.contains("Add a person"))
        let wrong = try await worker.send(
            "/people/add",
            [("name", "Rowan Made-up"), ("nhs", "999 000 0019")]
                + [("born-day", "31"), ("born-month", "2"), ("born-year", "1990")]
        )
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("Check the NHS number."))
        #expect(wrong.text.contains("Check the date."))
        #expect(try wrong.value("name") == "Rowan Made-up")
        let added = try await worker.send(
            "/people/add",
            [("name", "Rowan Made-up"), ("practice", "A"), ("asking", "The rent.")]
        )
        let location = try #require(added.header("location"))
        let page = try await worker.open(location).text
        #expect(page.contains("Rowan Made-up"))
        #expect(page.contains("Held by Worker mentalHealthPractitioner"))
        #expect(page.contains("The rent."))
    }

    @Test func `a GP asks from the person's page, and sees who holds them`() async throws {
        let site = try await TestSite()
        let person = try await site.place.register("Ada Quill")
        let worker = try await StaffJourney(site, as: "gp")
        let page = "/people/\(person)"
        #expect(try await worker.open(page).text.contains("nobody holds this person now"))
        let sent = try await worker.send("\(page)/ask", [("asking", "She cannot sleep.")], from: page)
        #expect(sent.header("location") == page)
        #expect(try await worker.open(page).text.contains("Held by Worker mentalHealthPractitioner"))
        #expect(try await site.place.record(person).requests.open.first?.route == .gp)
    }

    @Test func `a GP finds one person and asks in the same page`() async throws {
        let site = try await TestSite()
        let person = try await site.place.register("Ada Quill")
        let worker = try await StaffJourney(site, as: "gp")
        let found = try await worker.send("/find", [("text", "quill")])
        let form = try #require(try found.page().all("form").first { $0["action"] == "/people/\(person)/ask" })
        let typed = StaffJourney.values(of: form).map { $0.0 == "asking" ? ("asking", "She cannot sleep.") : $0 }
        let sent = try await site.post("/people/\(person)/ask", typed, cookie: worker.cookie)
        #expect(sent.header("location") == "/people/\(person)")
        #expect(try await site.place.record(person).requests.open.count == 1)
    }

    @Test func `a record that is not there, or that one may not see, is not linked`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let hidden = try await site.place.register("Bea Hidden", practice: PracticeCode(rawValue: "B"))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        for other in [hidden.description, "00000000-0000-7000-8000-000000000000", person.description, "x"] {
            let answer = try await worker.send(
                "/people/\(person)/link",
                [("other", "typed"), ("typed", other), ("why", "The same birthday.")]
            )
            #expect(answer.status == 422)
            #expect(answer.text.contains("The same birthday."))
            #expect(!answer.text.contains("Bea Hidden"))
        }
        #expect(try await site.place.record(person).people.links.isEmpty)
    }

    @Test func `anybody who asks may ask for somebody they do not look after, without seeing the record`() async throws
    {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks("A secret.", name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "voluntarySectorWorker")
        let found = try await worker.send("/find", [("text", "Quill 1991-03-04")])
        let links = try found.page().all("tbody").flatMap { $0.all("a") }.compactMap { $0["href"] }
        let link = try #require(links.first { $0.hasPrefix("/people/\(person)/ask") })
        let form = try await worker.open(link)
        #expect(form.status == 200)
        #expect(form.text.contains("Ada Quill"))
        #expect(!form.text.contains("A secret."))
        let path = "/people/\(person)/ask"
        let wrong = try await worker.send(path, [("asking", " ")], from: link)
        #expect(wrong.status == 422, "a form shown again still knows that they were found")
        let sent = try await worker.send(path, [("asking", "She came to our café.")], from: link)
        #expect(sent.header("location") == "/today")
        #expect(try await site.place.record(person).requests.all.count == 2)
    }

    @Test func `the address of somebody's form shows no name to a worker who has not found them`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "voluntarySectorWorker")
        let colleague = try await StaffJourney(site, as: "linkWorker")
        let found = try await colleague.send("/find", [("text", "Quill 1991-03-04")])
        let links = try found.page().all("tbody").flatMap { $0.all("a") }.compactMap { $0["href"] }
        let theirs = try #require(links.first { $0.contains("/ask?") })
        for path in [
            "/people/\(person)/ask", "/people/\(person)/ask?found=\(String(repeating: "0", count: 32))", theirs,
        ] {
            let answer = try await worker.open(path)
            #expect(answer.status == 403)
            #expect(!answer.html.contains("Quill"))
            #expect(PageRules.broken(in: try answer.page()) == [])
        }
        let token = try #require(try await worker.open("/today").value("form-token"))
        let sent = try await site.post(
            "/people/\(person)/ask",
            [
                ("form-token", token), ("once", String(repeating: "a", count: 32)), ("asking", "Help."),
                ("kind", "help"), ("route", "professional"),
            ],
            cookie: worker.cookie
        )
        #expect(sent.status == 403)
        #expect(!sent.html.contains("Quill"))
        #expect(try await site.place.record(person).requests.all.count == 1)
    }

    @Test func `details and wishes are amended, and what is safe is said beside the phone`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        let page = "/people/\(person)"
        #expect(try await worker.open(page).text.contains("Do not leave a message"))
        try await worker.send("\(page)/details", [("phone", "01632 960001"), ("why", "She told us.")])
        #expect(try await worker.open(page).text.contains("01632 960001 Do not leave a message"))
        try await worker.send(
            "\(page)/wishes",
            [("message", "yes"), ("letter", "no"), ("means", "phone"), ("language", "Polish"), ("why", "She told us.")]
        )
        let text = try await worker.open(page).text
        #expect(text.contains("01632 960001 A message is safe"))
        #expect(text.contains("Do not send a letter"))
        #expect(text.contains("LanguagePolish"))
        let details = try #require(try await site.place.record(person).people.details)
        #expect(details.phone?.disclosed == "01632 960001", "the wishes form keeps the details")
    }

    @Test func `a death stops everything and can be taken back`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        try await worker.send("/people/\(person)/died", [("told-by", "Her sister")])
        let page = try await worker.open("/people/\(person)").text
        #expect(page.contains("recorded as having died"))
        #expect(page.contains("Nothing is due."))
        try await worker.send("/people/\(person)/death-in-error", [("why", "Another Ada.")])
        let back = try await worker.open("/people/\(person)").page()
        #expect(back.all.filter { $0["class"] == "struck" }.contains { $0.text.contains("Told by Her sister") })
        #expect(!back.text.contains("Nothing is due."))
    }

    @Test func `two records are linked on both, and the link is undone on both`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let (other, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/link"
        #expect(try await worker.open(path).html.contains(other.description))
        try await worker.send(path, [("other", other.description), ("why", "The same birthday.")])
        #expect(try await site.place.record(person).people.links == [other])
        #expect(try await site.place.record(other).people.links == [person])
        #expect(try await worker.open("/people/\(other)").text.contains("Linked records"))
        try await worker.send(
            "/people/\(other)/unlink",
            [("other", person.description), ("why", "Sisters.")]
        )
        #expect(try await site.place.record(person).people.links.isEmpty)
        #expect(try await site.place.record(other).people.links.isEmpty)
    }
}
