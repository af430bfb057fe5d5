import Care
import CareTesting
import Testing

struct `Setting up a group` {
    private static var team: Team {
        var team = Team()
        let roles: [(Worker.ID, Role)] = [
            (.ama, .psychologist), (.ben, .peerSupportWorker), (.chitra, .commissioner), (.dot, .linkWorker),
        ]
        for (id, role) in roles {
            team.apply(.joined(id: id, name: "Somebody", role: role, practice: nil, services: []))
        }
        team.apply(.left(id: .dot, day: .on("2026-01-01")))
        return team
    }

    private static let now = Instant.tuesdayMorning

    private func decide(_ action: GroupAction, on group: Group? = nil) throws(GroupAction.Refused) -> [GroupFact] {
        try action.decide(on: group, team: Self.team, closed: [.on("2026-03-18")], at: Self.now)
    }

    @Test func `with a peer who leads it, and changing what is not promised, is done`() throws {
        let group = Group.madeUp { $0.peers = [.ben] }
        #expect(try decide(.setUp(group.id, group.plan)) == [.setUp(group.id, group.plan)])
        var plan = group.plan
        plan.capacity = 20
        #expect(try decide(.change(plan), on: group) == [.changed(plan)])
        #expect(try decide(.change(group.plan), on: group).isEmpty)
        #expect(try decide(.end(.on("2026-04-01")), on: group) == [.ended(.on("2026-04-01"))])
        let cancelled = try decide(.cancelSession(.on("2026-03-11"), why: "no hall"), on: group)
        #expect(cancelled == [.sessionCancelled(.on("2026-03-11"), why: "no hall")])
        #expect(Group(replaying: [.setUp(group.id, group.plan)] + cancelled)?.cancelled.count == 1)
    }

    private static let mistakes: [(refused: GroupAction.Refused, change: @Sendable (inout Group.Plan) -> Void)] = [
        (.noName, { $0.name = " " }),
        (.noAbout, { $0.about = "" }),
        (.noSite, { $0.site = "\n" }),
        (.nobodyLeads, { $0.facilitators = [] }),
        (.notOnThisTeam, { $0.facilitators = [.number(77)] }),
        (.notOnThisTeam, { $0.facilitators = [.chitra] }),
        (.notOnThisTeam, { $0.facilitators = [.dot] }),
        (
            .notAPeer,
            {
                $0.facilitators = [.ben]; $0.peers = [.ama]
            }
        ),
        (.namedTwice, { $0.facilitators = [.ama, .ama] }),
        (
            .namedTwice,
            {
                $0.facilitators = [.ben]; $0.peers = [.ben]
            }
        ),
        (.minutesOutOfRange, { $0.times.minutes = 10 }),
        (.minutesOutOfRange, { $0.times.minutes = 92 }),
        (.minutesOutOfRange, { $0.times.minutes = 485 }),
        (.badTime, { $0.times.from = -5 }),
        (.badTime, { $0.times.from = 1400 }),
        (.badTime, { $0.times.from = 601 }),
        (.weeksOutOfRange, { $0.times.everyWeeks = 0 }),
        (.weeksOutOfRange, { $0.times.everyWeeks = 5 }),
        (.runsOn, { $0.times.sessions = 6 }),
        (.sessionsOutOfRange, { $0.kind = .fixed }),
        (
            .sessionsOutOfRange,
            {
                $0.kind = .fixed; $0.times.sessions = 1
            }
        ),
        (
            .sessionsOutOfRange,
            {
                $0.kind = .fixed; $0.times.sessions = 53
            }
        ),
        (.endsBeforeItStarts, { $0.times.last = .on("2026-03-03") }),
        (.capacityOutOfRange, { $0.capacity = 1 }),
        (.capacityOutOfRange, { $0.capacity = 201 }),
    ]

    @Test(arguments: mistakes.indices)
    func `wrongly is refused, and the refusal says what to do`(index: Int) {
        let (refused, change) = Self.mistakes[index]
        let group = Group.madeUp(.rolling, change)
        #expect(throws: refused) { try decide(.setUp(group.id, group.plan)) }
        #expect(refused.sentence.hasSuffix("."))
    }

    @Test func `a second time, or changing what people were told, is refused`() {
        let group = Group.madeUp()
        #expect(throws: GroupAction.Refused.alreadySetUp) { try decide(.setUp(group.id, group.plan), on: group) }
        #expect(throws: GroupAction.Refused.noSuchGroup) { try decide(.end(.on("2026-04-01"))) }
        for change in [{ $0.times.from += 60 }, { $0.kind = .dropIn }] as [(inout Group.Plan) -> Void] {
            var plan = group.plan
            change(&plan)
            #expect(throws: GroupAction.Refused.timesStay) { try decide(.change(plan), on: group) }
        }
    }

    @Test func `cancelling what is no session, is over, is cancelled, or without a reason, is refused`() {
        var group = Group.madeUp(first: .on("2026-02-25"))
        group.apply(.sessionCancelled(.on("2026-03-11"), why: "no hall"))
        let cases: [(String, String, GroupAction.Refused)] = [
            ("2026-03-05", "x", .noSuchSession), ("2026-03-18", "x", .noSuchSession), ("2026-02-25", "x", .past),
            ("2026-03-11", "x", .alreadyCancelled), ("2026-03-25", " ", .noReason),
        ]
        for (day, why, refused) in cases {
            #expect(throws: refused) { try decide(.cancelSession(.on(day), why: why), on: group) }
        }
        #expect(throws: GroupAction.Refused.past) { try decide(.end(.on("2026-03-02")), on: group) }
    }
}
