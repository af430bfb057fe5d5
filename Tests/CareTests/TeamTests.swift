import Care
import CareTesting
import PropertyTesting
import Testing

struct `A team` {
    private let working = WorkingTime.officeHours
    private let tuesday = Day.on("2026-03-03")

    private func team(_ roles: (Worker.ID, Role)..., rota: Rota = Rota()) -> Team {
        var team = Team()
        for (id, role) in roles {
            team.apply(.joined(id: id, name: "Somebody", role: role, practice: nil, services: []))
        }
        team.apply(.rotaSet(rota))
        return team
    }

    @Test func `the first of the day's list who is here is on duty`() {
        var team = team((.ama, .linkWorker), (.ben, .psychologist), rota: Rota(lists: [.tuesday: [.ama, .ben]]))
        #expect(team.duty(at: .tuesdayMorning, working: working) == .ama)
        team.apply(.away(id: .ama, absence: Absence(from: tuesday, until: tuesday)))
        #expect(team.duty(at: .tuesdayMorning, working: working) == .ben)
    }

    @Test func `what arrives on Saturday is for whoever is on duty on Monday`() {
        let team = team(
            (.ama, .linkWorker),
            (.ben, .linkWorker),
            rota: Rota(lists: [.saturday: [.ama], .monday: [.ben]])
        )
        #expect(team.duty(at: .london("2026-03-07", "12:00"), working: working) == .ben)
    }

    @Test func `the cover, then a manager, then a practitioner stands in, and never a GP`() {
        #expect(
            team((.ama, .teamManager), (.ben, .linkWorker), rota: Rota(cover: [.ben]))
                .duty(at: .tuesdayMorning, working: working) == .ben
        )
        #expect(
            team((.ama, .mentalHealthPractitioner), (.ben, .teamManager))
                .duty(at: .tuesdayMorning, working: working) == .ben
        )
        #expect(
            team((.ama, .gp), (.ben, .mentalHealthPractitioner)).duty(at: .tuesdayMorning, working: working) == .ben
        )
        #expect(team((.ama, .gp)).duty(at: .tuesdayMorning, working: working) == nil)
    }

    @Test func `if everybody is away, the first to come back is named`() {
        var team = team((.ama, .teamManager), (.ben, .mentalHealthPractitioner))
        team.apply(.away(id: .ama, absence: Absence(from: tuesday, until: tuesday + 10)))
        team.apply(.away(id: .ben, absence: Absence(from: tuesday, until: tuesday + 1)))
        #expect(team.duty(at: .tuesdayMorning, working: working) == .ben)
    }

    @Test func `if nobody comes back for weeks, a name stands there all the same`() {
        var team = team((.ama, .teamManager))
        team.apply(.away(id: .ama, absence: Absence(from: tuesday, until: nil)))
        #expect(team.duty(at: .tuesdayMorning, working: working) == .ama)
    }

    @Test func `coming back from leave keeps the leave that is still to come`() throws {
        var team = team((.ama, .teamManager))
        team.apply(.away(id: .ama, absence: Absence(from: tuesday - 5, until: tuesday + 5)))
        team.apply(.away(id: .ama, absence: Absence(from: tuesday + 60, until: tuesday + 70)))
        for fact in try TeamAction.back(.ama, tuesday).decide(on: team) { team.apply(fact) }
        #expect(team.workers[.ama]?.isHere(on: tuesday) == true)
        #expect(team.workers[.ama]?.isHere(on: tuesday - 1) == false)
        #expect(team.workers[.ama]?.isHere(on: tuesday + 65) == false)
        #expect(try TeamAction.back(.ama, tuesday).decide(on: team).isEmpty)
    }

    @Test func `somebody who left can come back to the team`() throws {
        var team = team((.ama, .teamManager), (.ben, .linkWorker))
        for fact in try TeamAction.leave(.ben, tuesday).decide(on: team) { team.apply(fact) }
        #expect(team.workers[.ben]?.isHere(on: tuesday) == false)
        let ben = Worker(id: .ben, name: "Ben", role: .linkWorker, practice: nil, services: [])
        for fact in try TeamAction.add(ben).decide(on: team) { team.apply(fact) }
        #expect(team.workers[.ben]?.isHere(on: tuesday) == true)
    }

    @Test func `every refusal is given and says what to do`() {
        let team = team((.ama, .teamManager), (.ben, .gp))
        let nobody = Worker(id: .chitra, name: "", role: .linkWorker, practice: nil, services: [])
        let ama = Worker(id: .ama, name: "Ama", role: .gp, practice: nil, services: [])
        let cases: [(TeamAction, TeamAction.Refused)] = [
            (.add(ama), .alreadyHere), (.add(nobody), .noName), (.change(nobody), .nobodyOfThatName),
            (.change(Worker(id: .ama, name: "", role: .gp, practice: nil, services: [])), .noName),
            (.change(ama), .lastOnDuty), (.leave(.ama, tuesday), .lastOnDuty),
            (.leave(.dot, tuesday), .nobodyOfThatName), (.back(.dot, tuesday), .nobodyOfThatName),
            (.away(.dot, Absence(from: tuesday, until: nil)), .nobodyOfThatName),
            (.away(.ama, Absence(from: tuesday, until: tuesday - 1)), .endsBeforeItStarts),
            (.setRota(Rota(cover: [.dot])), .notOnThisTeam), (.setRota(Rota(cover: [.ben])), .cannotBeOnDuty),
            (.setLimit(0), .limitOutOfRange), (.setLimit(501), .limitOutOfRange),
        ]
        for (action, refusal) in cases {
            #expect(throws: refusal) { try action.decide(on: team) }
            #expect(refusal.sentence.hasSuffix("."))
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `while anybody could be on duty somebody is, whatever happens to the team`(part: UInt64) throws {
        var chance = SeededGenerator(seed: part)
        for history in 0..<Rounds.of(60) {
            var team = Team()
            var wasReady = false
            for _ in 0..<40 {
                let action = randomAction(&chance)
                for fact in (try? action.decide(on: team)) ?? [] { team.apply(fact) }
                let ready = team.hasDuty
                #expect(ready || !wasReady, "seed \(part), history \(history): the last on duty was let go")
                wasReady = ready
                guard ready else { continue }
                let instant = Instant.tuesdayMorning + .hours(chance.number(below: 2000))
                let duty = team.duty(at: instant, working: working)
                let worker = try #require(duty.flatMap { team.workers[$0] }, "seed \(part), history \(history)")
                #expect(worker.role != .gp && worker.role.mayHold, "seed \(part), history \(history)")
            }
        }
    }

    private func randomAction(_ chance: inout SeededGenerator) -> TeamAction {
        let id = chance.pick(Worker.ID.everybody) ?? .ama
        let day = tuesday + chance.number(below: 80)
        let worker = Worker(
            id: id,
            name: "Somebody",
            role: chance.pick(Role.allCases) ?? .gp,
            practice: nil,
            services: []
        )
        switch chance.number(below: 8) {
        case 0, 1: return .add(worker)
        case 2: return .change(worker)
        case 3:
            return .away(id, Absence(from: day, until: chance.oneIn(3) ? nil : day + chance.number(below: 60)))
        case 4: return .back(id, day)
        case 5: return .leave(id, day)
        case 6:
            let rota = Rota(
                lists: [.tuesday: [id]],
                cover: chance.oneIn(2) ? [] : [chance.pick(Worker.ID.everybody) ?? .ama]
            )
            return .setRota(rota)
        default: return .setLimit(chance.number(below: 600))
        }
    }

    @Test func `lists whoever may hold people by name, whatever they were called when they came`() {
        func joined(_ number: Int, _ name: String, _ role: Role = .linkWorker) -> TeamFact {
            .joined(id: .number(number), name: name, role: role, practice: nil, services: [])
        }
        var team = Team(replaying: [
            joined(1, "Cy"), joined(2, "Ada"), joined(3, "Bea", .commissioner), joined(4, "Bo"),
        ])
        #expect(team.holders.map(\.name) == ["Ada", "Bo", "Cy"])
        #expect(team.holders.map(\.text) == [2, 4, 1].map { Worker.ID.number($0).description })
        team.apply(.changed(id: .number(2), name: "Dee", role: .linkWorker, practice: nil, services: []))
        team.apply(.changed(id: .number(3), name: "Bea", role: .linkWorker, practice: nil, services: []))
        team.apply(.changed(id: .number(4), name: "Bo", role: .administrator, practice: nil, services: []))
        #expect(team.holders.map(\.name) == ["Bea", "Cy", "Dee"])
    }
}
