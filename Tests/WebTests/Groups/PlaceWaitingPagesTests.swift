import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The pages of waiting for a place` {
    /// A site with a full class of two, and one of those who have the places.
    private func full() async throws -> (TestSite, Group.ID, (person: Person.ID, request: Request.ID)) {
        let site = try await TestSite()
        let group = try await site.place.group { $0.capacity = 2 }
        var who = try await site.place.personWhoAsks(name: "Cy There")
        try await join(site, group, who)
        who = try await site.place.personWhoAsks(name: "Bo Full")
        try await join(site, group, who)
        return (site, group, who)
    }

    private func join(_ site: TestSite, _ group: Group.ID, _ who: (person: Person.ID, request: Request.ID)) async throws
    {
        _ = try await site.place.desk.join(
            group,
            for: who.request,
            of: who.person,
            by: .person,
            as: .person(who.person)
        )
    }

    private func leave(_ site: TestSite, _ group: Group.ID, _ who: Person.ID) async throws {
        let leaving = LeaveGroup(group: group, by: .person, why: "x")
        try await site.place.desk.act(leaving, on: who, as: .person(who))
        try await site.place.desk.offerFreePlaces()
    }

    @Test func `somebody waits with their private number, says no, is asked again and says yes`() async throws {
        let (site, group, first) = try await full()
        var visitor = try await OwnGroupsVisitor(site)
        try await visitor.press("show")
        #expect(visitor.page.text.contains("All places are taken just now."))
        try await visitor.press("wait", of: group)
        #expect(visitor.page.text.contains("You are waiting for a place"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await leave(site, group, first.person)
        try await visitor.lookUp()
        try await visitor.press("show")
        #expect(visitor.page.text.contains("A place has come free."))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.press("decline", of: group)
        #expect(visitor.page.text.contains("You keep your place on the list"))
        try await visitor.press("show")
        try await visitor.press("unwait", of: group)
        #expect(visitor.page.text.contains("You do not wait any more"))
        try await visitor.press("show")
        try await visitor.press("join", of: group)
        #expect(visitor.page.text.contains("You have a place"))
    }

    @Test func `a worker lets somebody wait, sees them on the list and on today, and gives them the place`()
        async throws
    {
        let (site, group, first) = try await full()
        let who = try await site.place.personWhoAsks()
        let path = "/people/\(who.person)/requests/\(who.request)/groups"
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let page = try await worker.open(path)
        #expect(page.text.contains("Put them on the waiting list"))
        let fields = [("group", group.description)]
        #expect(try await worker.send(path, fields + [("matter", "wait")]).status == 303)
        let list = try await worker.open("/waiting")
        #expect(list.text.contains("For a place in a group") && list.text.contains("Ada Quill"))
        #expect(PageRules.broken(in: try list.page()) == [])
        #expect(try await worker.open("/groups/\(group)").text.contains("1 waiting for one"))
        try await leave(site, group, first.person)
        let today = try await worker.open("/today")
        #expect(today.text.contains("A place in a group has come free: ask whether they want it"))
        #expect(today.html.contains(path))
        let asked = try await worker.open(path)
        #expect(asked.text.contains("A place is on offer to them"))
        #expect(PageRules.broken(in: try asked.page()) == [])
        #expect(try await worker.send(path, fields + [("matter", "decline")]).status == 303)
        #expect(try await worker.send(path, fields + [("matter", "join")]).status == 303)
        #expect(try await site.place.desk.members(of: group).contains(who.person))
        let history = try await worker.open("/people/\(who.person)")
        #expect(history.text.contains("Said no to a place in a group, and waits on"))
    }

    @Test func `somebody who walks in is added on the register, is held, and was there`() async throws {
        let site = try await TestSite()
        let group = try await site.place.group { plan in
            plan.kind = .dropIn
            plan.facilitators = [site.place.worker("mentalHealthPractitioner").id]
        }
        site.place.clock.advance(.hours(78))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/groups/\(group)/sessions/2026-11-23"
        let page = try await worker.open(path)
        #expect(page.text.contains("Somebody else came"))
        #expect(PageRules.broken(in: try page.page()) == [])
        let before = try await site.journalLength()
        let empty = try await worker.send(path, [("matter", "walk-in"), ("name", "")])
        #expect(empty.status == 422 && empty.text.contains("Enter their name."))
        #expect(PageRules.broken(in: try empty.page()) == [])
        #expect(try await site.journalLength() == before)
        let typed = [("matter", "walk-in"), ("name", "Wyn Walker"), ("phone", "01632 960002")]
        #expect(try await worker.send(path, typed).status == 303)
        let after = try await worker.open(path)
        #expect(after.text.contains("Wyn Walker") && after.text.contains("Came"))
        let person = try #require(try await site.place.desk.members(of: group).first)
        let record = try await site.place.record(person)
        let request = try #require(record.requests.open.first)
        #expect(record.holding.holder(of: request.id) != nil)
        #expect(record.session(of: group, on: .on("2026-11-23"))?.isAttended == true)
    }

    @Test func `a walk-in to a class that is full is refused, and nobody is half added`() async throws {
        let (site, group, _) = try await full()
        site.place.clock.advance(.days(4))
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/groups/\(group)/sessions/2026-11-23"
        let before = try await site.journalLength()
        let answer = try await worker.send(path, [("matter", "walk-in"), ("name", "Wyn Walker")])
        #expect(answer.status == 422 && answer.text.contains(GroupRefusal.full.sentence))
        #expect(try await site.journalLength() == before)
    }
}
