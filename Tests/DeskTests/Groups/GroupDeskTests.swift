import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

struct `Groups at the Desk` {
    private let monday = Day.on("2026-11-23")

    @discardableResult
    private func join(
        _ group: Group.ID,
        _ place: TestPlace,
        _ who: (person: Person.ID, request: Request.ID)
    ) async throws -> Acted {
        try await place.desk.join(
            group,
            for: who.request,
            of: who.person,
            by: .person,
            as: .person(who.person)
        )
    }

    @Test func `a full group refuses politely, and a place that is given up is there for the next one`() async throws {
        let place = try await TestPlace()
        let group = try await place.group { $0.capacity = 2 }
        var people: [(person: Person.ID, request: Request.ID)] = []
        for _ in 0..<3 { people.append(try await place.personWhoAsks()) }
        for who in people.prefix(2) { try await join(group, place, who) }
        #expect(try await place.desk.freePlaces(of: place.desk.group(group)) == 0)
        let refusal = await #expect(throws: Denial.self) { try await join(group, place, people[2]) }
        #expect(refusal?.sentence == GroupRefusal.full.sentence)
        #expect(try await join(group, place, people[0]) == .nothingToDo)
        try await place.desk.act(
            LeaveGroup(group: group, by: .person, why: "x"),
            on: people[0].person,
            as: .person(people[0].person)
        )
        try await join(group, place, people[2])
        #expect(try await place.desk.membersOfGroups() == [group: 2])
        #expect(try await Set(place.desk.members(of: group)) == [people[1].person, people[2].person])
    }

    @Test func `the place of somebody who has died is there for the next one, though only a register told us so`()
        async throws
    {
        let place = try await TestPlace()
        let group = try await place.group { $0.capacity = 2 }
        var people: [(person: Person.ID, request: Request.ID)] = []
        for _ in 0..<3 { people.append(try await place.personWhoAsks()) }
        for who in people.prefix(2) { try await join(group, place, who) }
        try await place.deathByImport(of: people[0].person)
        try await join(group, place, people[2])
        #expect(try await Set(place.desk.members(of: group)) == [people[1].person, people[2].person])
    }

    @Test func `fewer places than people leaves those who are there, and takes nobody new until there is room`()
        async throws
    {
        let place = try await TestPlace()
        let group = try await place.group { $0.capacity = 4 }
        var people: [(person: Person.ID, request: Request.ID)] = []
        for _ in 0..<5 { people.append(try await place.personWhoAsks()) }
        for who in people.prefix(4) { try await join(group, place, who) }
        var plan = try await place.desk.group(group).plan
        plan.capacity = 2
        try await place.desk.act(.change(plan), on: group, as: place.identity("psychologist"))
        for who in people.prefix(2) {
            #expect(try await place.desk.members(of: group).contains(people[3].person))
            await #expect(throws: Denial.self) { try await join(group, place, people[4]) }
            try await place.desk.act(LeaveGroup(group: group, by: .person, why: "x"), on: who.person, as: .system("t"))
        }
        await #expect(throws: Denial.self) { try await join(group, place, people[4]) }
        try await place.desk.act(
            LeaveGroup(group: group, by: .person, why: "x"),
            on: people[2].person,
            as: .system("t")
        )
        try await join(group, place, people[4])
    }

    @Test func `a peer who leads it takes the register, sees names, and opens no record`() async throws {
        let place = try await TestPlace()
        let peer = place.worker("peerSupportWorker")
        let group = try await place.group { $0.peers = [peer.id] }
        let (one, other) = (
            try await place.personWhoAsks(name: "Ada Quill"), try await place.personWhoAsks(name: "Zoe Marsh")
        )
        for who in [one, other] { try await join(group, place, who) }
        place.clock.advance(.days(4))
        let known = try await place.desk.group(group)
        let lines = try await place.desk.register(of: known, on: monday, as: .worker(peer))
        #expect(lines.map(\.name.disclosed) == ["Ada Quill", "Zoe Marsh"])
        #expect(lines.allSatisfy { $0.isExpected && $0.mark == nil && $0.holder != nil })
        let looks = try await place.desk.looks(at: one.person)
        #expect(looks.map(\.relationship) == [.inMyGroup] && looks.map(\.page) == ["Register of a group"])
        await #expect(throws: Denial.self) {
            try await place.desk.open(one.person, page: "Person", as: .worker(peer))
        }
        for (who, mark) in [(one, SessionMark.late), (other, .missed)] {
            _ = try await place.desk.write(mark, nil, of: who.person, in: known, on: monday, as: .worker(peer))
        }
        let after = try await place.desk.register(of: known, on: monday, as: .worker(peer))
        #expect(after.map(\.mark) == [.late, .missed])
        let counts = try await place.desk.counts(of: group, from: monday)
        #expect(counts[monday]?.came == 1 && counts[monday]?.missed == 1 && counts[monday + 7]?.unwritten == 2)
        #expect(try await place.desk.chart(of: other.person).record.reengagement.ladders[other.request] != nil)
    }

    @Test func `nobody else takes the register, and nobody writes of somebody who does not come`() async throws {
        let place = try await TestPlace()
        let group = try await place.group()
        let (one, other) = (try await place.personWhoAsks(), try await place.personWhoAsks())
        try await join(group, place, one)
        place.clock.advance(.days(4))
        let known = try await place.desk.group(group)
        for role in ["peerSupportWorker", "linkWorker", "gp", "commissioner", "administrator"] {
            let identity = place.identity(role)
            await #expect(throws: Denial.self) {
                try await place.desk.register(of: known, on: monday, as: identity)
            }
            await #expect(throws: Denial.self) {
                try await place.desk.write(.missed, nil, of: one.person, in: known, on: monday, as: identity)
            }
            await #expect(throws: Denial.self) { try await place.desk.follow(group, as: identity) }
        }
        await #expect(throws: Denial.self) {
            try await place.desk.write(
                .missed,
                nil,
                of: other.person,
                in: known,
                on: monday,
                as: place.identity("psychologist")
            )
        }
        await #expect(throws: Denial.self) {
            try await place.desk.act(.end(monday), on: group, as: place.identity("linkWorker"))
        }
        await #expect(throws: Denial.self) { try await join(group, place, (one.person, other.request)) }
    }

    @Test func `a cancelled session is followed for everybody, as often as it is asked`() async throws {
        let place = try await TestPlace()
        let group = try await place.group()
        let people = [try await place.personWhoAsks(), try await place.personWhoAsks()]
        for who in people { try await join(group, place, who) }
        let leader = place.identity("psychologist")
        try await place.desk.act(.cancelSession(monday, why: "no hall"), on: group, as: leader)
        try await place.desk.act(.cancelSession(monday + 7, why: "no hall"), on: group, as: leader)
        #expect(try await place.desk.follow(group, as: leader) == 2)
        #expect(try await place.desk.follow(group, as: leader) == 0)
        let counts = try await place.desk.counts(of: group, from: monday)
        #expect(counts[monday]?.excused == 2 && counts[monday + 14]?.unwritten == 2)
        try await place.desk.act(.end(monday + 7), on: group, as: leader)
        #expect(try await place.desk.follow(group, as: leader) == 2)
        #expect(try await place.desk.chart(of: people[0].person).record.contacts.arranged(for: people[0].request) == [])
    }

    @Test func `the tables of groups are the same when they are made again from the journal`() async throws {
        let place = try await TestPlace()
        let group = try await place.group()
        let people = [try await place.personWhoAsks(), try await place.personWhoAsks()]
        for who in people { try await join(group, place, who) }
        place.clock.advance(.days(4))
        _ = try await place.desk.write(
            .leftEarly,
            "Had to go.",
            of: people[0].person,
            in: place.desk.group(group),
            on: monday,
            as: place.identity("psychologist")
        )
        try await place.desk.act(
            LeaveGroup(group: group, by: .person, why: "x"),
            on: people[1].person,
            as: .system("test")
        )
        let tables = [
            "SELECT * FROM programme", "SELECT * FROM group_member", "SELECT * FROM group_seat",
            "SELECT * FROM group_session ORDER BY contact",
        ].map { Statement($0) }
        let before = try await place.store.rows(tables)
        #expect(before.map(\.count) == [1, 1, 1, 3])
        try await place.desk.rebuild()
        #expect(try await place.store.rows(tables) == before)
    }
}
