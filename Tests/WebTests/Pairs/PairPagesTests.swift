import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Records that may be one person's` {
    /// Two records, brought by an import that could not tell.
    static func doubtful(_ site: TestSite) async throws -> (one: Person.ID, other: Person.ID) {
        let place = site.place
        let known = try await place.register("Ada Quill", nhsNumber: NHSNumber("999 000 0018"))
        let arrives: Person.ID = place.desk.surroundings.newID()
        let details = Person.Details(
            name: Personal("Ada Quill"),
            birthDate: Day(year: 1991, month: 3, day: 4).map { Personal($0) },
            postcode: Personal("SN9 9ZZ"),
            phone: Personal("01632 960 777")
        )
        let arrival = Arrival(
            chart: .blank(of: arrives),
            actions: [Register(details: details, origin: "register")],
            doubts: [Arrival.Doubt(known: known, reason: .differentPostcode)]
        )
        let mark = ImportMark(file: "f", rows: nil)
        #expect(try await place.desk.take([arrival], upTo: mark, as: .system("import")))
        let pair = DoubtfulPair.ID(known, arrives)
        return (pair.one, pair.other)
    }

    @Test func `stand in the menu with their number only where there are any`() async throws {
        let site = try await TestSite()
        let manager = try await StaffJourney(site, as: "teamManager")
        #expect(!(try await manager.open("/team").text.contains("One person?")))
        _ = try await Self.doubtful(site)
        #expect(try await manager.open("/team").text.contains("One person? 1 waiting"))
        let nurse = try await StaffJourney(site, as: "practiceNurse")
        #expect(!(try await nurse.open("/today").text.contains("One person?")))
    }

    @Test func `are compared side by side, and both records remember who looked`() async throws {
        let site = try await TestSite()
        let (one, other) = try await Self.doubtful(site)
        let manager = try await StaffJourney(site, as: "teamManager")
        let list = try await manager.open("/pairs")
        #expect(list.text.contains(DoubtfulPair.Reason.differentPostcode.sentence))
        #expect(list.html.contains("/pairs/\(one)/\(other)"))
        #expect(PageRules.broken(in: try list.page()) == [])
        #expect(try await site.place.desk.looks(at: one).isEmpty, "a list is no look at a record")
        let pair = try await manager.open("/pairs/\(one)/\(other)")
        for text in ["999 000 0018", "01632 960 777", "If it turns out to be wrong"] {
            #expect(pair.text.contains(text), "\(text)")
        }
        #expect(PageRules.broken(in: try pair.page()) == [])
        for person in [one, other] {
            #expect(try await site.place.desk.looks(at: person).map(\.relationship) == [.comparesRecords])
        }
    }

    @Test func `are linked by whoever says that they are one person, once, and parted again`() async throws {
        let site = try await TestSite()
        let (one, other) = try await Self.doubtful(site)
        let manager = try await StaffJourney(site, as: "teamManager")
        let path = "/pairs/\(one)/\(other)"
        let empty = try await manager.send(path, [("why", "She moved.")])
        #expect(empty.status == 422)
        #expect(empty.text.contains("She moved."), "what was typed stays")
        let fields = try await manager.fields(path, [("answer", "same"), ("why", "She moved.")])
        let first = try await site.post(path, fields, cookie: manager.cookie)
        #expect(first.header("location") == "/pairs")
        let length = try await site.journalLength()
        let second = try await site.post(path, fields, cookie: manager.cookie)
        #expect(second.cookies["footbridge-said"] == "done-before")
        #expect(try await site.journalLength() == length)
        #expect(try await site.place.record(one).people.links == [other])
        #expect(!(try await manager.open("/team").text.contains("One person?")))
        try await manager.send(path, [("answer", "different"), ("why", "Two cousins.")])
        #expect(try await site.place.record(one).people.links.isEmpty)
        #expect(try await site.place.record(other).people.links.isEmpty)
    }

    @Test(arguments: ["practiceNurse", "gp", "commissioner", "administrator", "linkWorker"])
    func `are not for roles that cannot link`(role: String) async throws {
        let site = try await TestSite()
        let (one, other) = try await Self.doubtful(site)
        let worker = try await StaffJourney(site, as: role)
        for path in ["/pairs", "/pairs/\(one)/\(other)"] {
            let answer = try await worker.open(path)
            #expect(answer.status == 403)
            #expect(!answer.text.contains("Quill"))
        }
        #expect(try await site.place.desk.looks(at: one).isEmpty)
    }

    @Test func `that nobody doubted are not found`() async throws {
        let site = try await TestSite()
        let (one, _) = try await Self.doubtful(site)
        let stranger = try await site.place.register("Bo Li")
        let manager = try await StaffJourney(site, as: "teamManager")
        let answer = try await manager.open("/pairs/\(one)/\(stranger)")
        #expect(answer.status == 404)
        #expect(!answer.text.contains("Bo Li"))
    }
}
