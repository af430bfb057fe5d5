import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Waiting for a time with one's private number` {
    /// A site with a clinic on one Tuesday that somebody else has all of, and somebody who waits; who has it, and what.
    private func waiting() async throws -> (
        TestSite, OwnTimeVisitor, full: (person: Person.ID, contacts: [Contact.ID])
    ) {
        let site = try await TestSite()
        let clinic = try await site.place.clinic { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 555)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-11-24"), .on("2026-11-24"))
        }
        let (person, request) = try await site.place.personWhoAsks(name: "Bo Full")
        let choice = TimeChoice(clinic: clinic, at: .london("2026-11-24", "09:00"), length: .single)
        let outcome = try await site.place.desk.book(
            [choice],
            for: request,
            of: person,
            as: .system("test"),
            wishing: TimeWish(booker: .service)
        )
        guard case .booked(let contact) = outcome else { throw Denial.notFound }
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        #expect(visitor.page.text.contains("No time is open just now."))
        try await visitor.send("wait")
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.send("join", [("notice", "180"), ("parts", "morning")])
        #expect(visitor.page.text.contains("You are waiting for a time"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        return (site, visitor, (person, [contact]))
    }

    private func free(_ full: (person: Person.ID, contacts: [Contact.ID]), _ site: TestSite) async throws {
        let cancelling = CancelContact(contact: full.contacts[0], by: .person, why: "a cold")
        try await site.place.desk.act(cancelling, on: full.person, as: .system("test"))
        try await site.place.desk.fillFreeTimes()
    }

    @Test func `a time that comes free is theirs with one press`() async throws {
        var (site, visitor, full) = try await waiting()
        try await free(full, site)
        try await visitor.lookUp()
        try await visitor.send("show")
        #expect(visitor.page.text.contains("A time has come free"))
        #expect(visitor.page.text.contains("Tuesday 24 November, 9am"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.send("accept")
        #expect(visitor.page.text.contains("Your time is booked"))
    }

    @Test func `a no keeps their place, and can be taken back`() async throws {
        var (site, visitor, full) = try await waiting()
        try await free(full, site)
        try await visitor.lookUp()
        try await visitor.send("show")
        try await visitor.send("decline")
        #expect(visitor.page.text.contains("You keep your place"))
        try await visitor.send("undo")
        #expect(visitor.page.text.contains("A time has come free"))
        try await visitor.send("accept")
        #expect(visitor.page.text.contains("Your time is booked"))
    }

    @Test func `whoever comes second is told kindly`() async throws {
        var (site, visitor, full) = try await waiting()
        try await free(full, site)
        try await visitor.lookUp()
        try await visitor.send("show")
        let undone = try await site.place.desk.undoCancellation(
            of: full.contacts[0],
            of: full.person,
            why: "in error",
            as: .system("test"),
            wishing: TimeWish(booker: .service)
        )
        guard case .booked = undone else { return #expect(Bool(false)) }
        _ = try await site.place.clinic(of: "gp")
        try await visitor.send("accept")
        #expect(visitor.page.status == 409)
        #expect(try visitor.times().count == 5, "there are others")
        #expect(visitor.page.text.contains("You have not lost your place."))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
    }

    @Test func `what suits is changed, and the waiting is stopped and begun again`() async throws {
        var (site, visitor, _) = try await waiting()
        try await visitor.lookUp()
        try await visitor.send("show")
        #expect(visitor.page.text.contains("You are waiting for a time"))
        try await visitor.send("wait")
        try await visitor.send("join", [("notice", "60"), ("weekdays", "monday")])
        let list = try await site.place.desk.waitingList(as: site.place.identity("psychologist")).lines
        #expect(list.map(\.wishes.weekdays) == [[.monday]])
        #expect(list.map(\.wishes.notice) == [60])
        try await visitor.lookUp()
        try await visitor.send("show")
        try await visitor.send("leave")
        #expect(visitor.page.text.contains("You do not wait any more"))
        #expect(try await site.place.desk.waitingList(as: site.place.identity("psychologist")).lines.isEmpty)
        try await visitor.send("wait")
        try await visitor.send("join", [("notice", "60")])
        #expect(try await site.place.desk.waitingList(as: site.place.identity("psychologist")).lines.count == 1)
    }

    @Test func `somebody who has a time waits for a sooner one, keeps theirs, and gives it back with a yes`()
        async throws
    {
        let site = try await TestSite()
        _ = try await site.place.clinic { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 555)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-12-01"), .on("2026-12-01"))
        }
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        try await visitor.book(try #require(try visitor.times().first))
        try await visitor.lookUp()
        try await visitor.send("show")
        #expect(visitor.page.text.contains("If you would like to come sooner"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.send("wait")
        #expect(visitor.page.heading == "Wait for a sooner time")
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        let before = try await site.journalLength()
        try await visitor.send("join", [("notice", "60"), ("who", "somebody")])
        #expect(visitor.page.status == 422)
        #expect(try await site.journalLength() == before)
        try await visitor.send("join", [("notice", "60"), ("who", "anybody")])
        #expect(visitor.page.text.contains("You keep your appointment on Tuesday 1 December, 9am until you say yes"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        _ = try await site.place.clinic(of: "gp") { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 555)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-11-24"), .on("2026-11-24"))
        }
        try await site.place.desk.fillFreeTimes()
        try await visitor.lookUp()
        try await visitor.send("show")
        #expect(visitor.page.text.contains("A time has come free"))
        #expect(visitor.page.text.contains("You keep your appointment on Tuesday 1 December, 9am until you say yes"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.send("accept")
        #expect(visitor.page.text.contains("Tuesday 24 November, 9am"))
        #expect(visitor.page.text.contains("Your later appointment, on Tuesday 1 December, 9am, is given back"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
    }

    @Test(arguments: [
        ("accept", "contact", "x"), ("accept", "contact", ""),
        ("decline", "contact", "00000000-0000-7000-8000-000000000000"),
        ("undo", "contact", "x"), ("join", "notice", "-1"), ("join", "notice", "99999"), ("join", "notice", "soon"),
        ("join", "weekdays", "someday"), ("join", "parts", "night"), ("join", "settings", "moon"),
    ])
    func `what somebody made up is refused, and changes nothing`(
        matter: String,
        field: String,
        typed: String
    ) async throws {
        let site = try await TestSite()
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        try await visitor.send("wait")
        let before = try await site.journalLength()
        try await visitor.send("join", [("matter", matter), (field, typed)])
        #expect([200, 409, 422].contains(visitor.page.status))
        #expect(try await site.journalLength() == before)
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
    }
}
