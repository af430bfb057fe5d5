import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

struct `A place in a full group that comes free` {
    private typealias Who = (person: Person.ID, request: Request.ID)

    private func join(_ group: Group.ID, _ place: TestPlace, _ who: Who) async throws {
        _ = try await place.desk.join(group, for: who.request, of: who.person, by: .person, as: .person(who.person))
    }

    private func wait(_ group: Group.ID, _ place: TestPlace, _ who: Who) async throws {
        _ = try await place.desk.waitForPlace(
            in: group,
            for: who.request,
            of: who.person,
            by: .person,
            as: .person(who.person)
        )
    }

    private func leave(_ group: Group.ID, _ place: TestPlace, _ who: Who) async throws {
        let leaving = LeaveGroup(group: group, by: .person, why: "x")
        try await place.desk.act(leaving, on: who.person, as: .person(who.person))
    }

    private func isAsked(_ group: Group.ID, _ place: TestPlace, _ who: Who) async throws -> Bool {
        try await place.desk.chart(of: who.person).record.enrolments.waits[group]?.isOffered ?? false
    }

    /// A group with room for one more: somebody else has its other place.
    private func group(_ place: TestPlace, name: String = "Calm together") async throws -> Group.ID {
        let group = try await place.group { plan in
            plan.name = name
            plan.capacity = 2
        }
        try await join(group, place, try await place.personWhoAsks(name: "Bo There"))
        return group
    }

    private func people(_ count: Int, _ place: TestPlace) async throws -> [Who] {
        var people: [Who] = []
        for _ in 0..<count {
            people.append(try await place.personWhoAsks())
            place.clock.advance(.minutes(1))
        }
        return people
    }

    private static func place(atOnce: Int) async throws -> TestPlace {
        try await TestPlace(place: Place(code: "test", name: "T", promises: Promises(filling: Filling(atOnce: atOnce))))
    }

    @Test func `is offered in the order of what was promised, not of joining; a no passes it on and costs nothing`()
        async throws
    {
        let place = try await Self.place(atOnce: 1)
        let group = try await group(place)
        let who = try await people(4, place)
        try await join(group, place, who[0])
        for number in [3, 2, 1] { try await wait(group, place, who[number]) }
        let list = try await place.desk.placeWaitingList(as: place.identity("psychologist"))
        #expect(list.map(\.person) == [who[1].person, who[2].person, who[3].person])
        #expect(try await place.desk.offerFreePlaces() == FillingRound(), "it is full")
        try await leave(group, place, who[0])
        #expect(try await place.desk.offerFreePlaces().offered == 1)
        #expect(try await place.desk.offerFreePlaces() == FillingRound(), "a second round does nothing")
        #expect(try await isAsked(group, place, who[1]))
        try await place.desk.act(DeclinePlace(group: group), on: who[1].person, as: .person(who[1].person))
        #expect(try await place.desk.offerFreePlaces().offered == 1)
        #expect(try await isAsked(group, place, who[2]))
        try await join(group, place, who[2])
        #expect(try await place.desk.members(of: group).contains(who[2].person))
        place.clock.advance(.minutes(1))
        try await leave(group, place, who[2])
        #expect(try await place.desk.offerFreePlaces().offered == 1)
        #expect(try await isAsked(group, place, who[1]), "whoever said no comes first when the next one is free")
    }

    @Test func `is not had by whoever comes along while others wait, until all were asked and it is still free`()
        async throws
    {
        let place = try await Self.place(atOnce: 1)
        let group = try await group(place)
        let who = try await people(4, place)
        try await join(group, place, who[0])
        try await wait(group, place, who[1])
        try await wait(group, place, who[2])
        try await leave(group, place, who[0])
        let refusal = await #expect(throws: Denial.self) { try await join(group, place, who[3]) }
        #expect(refusal?.sentence == GroupRefusal.full.sentence)
        #expect(try await isAsked(group, place, who[1]), "asked before the newcomer had it")
        #expect(try await place.desk.freePlaces(of: place.desk.group(group), for: who[3].person) == 0)
        #expect(try await place.desk.freePlaces(of: place.desk.group(group), for: who[1].person) == 1)
        place.clock.advance(.hours(25))
        #expect(try await place.desk.offerFreePlaces().offered == 1, "nobody answered: the next one is asked")
        await #expect(throws: Denial.self) { try await join(group, place, who[3]) }
        place.clock.advance(.hours(25))
        try await join(group, place, who[3])
        #expect(try await place.desk.offerFreePlaces().ended == 2)
        let list = try await place.desk.placeWaitingList(as: place.identity("psychologist"))
        #expect(list.map(\.isOffered) == [false, false], "silence costs nobody their place")
    }

    @Test(arguments: [JournalEngine.sqlite, .postgres])
    func `PostgreSQL and SQLite: of sixteen who say yes at once two have the two places, and the others wait on`(
        engine: JournalEngine
    ) async throws {
        try await engine.withStore { store, _ in
            let many = Place(code: "test", name: "Test place", promises: Promises(filling: Filling(atOnce: 8)))
            let place = try await TestPlace(on: store, place: many)
            let group = try await place.group { $0.capacity = 2 }
            let full = try await people(2, place)
            for who in full { try await join(group, place, who) }
            let waiting = try await people(16, place)
            for who in waiting { try await wait(group, place, who) }
            for who in full { try await leave(group, place, who) }
            #expect(try await place.desk.offerFreePlaces().offered == 16)
            let yes = try await withThrowingTaskGroup(of: Bool.self) { tasks in
                for who in waiting {
                    tasks.addTask {
                        do {
                            try await join(group, place, who)
                            return true
                        } catch Denial.refused(let refusal as GroupRefusal) where refusal == .placeGone {
                            return false
                        }
                    }
                }
                return try await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(yes == 2)
            // Whoever comes too late may have ended some of the offers already, or this round ends all of them.
            _ = try await place.desk.offerFreePlaces()
            let list = try await place.desk.placeWaitingList(as: place.identity("psychologist"))
            #expect(list.count == 14 && list.allSatisfy { !$0.isOffered })
        }
    }

    @Test func `is in a table that is the same when it is made again, and nobody waits for a group that has ended`()
        async throws
    {
        let place = try await TestPlace()
        let group = try await group(place)
        let who = try await people(2, place)
        try await join(group, place, who[0])
        try await wait(group, place, who[1])
        let rows = Statement("SELECT * FROM group_wait")
        let before = try await place.store.rows(rows)
        #expect(before.count == 1)
        try await place.desk.rebuild()
        #expect(try await place.store.rows(rows) == before)
        try await place.desk.act(
            .end(London.day(at: place.clock.now)),
            on: group,
            as: place.identity("psychologist")
        )
        #expect(try await place.desk.offerFreePlaces().ended == 1)
        #expect(try await place.desk.placeWaitingList(as: place.identity("psychologist")).isEmpty)
    }

    @Test func `is said in a letter that names neither the group nor the person`() async throws {
        let (place, post) = (try await TestPlace(place: TestPlace.telling), Postbox())
        let group = try await group(place, name: "Living with sorrow")
        let first = try await place.personWhoAsks()
        try await join(group, place, first)
        let who = try await place.personWithEmail()
        try await wait(group, place, (who.person, who.request))
        try await leave(group, place, first)
        let leader = Leader(desk: place.desk, sender: post, setting: LetterSetting(), name: "one")
        #expect(try await leader.turn()?.filled.offered == 1)
        let letter = try #require(post.letters.last)
        #expect(letter.subject == "A place has come free")
        for word in ["sorrow", "group", "Quill"] { #expect(!letter.text.contains(word)) }
    }
}
