import Care
import CareTesting
import Testing

struct `The sessions of a group` {
    private func days(_ group: Group, _ days: ClosedRange<Day>, closed: Set<Day> = []) -> [String] {
        group.sessions(on: days, closed: closed).map(\.day.description)
    }

    @Test func `begin when the clock on the wall says so, and are as long as was said, across both clock changes`() {
        for day in ["2026-03-22", "2026-10-18"] {
            let group = Group.madeUp(first: .on(day)) { plan in
                plan.times.from = 30
                plan.times.minutes = 120
            }
            let sessions = group.sessions(on: .on(day)...(.on(day) + 14), closed: [])
            #expect(sessions.map { London.reading(at: $0.at).minute } == [30, 30, 30])
            #expect(sessions.allSatisfy { $0.ends - $0.at == .minutes(120) })
            #expect(sessions[1].at - sessions[0].at == .days(7))
        }
        let autumn = Group.madeUp(first: .on("2026-10-21")).sessions(
            on: .on("2026-10-21")...(.on("2026-10-28")),
            closed: []
        )
        #expect(autumn[1].at - autumn[0].at == .hours(7 * 24 + 1))
    }

    @Test func `pass over what is closed, and a fixed run ends a week later for it`() {
        let run = Group.madeUp(.fixed) { $0.times.sessions = 3 }
        let spring = Day.on("2026-03-01")...Day.on("2026-05-01")
        #expect(days(run, spring) == ["2026-03-04", "2026-03-11", "2026-03-18"])
        #expect(days(run, spring, closed: [.on("2026-03-11")]) == ["2026-03-04", "2026-03-18", "2026-03-25"])
        #expect(run.sessions(on: .on("2026-03-18")...(.on("2026-03-18")), closed: []).map(\.number) == [3])
    }

    @Test func `end with the group and with its last day, and every second week means that`() {
        var group = Group.madeUp { $0.times.everyWeeks = 2 }
        let spring = Day.on("2026-03-01")...Day.on("2026-04-10")
        #expect(days(group, spring) == ["2026-03-04", "2026-03-18", "2026-04-01"])
        group.apply(.ended(.on("2026-04-01")))
        #expect(days(group, spring) == ["2026-03-04", "2026-03-18"])
        let short = Group.madeUp { $0.times.last = .on("2026-03-11") }
        #expect(days(short, spring) == ["2026-03-04", "2026-03-11"])
        #expect(short.session(on: "2026-03-18") == nil)
        #expect(short.session(on: "2026-03-12") == nil)
        #expect(short.session(on: "2226-03-13") == nil)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `are those that looking at each day by itself finds`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let first = Day.on("2026-03-04") + chance.number(below: 300)
        let kind = chance.pick(Group.Kind.allCases) ?? .rolling
        var group = Group.madeUp(kind, first: first) { plan in
            plan.times.everyWeeks = 1 + chance.number(below: 4)
            plan.times.from = 5 * chance.number(below: 270)
            if kind == .fixed { plan.times.sessions = 2 + chance.number(below: 12) }
            if chance.oneIn(3) { plan.times.last = first + chance.number(below: 120) }
        }
        if chance.oneIn(3) { group.apply(.ended(first + chance.number(below: 120))) }
        let closed = Set((0..<4).map { _ in first + 7 * chance.number(below: 12) })
        var expected: [Day] = []
        for offset in 0..<200 {
            let day = first + offset
            let isItsDay = day.weekday == first.weekday && (offset / 7).isMultiple(of: group.plan.times.everyWeeks)
            let isOver = group.plan.times.last.map { day > $0 } ?? false || group.ended.map { day >= $0 } ?? false
            let isFull = group.plan.times.sessions.map { expected.count >= $0 } ?? false
            if isItsDay, !isOver, !isFull, !closed.contains(day) { expected.append(day) }
        }
        let found = group.sessions(on: first...(first + 199), closed: closed)
        #expect(found.map(\.day) == expected, "seed \(seed)")
        for session in found {
            let reading = London.reading(at: session.at)
            let jumps = London.instant(session.day, minute: 60) == London.instant(session.day, minute: 120)
            #expect(reading.minute == group.plan.times.from || jumps, "seed \(seed)")
            #expect(group.session(on: session.day, closed: closed) == session, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `have no more places than was said, however many are taken and whatever the capacity was before`(seed: UInt64)
    {
        var chance = SeededGenerator(seed: seed)
        let (before, now) = (2 + chance.number(below: 30), 2 + chance.number(below: 30))
        var taken: Set<Int> = []
        for _ in 0..<chance.number(below: before + 1) { taken.insert(1 + chance.number(below: before)) }
        let had = taken.count
        while let seat = Seats.free(taken: taken, capacity: now).first {
            #expect(!taken.contains(seat) && (1...now).contains(seat), "seed \(seed)")
            taken.insert(seat)
        }
        #expect(taken.count == max(had, now), "seed \(seed): \(before), then \(now)")
    }
}
