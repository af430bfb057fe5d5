/// What can be asked of a team.
package enum TeamAction: Sendable, Equatable {
    case add(Worker)
    case change(Worker)
    case away(Worker.ID, Absence)
    case back(Worker.ID, Day)
    case leave(Worker.ID, Day)
    case setRota(Rota)
    case setLimit(Int)
    case setSupervisor(Worker.ID, by: Worker.ID, every: Int)
    case supervise(Supervision)

    package enum Refused: Refusal {
        case alreadyHere, nobodyOfThatName, noName, endsBeforeItStarts, notOnThisTeam, cannotBeOnDuty, limitOutOfRange
        case lastOnDuty, supervisesThemself, everyOutOfRange, noPeople

        package var sentence: String {
            switch self {
            case .alreadyHere: "This worker is already on the team."
            case .nobodyOfThatName: "There is no such worker on this team."
            case .noName: "Give the worker's name."
            case .endsBeforeItStarts: "The last day away is before the first. Check the dates."
            case .notOnThisTeam: "Somebody on the rota is not on this team. Choose from the team's list."
            case .cannotBeOnDuty: "A GP, a commissioner or an administrator cannot be on duty at the front door."
            case .limitOutOfRange: "The number of people for one worker must be from 1 to 500."
            case .supervisesThemself: "Choose somebody else: nobody supervises themself."
            case .everyOutOfRange: "Choose from 1 to 26 weeks."
            case .noPeople: "Say how many people were talked through, from 0 to 500."
            case .lastOnDuty:
                "Nobody would be left to look at what arrives. Add somebody to the rota or to the cover first."
            }
        }
    }

    package func decide(on team: Team) throws(Refused) -> [TeamFact] {
        let facts = try facts(on: team)
        var after = team
        for fact in facts { after.apply(fact) }
        guard team.hasDuty, !after.hasDuty else { return facts }
        throw .lastOnDuty
    }

    private func check(_ worker: Worker.ID, _ other: Worker.ID, on team: Team) throws(Refused) {
        guard team.workers[worker] != nil, team.workers[other] != nil else { throw .nobodyOfThatName }
        guard worker != other else { throw .supervisesThemself }
    }

    private func facts(on team: Team) throws(Refused) -> [TeamFact] {
        switch self {
        case .add(let worker):
            if let known = team.workers[worker.id], known.left == nil { throw .alreadyHere }
            guard !worker.name.isEmpty else { throw .noName }
            return [
                .joined(
                    id: worker.id,
                    name: worker.name,
                    role: worker.role,
                    practice: worker.practice,
                    services: worker.services
                )
            ]
        case .change(let worker):
            guard team.workers[worker.id] != nil else { throw .nobodyOfThatName }
            guard !worker.name.isEmpty else { throw .noName }
            return [
                .changed(
                    id: worker.id,
                    name: worker.name,
                    role: worker.role,
                    practice: worker.practice,
                    services: worker.services
                )
            ]
        case .away(let id, let absence):
            guard team.workers[id] != nil else { throw .nobodyOfThatName }
            if let until = absence.until, until < absence.from { throw .endsBeforeItStarts }
            return [.away(id: id, absence: absence)]
        case .back(let id, let day):
            guard let worker = team.workers[id] else { throw .nobodyOfThatName }
            return worker.absences.contains { $0.covers(day) } ? [.back(id: id, day: day)] : []
        case .leave(let id, let day):
            guard team.workers[id] != nil else { throw .nobodyOfThatName }
            return [.left(id: id, day: day)]
        case .setRota(let rota):
            let named = rota.lists.values.flatMap { $0 } + rota.cover
            let roles = named.map { team.workers[$0]?.role }
            guard !roles.contains(nil) else { throw .notOnThisTeam }
            guard !roles.contains(.gp), roles.allSatisfy({ $0?.mayHold ?? false }) else { throw .cannotBeOnDuty }
            return rota == team.rota ? [] : [.rotaSet(rota)]
        case .setLimit(let limit):
            guard (1...500).contains(limit) else { throw .limitOutOfRange }
            return limit == team.limit ? [] : [.limitSet(limit)]
        case .setSupervisor(let id, let by, let every):
            try check(id, by, on: team)
            guard (7...182).contains(every) else { throw .everyOutOfRange }
            let known = team.supervisors[id]
            return known == Supervisor(worker: by, every: every) ? [] : [.supervisorSet(id: id, by: by, every: every)]
        case .supervise(let supervision):
            try check(supervision.worker, supervision.with, on: team)
            guard (0...500).contains(supervision.people) else { throw .noPeople }
            return team.supervisions.contains { $0.id == supervision.id } ? [] : [.supervised(supervision)]
        }
    }
}

extension Team {
    /// Whether anybody who has not left could be on duty on some day: without one, a place cannot take requests.
    package var hasDuty: Bool {
        workers.values.contains { worker in
            guard worker.left == nil, worker.role.mayHold, worker.role != .gp else { return false }
            return worker.role == .teamManager || worker.role == .mentalHealthPractitioner
                || rota.cover.contains(worker.id)
        }
    }
}
