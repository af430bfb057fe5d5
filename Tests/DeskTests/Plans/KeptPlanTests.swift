import Care
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `Plans that are kept` {
    @Test func `are their maker's until they are shared, and nobody's who may not plan`() async throws {
        let place = try await TestPlace()
        let (maker, other) = (place.identity("commissioner"), place.identity("teamManager"))
        let plan = try await keep("Two more", in: place, as: "commissioner")
        #expect(try await place.desk.plans(as: maker) == [plan])
        #expect(try await place.desk.plans(as: other).isEmpty)
        await #expect(throws: Denial.self) { try await place.desk.plan(plan.id, as: other) }
        // Only the maker can share it, and forget it.
        try await place.desk.share(plan.id, true, as: other)
        try await place.desk.forgetPlan(plan.id, as: other)
        #expect(try await place.desk.plans(as: other).isEmpty)
        try await place.desk.share(plan.id, true, as: maker)
        #expect(try await place.desk.plan(plan.id, as: other).isShared)
        try await place.desk.share(plan.id, false, as: maker)
        #expect(try await place.desk.plans(as: other).isEmpty)
        try await place.desk.forgetPlan(plan.id, as: maker)
        #expect(try await place.desk.plans(as: maker).isEmpty)
    }

    @Test(arguments: Role.allCases)
    func `are for a manager and a commissioner alone`(role: Role) async throws {
        let place = try await TestPlace()
        let identity = place.identity(role.rawValue)
        if role == .teamManager || role == .commissioner {
            #expect(try await place.desk.plans(as: identity).isEmpty)
        } else {
            let id: KeptPlan.ID = place.desk.surroundings.newID()
            let answer = KeptPlan.Answer(measures: [], rows: [])
            await #expect(throws: Denial.self) { try await place.desk.plans(as: identity) }
            await #expect(throws: Denial.self) { try await place.desk.plan(id, as: identity) }
            await #expect(throws: Denial.self) { try await keep("No", in: place, as: role.rawValue) }
            await #expect(throws: Denial.self) { try await place.desk.keep(answer, of: id, as: identity) }
            await #expect(throws: Denial.self) { try await place.desk.share(id, true, as: identity) }
            await #expect(throws: Denial.self) { try await place.desk.forgetPlan(id, as: identity) }
        }
    }

    @Test func `are so many for each, and the same one sent twice is kept once`() async throws {
        let place = try await TestPlace()
        let first = try await keep("First", in: place, as: "teamManager")
        #expect(try await place.desk.keep(first, as: place.identity("teamManager")))
        #expect(try await place.desk.plans(as: place.identity("teamManager")).count == 1)
        for number in 1..<FrontDesk.mostPlans { _ = try await keep("\(number)", in: place, as: "teamManager") }
        let more = plan("One more", in: place, by: "teamManager")
        #expect(try await place.desk.keep(more, as: place.identity("teamManager")) == false)
        _ = try await keep("Another's", in: place, as: "commissioner")
    }

    @Test func `write nothing into the journal`() async throws {
        let place = try await TestPlace()
        let before = try await place.store.follow(after: 0, limit: 1000).count
        let plan = try await keep("Two more", in: place, as: "teamManager")
        try await place.desk.share(plan.id, true, as: place.identity("teamManager"))
        #expect(try await place.store.follow(after: 0, limit: 1000).count == before)
    }

    @Test func `SQLite: come back as they were, with what came of them`() async throws {
        try await TestSQLite.withStore { store, _ in try await comeBack(store) }
    }

    @Test func `PostgreSQL: come back as they were, with what came of them`() async throws {
        try await TestPostgres.withStore { store, _ in try await comeBack(store) }
    }

    private func comeBack(_ store: any Store) async throws {
        let place = try await TestPlace(on: store)
        let manager = place.identity("teamManager")
        var kept = try await keep("“Two” more; é", in: place, as: "teamManager")
        #expect(try await place.desk.plan(kept.id, as: manager) == kept)
        let answer = KeptPlan.Answer(measures: ["wait", "use"], rows: [[1.5, nil], [0.1, 1e-300], [.pi, -0.25]])
        try await place.desk.keep(answer, of: kept.id, as: manager)
        kept.answer = answer
        #expect(try await place.desk.plan(kept.id, as: manager) == kept)
        #expect(try await place.desk.plans(as: manager) == [kept])
    }

    private func plan(_ name: String, in place: TestPlace, by worker: String) -> KeptPlan {
        KeptPlan(
            id: place.desk.surroundings.newID(),
            name: name,
            scenario: "catterick",
            changes: ["times.room": 16, "keptForTheDay": 20],
            maker: place.worker(worker).id,
            made: place.desk.now
        )
    }

    @discardableResult
    private func keep(_ name: String, in place: TestPlace, as worker: String) async throws -> KeptPlan {
        let plan = plan(name, in: place, by: worker)
        #expect(try await place.desk.keep(plan, as: place.identity(worker)))
        return plan
    }
}
