package import Care

// Clinics that do not exist.

extension Worker {
    /// Somebody who is always here.
    package static let madeUp = Worker(
        id: .ama,
        name: "Ama Example",
        role: .psychologist,
        practice: nil,
        services: [ServiceCode(rawValue: "primary-care-mental-health")]
    )
}

extension Clinic {
    /// A clinic on one day of the week.
    package static func madeUp(
        _ weekday: Weekday,
        from: Int,
        until: Int,
        minutes: Int,
        before: Int = 0,
        after: Int = 0,
        embargo: Embargo = .none
    ) -> Clinic {
        madeUp(weekday, [Stretch(from: from, until: until)], minutes: minutes, before: before, after: after, embargo)
    }

    package static func madeUp(
        _ weekday: Weekday,
        _ stretches: [Stretch],
        minutes: Int,
        before: Int = 0,
        after: Int = 0,
        _ embargo: Embargo = .none
    ) -> Clinic {
        let plan = Plan(
            name: "Made-up clinic",
            practitioner: .ama,
            setting: .surgery,
            site: "Made-up surgery",
            pattern: Pattern(days: [weekday: stretches], first: .on("2026-01-01")),
            minutes: minutes,
            before: before,
            after: after,
            embargo: embargo
        )
        return Clinic(id: .number(900), plan: plan)
    }

    /// Its times on a day of a practitioner who is always here.
    package func slots(on day: String, closed: Set<Day> = []) -> [Slot] {
        slots(on: .on(day), by: .madeUp, closed: closed)
    }
}

/// Clinics of every kind that can be set up, near both changes of the clocks.
package struct RandomClinic {
    package var chance: SeededGenerator
    /// Days on which everything is closed.
    package let closed: Set<Day> = [.on("2026-03-29"), .on("2026-04-03"), .on("2026-10-26")]

    package init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

    package mutating func clinic() -> Clinic {
        let minutes = 5 * (1 + chance.number(below: 16))
        let (before, after) = (5 * chance.number(below: 4), 5 * chance.number(below: 4))
        var days: [Weekday: [Clinic.Stretch]] = [:]
        for weekday in Weekday.allCases where !chance.oneIn(3) { days[weekday] = stretches() }
        let onTheDay = chance.number(below: 60)
        let embargo = Clinic.Embargo(
            onTheDay: onTheDay,
            twoDays: chance.number(below: 40),
            opensAt: 5 * chance.number(below: 200)
        )
        let pattern = Clinic.Pattern(
            days: days,
            everyWeeks: 1 + chance.number(below: 3),
            first: .on("2026-01-07") + chance.number(below: 90),
            last: chance.oneIn(5) ? .on("2026-10-27") : nil,
            onBankHolidays: chance.oneIn(3)
        )
        var plan = Clinic.madeUp(.monday, from: 0, until: 60, minutes: minutes).plan
        (plan.pattern, plan.before, plan.after, plan.embargo) = (pattern, before, after, embargo)
        var clinic = Clinic(id: .number(901), plan: plan)
        for _ in 0..<chance.number(below: 3) {
            let exception = Clinic.Exception(stretches: chance.oneIn(2) ? [] : stretches(), why: "another day")
            clinic.apply(.excepted(self.days().last ?? .on("2026-03-29"), exception))
        }
        if chance.oneIn(8) { clinic.apply(.ended(.on("2026-10-26"))) }
        return clinic
    }

    /// Stretches of a day that do not overlap, some of them across the hour that comes twice or not at all.
    private mutating func stretches() -> [Clinic.Stretch] {
        var stretches: [Clinic.Stretch] = []
        var from = chance.oneIn(2) ? 5 * chance.number(below: 30) : 480 + 5 * chance.number(below: 24)
        for _ in 0...chance.number(below: 2) {
            let until = min(1440, from + 30 + 5 * chance.number(below: 50))
            guard from < until else { break }
            stretches.append(Clinic.Stretch(from: from, until: until))
            from = until + 5 * chance.number(below: 12)
        }
        return stretches
    }

    package mutating func worker() -> Worker {
        var worker = Worker.madeUp
        if chance.oneIn(2) {
            let from = days().first ?? .on("2026-03-27")
            worker.absences = [Absence(from: from, until: chance.oneIn(4) ? nil : from + chance.number(below: 3))]
        }
        if chance.oneIn(8) { worker.left = .on("2026-10-25") }
        return worker
    }

    /// Some days round a change of the clocks.
    package mutating func days() -> [Day] {
        let start = Day.on(chance.oneIn(2) ? "2026-03-26" : "2026-10-22") + chance.number(below: 4)
        return (0..<4).map { start + $0 }
    }
}
