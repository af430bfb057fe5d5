/// The people who work in a place, their absences, and who looks at what arrives: one stream for the place.
package struct Team: Sendable, Equatable {
    package private(set) var workers: [Worker.ID: Worker] = [:]
    /// Whoever may hold people, by name: kept in order, since every page of the caseload lists them.
    package private(set) var holders: [Holder] = []
    package private(set) var rota = Rota()
    /// How many people one worker is thought able to hold; a manager sees who is above it.
    package private(set) var limit = 40

    /// Who supervises whom, and how often.
    package private(set) var supervisors: [Worker.ID: Supervisor] = [:]
    /// Every supervision and meeting of peers that was written down.
    package private(set) var supervisions: [Supervision] = []

    package init() {}

    package init(replaying facts: some Sequence<TeamFact>) {
        for fact in facts { apply(fact) }
    }

    package mutating func apply(_ fact: TeamFact) {
        switch fact {
        case .joined(let id, let name, let role, let practice, let services):
            workers[id] = Worker(id: id, name: name, role: role, practice: practice, services: services)
            listHolder(id)
        case .changed(let id, let name, let role, let practice, let services):
            workers[id]?.name = name
            workers[id]?.role = role
            workers[id]?.practice = practice
            workers[id]?.services = services
            listHolder(id)
        case .away(let id, let absence): workers[id]?.absences.append(absence)
        case .back(let id, let day):
            guard let absences = workers[id]?.absences else { return }
            workers[id]?.absences = absences.compactMap { $0.ended(before: day) }
        case .left(let id, let day): workers[id]?.left = day
        case .rotaSet(let rota): self.rota = rota
        case .limitSet(let limit): self.limit = limit
        case .supervisorSet(let id, let by, let every): supervisors[id] = Supervisor(worker: by, every: every)
        case .supervised(let supervision): supervisions.append(supervision)
        }
    }

    private mutating func listHolder(_ id: Worker.ID) {
        guard let worker = workers[id] else { return }
        holders = Team.listing(worker, among: holders)
    }

    /// Who looks at what arrives at a moment: the rota's worker, or who covers; somebody always, while `hasDuty`.
    ///
    /// Precedence: whoever the rota gives for the next open day; if everybody is away then, for the first day within
    /// four weeks on which somebody is here; if nobody is, the first in the order of cover who has not left, so that a
    /// name stands there and the manager sees that its bearer is away.
    package func duty(at instant: Instant, working: WorkingTime) -> Worker.ID? {
        var day = London.day(at: working.nextOpen(from: instant))
        let last = day + 28
        while day <= last {
            if let worker = duty(on: day, where: { $0.isHere(on: day) }) { return worker }
            day = working.workingDay(after: day)
        }
        return duty(on: day, where: { $0.left == nil })
    }

    /// The order of cover: the weekday's list; the standing cover; a manager; a practitioner; never a GP.
    private func duty(on day: Day, where isHere: (Worker) -> Bool) -> Worker.ID? {
        func first(_ ids: [Worker.ID]) -> Worker.ID? {
            ids.first { workers[$0].map { $0.role.mayHold && $0.role != .gp && isHere($0) } ?? false }
        }
        if let worker = first(rota.lists[day.weekday] ?? []) { return worker }
        if let worker = first(rota.cover) { return worker }
        for role in [Role.teamManager, .mentalHealthPractitioner] {
            if let worker = first(workers.values.filter { $0.role == role }.map(\.id).sorted()) { return worker }
        }
        return nil
    }
}

/// Who is on duty on each weekday, in the order in which they cover for each other.
package struct Rota: Hashable, Sendable, Codable {
    package var lists: [Weekday: [Worker.ID]]
    /// Who covers when nobody on the day's list is here.
    package var cover: [Worker.ID]

    package init(lists: [Weekday: [Worker.ID]] = [:], cover: [Worker.ID] = []) {
        self.lists = lists
        self.cover = cover
    }
}

extension Weekday: CodingKeyRepresentable {}

extension Absence {
    /// What remains of the absence if the worker is back on a day; `nil` if nothing does.
    ///
    /// Leave that is past or still to come is no matter of this day and stays as it is.
    package func ended(before day: Day) -> Absence? {
        guard covers(day) else { return self }
        return from < day ? Absence(from: from, until: day - 1) : nil
    }
}
