import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Who looked` {
    @Test func `every page of a record that was opened is recorded, with why it may be`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        _ = try await worker.open("/people/\(person)")
        site.place.clock.advance(.minutes(1))
        _ = try await worker.open("/people/\(person)/requests/\(request)/triage")
        site.place.clock.advance(.minutes(1))
        let page = try await worker.open("/people/\(person)/looks")
        #expect(page.text.contains("Worker gp, GP"))
        #expect(page.text.contains("Works at this person's practice"))
        #expect(page.text.contains("Read the request"))
        #expect(PageRules.broken(in: try page.page()) == [])
        #expect(try await site.place.desk.looks(at: person).map(\.page).count == 3)
    }

    @Test func `a record is opened for a reason that the person and the manager see`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: "linkWorker")
        let path = "/people/\(person)/reason"
        #expect(try await worker.open("/people/\(person)").status == 403)
        let empty = try await worker.send(path, [("reason", " ")])
        #expect(empty.status == 422)
        #expect(!empty.text.contains("Ada Quill"))
        let opened = try await worker.send(
            path,
            [("reason", "She fell in our <b>hall</b>.")],
            from: "/people/\(person)"
        )
        #expect(opened.header("location") == "/people/\(person)")
        #expect(try await worker.open("/people/\(person)").text.contains("Ada Quill"))
        let looks = try await worker.open("/people/\(person)/looks")
        #expect(looks.text.contains("Gave a reason to look: She fell in our <b>hall</b>."))
        #expect(!looks.html.contains("<b>hall"))
        let manager = try await StaffJourney(site, as: "teamManager")
        let list = try await manager.open("/team/looks")
        #expect(list.text.contains("She fell in our <b>hall</b>."))
        #expect(list.text.contains("Ada Quill"))
        site.place.clock.advance(.hours(9))
        let later = try await StaffJourney(site, as: "linkWorker")
        #expect(try await later.open("/people/\(person)").status == 403)
    }

    @Test(arguments: ["commissioner", "administrator"])
    func `some roles open no record, whatever the reason`(role: String) async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks(name: "Ada Quill")
        let worker = try await StaffJourney(site, as: role)
        #expect(try await worker.open("/people/\(person)").status == 403)
        #expect(try await worker.open("/people/\(person)/reason").status == 403)
        let token = try #require(try await worker.open("/today").value("form-token"))
        let sent = try await site.post(
            "/people/\(person)/reason",
            [("form-token", token), ("reason", "Curious.")],
            cookie: worker.cookie
        )
        #expect(sent.status == 403)
        #expect(try await site.place.desk.looks(at: person).isEmpty)
    }
}
