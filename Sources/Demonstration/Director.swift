package import Care
package import Desk

/// Lives a year of a place through the Desk: every step is an action of somebody, on the day on which they did it.
package final class Director {
    let desk: FrontDesk
    let time: LivedTime
    let end: Instant
    var agenda = Agenda()
    var chance: Chance
    /// What happens in groups, so that the rest of the year is lived as it was before there were any.
    var groupChance: Chance
    /// What happens to those who are followed up, and in case reviews.
    var followChance: Chance
    private(set) var workers: [String: Worker] = [:]

    /// Takes a desk whose surroundings are those of `time`, and the moment at which the demonstration is looked at.
    package init(desk: FrontDesk, time: LivedTime, end: Instant, seed: UInt64) {
        self.desk = desk
        self.time = time
        self.end = end
        chance = Chance(seed: seed &+ 1)
        groupChance = Chance(seed: seed &+ 2)
        followChance = Chance(seed: seed &+ 3)
    }

    /// What one made-up place comes to.
    package struct Summary: Sendable, Equatable {
        package let people: Int
        package let acts: Int
    }

    /// Lives the year; `progress` hears how much of it has passed, from 0 to 1.
    package func live(
        people: Int,
        asking: Int,
        practices: [Practice],
        progress: (Double) -> Void
    ) async throws -> Summary {
        let start = time.now
        try await engage(practices)
        let crowd = try await register(people, practices)
        for part in Eight.parts(crowd.eight) { agenda.plan(.ask(part.part), at: end - part.ago) }
        for person in crowd.others.prefix(asking) {
            let day = chance.number(1...362)
            let moment = start + .days(day) + .minutes(chance.number(8 * 60...19 * 60))
            agenda.plan(.ask(Crowd.part(of: person, &chance)), at: moment)
        }
        planReviews()
        agenda.plan(.setUpGroups, at: end - .days(31))
        // The day before, so that what is kept back for the day is still free when somebody looks.
        agenda.plan(.runClinics, at: end - .hours(20))
        var acts = 0
        while let (at, step) = agenda.next() {
            guard at <= end else { continue }
            time.move(to: at)
            try await perform(step)
            acts += 1
            if acts.isMultiple(of: 50) {
                progress(Double((at - start).microseconds) / Double(max(1, (end - start).microseconds)))
            }
        }
        time.move(to: end)
        try await leaveSomebodyAway()
        return Summary(people: people, acts: acts)
    }

    private func engage(_ practices: [Practice]) async throws {
        let identity = Identity.system("demonstration")
        try await desk.put(practices, as: identity)
        for member in Cast.members {
            let worker = Worker(
                id: desk.surroundings.newID(),
                name: member.name,
                role: member.role,
                practice: member.practice,
                services: member.services.union(member.isHome ? [desk.place.home] : [])
            )
            workers[member.username] = worker
            try await desk.act(.add(worker), as: identity)
        }
        let lists = Dictionary(
            uniqueKeysWithValues: Weekday.allCases.map { day in
                (day, ["duty", "practitioner", "practitioner2"].compactMap { workers[$0]?.id })
            }
        )
        let cover = ["manager"].compactMap { workers[$0]?.id }
        try await desk.act(.setRota(Rota(lists: lists, cover: cover)), as: identity)
        try await setSupervisors()
    }

    /// The accounts, one for each role, made once the year is over so that their cost is not paid twice.
    package func openAccounts() async throws {
        for member in Cast.members {
            guard let worker = workers[member.username] else { continue }
            try await desk.addAccount(
                member.username,
                for: worker.id,
                password: Cast.password,
                as: .system("demonstration")
            )
        }
    }

    private func register(
        _ count: Int,
        _ practices: [Practice]
    ) async throws -> (eight: [Person.ID], others: [Crowd.Member]) {
        let today = London.day(at: end)
        let eight = Eight.people.map { Newcomer(id: desk.surroundings.newID(), details: $0.details(on: today)) }
        let others = (0..<max(0, count - eight.count)).map { number in
            Crowd.member(number, id: desk.surroundings.newID(), practices: practices, on: today, &chance)
        }
        let newcomers = eight + others.map { Newcomer(id: $0.id, details: $0.details) }
        for group in stride(from: 0, to: newcomers.count, by: 500) {
            try await desk.register(
                Array(newcomers[group..<min(group + 500, newcomers.count)]),
                origin: "register",
                as: .system("demonstration")
            )
        }
        return (eight.map(\.id), others)
    }

    /// One worker is away from today, still holding whom they hold: the manager's page shows it.
    private func leaveSomebodyAway() async throws {
        guard let worker = workers["linkworker2"] else { return }
        let today = London.day(at: end)
        try await desk.act(.away(worker.id, Absence(from: today, until: today + 9)), as: .system("demonstration"))
    }
}
