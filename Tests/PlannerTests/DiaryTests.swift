import Planner
import PropertyTesting
import Testing

struct `Clinics with times that are booked` {
    private func diary(times: [Int], requests: Double, _ group: Diary.Group = .init("people")) -> Diary {
        Diary(clinics: [.init("clinic", times: times)], groups: [group], requestsPerDay: requests)
    }

    @Test func `a missed time is booked anew, so everybody is seen and the times are used for it`() {
        var group = Diary.Group("people")
        group.missed = 0.25
        let account = diary(times: [4], requests: 2.4, group).live(.init(warmUp: 100, days: 5_000), seed: 1)
        let visits = account.groups[0]
        #expect(visits.offered - visits.attended - visits.missed <= 40)
        #expect((Double(visits.missed) / Double(visits.offered) - 0.25).magnitude < 0.02)
        #expect((Double(visits.people) / Double(account.requests) - 1).magnitude < 0.02)
        #expect(account.little.holds)
    }

    @Test func `those who come again come as often as was said`() {
        var group = Diary.Group("people")
        (group.comesBackFirst, group.comesBackLater, group.gap) = (0.65, 0.62, 10)
        let account = diary(times: [8], requests: 2, group).live(.init(warmUp: 300, days: 6_000), seed: 5)
        let visits = account.groups[0]
        let each = Double(visits.attended) / Double(visits.people)
        #expect((each - (1 + 0.65 / 0.38)).magnitude < 0.08, "\(each)")
        #expect((Double(visits.seenOnce) / Double(visits.people) - 0.35).magnitude < 0.02)
    }

    @Test func `what is kept for the day is there for those who ask on the day, however long the list is`() {
        var day = Diary.Group("today", share: 0.3)
        day.isUrgent = true
        var (kept, open) = (diary(times: [10], requests: 9.5), diary(times: [10], requests: 9.5))
        (kept.groups, open.groups) = ([day, .init("whenever", share: 0.7)], [day, .init("whenever", share: 0.7)])
        kept.keptForUrgent = 0.4
        let span = DiarySpan(warmUp: 200, days: 3_000)
        let (with, without) = (kept.live(span, seed: 3), open.live(span, seed: 3))
        #expect(with.groups[0].waits.mean < 0.5 * without.groups[0].waits.mean)
        #expect(with.groups[1].waits.mean > without.groups[1].waits.mean)
        #expect(with.requests == without.requests)
    }

    @Test func `what opens on the day is never booked before it`() {
        var late = diary(times: [10], requests: 9.9)
        late.groups[0].from = 3
        late.keptForTheDay = 0.5
        late.hasWaitingList = false
        late.horizon = 5
        // Who can be seen only three days on finds half of the times, whatever is free on the day.
        let account = late.live(.init(warmUp: 50, days: 1_000), seed: 2)
        #expect(account.booked <= 5 * 950)
        #expect(account.groups[0].turnedAway > 4 * 950)
    }

    @Test func `a cancelled time is offered to the list, and a double needs two in a row`() {
        var group = Diary.Group("people")
        (group.cancelled, group.doubles) = (0.2, 0.5)
        var busy = diary(times: [6], requests: 6, group)
        busy.horizon = 3
        let account = busy.live(.init(warmUp: 50, days: 2_000), seed: 6)
        #expect(account.refilled > 300)
        #expect(account.booked <= account.times)
        #expect(account.groups[0].doubles > 0 && account.little.holds)
    }

    @Test func `overbooking uses more of the times, and on some days more come than there are times`() {
        var group = Diary.Group("people")
        group.missed = 0.3
        group.bookedAgain = 0
        var plain = diary(times: [6], requests: 8, group)
        plain.horizon = 5
        var over = plain
        over.overbooked = 2
        let span = DiarySpan(warmUp: 50, days: 1_000)
        let (with, without) = (over.live(span, seed: 9), plain.live(span, seed: 9))
        #expect(with.used > without.used && with.daysOver > 0 && without.daysOver == 0)
    }

    @Test(arguments: 1...Rounds.of(40))
    func `in whatever clinic, nobody is lost and no time is given twice`(seed: Int) {
        var draws = Draws(key: UInt64(seed))
        let random = Diary.random(&draws)
        let account = random.live(.init(days: 200), seed: UInt64(seed))
        #expect(account.little.holds, "seed \(seed): \(account.little)")
        #expect(account.booked <= account.times + random.overbooked * 200 * random.clinics.count, "seed \(seed)")
        #expect(account == random.live(.init(days: 200), seed: UInt64(seed)), "seed \(seed)")
    }
}

struct `Slow: clinics and their Markov chains` {
    private func diary(times: [Int], requests: Double, _ group: Diary.Group = .init("people")) -> Diary {
        Diary(clinics: [.init("clinic", times: times)], groups: [group], requestsPerDay: requests)
    }

    private func expect(
        _ truth: Double,
        of diary: Diary,
        days: Int,
        location: SourceLocation = #_sourceLocation,
        _ measure: (DiaryAccount) -> Double
    ) {
        let seed: UInt64 = 4_711
        var tally = Tally()
        for replication in 0..<12 {
            let account = diary.live(.init(warmUp: 500, days: days), seed: seed, replication: replication)
            #expect(account.little.holds, "seed \(seed): \(account.little)", sourceLocation: location)
            tally.add(measure(account))
        }
        let reach = StudentT.quantile(0.9995, freedom: 11) * tally.deviation / 12.0.squareRoot()
        let near = (tally.mean - truth).magnitude <= reach
        #expect(near, "seed \(seed): \(tally.mean) ± \(reach) for \(truth)", sourceLocation: location)
        #expect(reach < 0.15 * truth, "seed \(seed): ± \(reach) is too wide", sourceLocation: location)
    }

    /// Two times a day, booked from the next day on, at most four days ahead, nobody waits on a list: what is booked is
    /// the state of a Markov chain, solved here by going round until nothing moves.
    @Test func `a small clinic turns away as many as its Markov chain says`() {
        var group = Diary.Group("people")
        group.from = 1
        var small = diary(times: [2], requests: 1.9, group)
        small.horizon = 4
        small.hasWaitingList = false
        let chain = Chain(places: 8, times: 2, requests: 1.9)
        expect(chain.turnedAway, of: small, days: 5_000) {
            Double($0.groups[0].turnedAway) / Double($0.requests)
        }
        expect(chain.wait, of: small, days: 5_000) { $0.groups[0].waits.mean }
    }

    /// With no limit ahead the same chain goes on and on; a hundred and fifty places are as good as no end.
    @Test func `the wait without a limit is that of the chain without an end`() {
        var group = Diary.Group("people")
        group.from = 1
        let chain = Chain(places: 150, times: 5, requests: 4.2)
        expect(chain.wait, of: diary(times: [5], requests: 4.2, group), days: 6_000) { $0.groups[0].waits.mean }
    }
}

/// The booked times at the end of a day, as a Markov chain: a day takes some off, and requests put some on while there is room.
private struct Chain {
    let turnedAway: Double
    let wait: Double

    init(places: Int, times: Int, requests: Double) {
        var poisson = [Draws.exponential(-requests)]
        while poisson.count < 24 { poisson.append(poisson[poisson.count - 1] * requests / Double(poisson.count)) }
        var states = [1.0] + Array(repeating: 0.0, count: places)
        var (lost, waits) = (0.0, 0.0)
        for _ in 0..<400 {
            var next = Array(repeating: 0.0, count: places + 1)
            (lost, waits) = (0, 0)
            for (state, weight) in states.enumerated() where weight > 1e-15 {
                // In the morning the state is what is booked from today on; today's are held in the evening.
                let ahead = max(0, state - times)
                for (count, chance) in poisson.enumerated() {
                    let taken = min(count, places - ahead)
                    next[ahead + taken] += weight * chance
                    lost += weight * chance * Double(count - taken)
                    for place in ahead..<ahead + taken { waits += weight * chance * Double(place / times + 1) }
                }
            }
            states = next
        }
        turnedAway = lost / requests
        wait = waits / (requests - lost)
    }
}

extension Draws {
    /// e to a power, by its series: tests share no mathematics with what they test.
    fileprivate static func exponential(_ x: Double) -> Double {
        var (term, sum) = (1.0, 1.0)
        for n in 1...200 {
            term *= x / Double(n)
            sum += term
        }
        return sum
    }
}

extension Diary {
    static func random(_ draws: inout Draws) -> Diary {
        let count = 1 + Int(draws.next() % 3)
        let clinics = (0..<count).map { index in
            var clinic = Clinic("\(index)", times: [1 + Int(draws.next() % 9), Int(draws.next() % 12)], share: 1)
            if draws.uniform() < 0.5 { clinic.mayGoTo = Array(0..<count) }
            return clinic
        }
        let groups = (0..<2).map { index in
            var group = Group("\(index)", share: draws.uniform())
            group.isUrgent = index == 0
            group.from = Int(draws.next() % 4)
            (group.doubles, group.missed, group.cancelled) = (draws.uniform(), 0.4 * draws.uniform(), draws.uniform())
            (group.bookedAgain, group.askAgain) = (draws.uniform(), draws.uniform())
            (group.comesBackFirst, group.comesBackLater) = (draws.uniform() * 0.5, draws.uniform() * 0.5)
            group.gap = Int(draws.next() % 15)
            return group
        }
        var diary = Diary(clinics: clinics, groups: groups, requestsPerDay: 8 * draws.uniform())
        (diary.keptForUrgent, diary.keptForTheDay) = (draws.uniform() * 0.3, draws.uniform() * 0.3)
        diary.keptForTwoDays = draws.uniform() * 0.2
        if draws.uniform() < 0.7 { diary.horizon = 5 + Int(draws.next() % 20) }
        diary.hasWaitingList = draws.uniform() < 0.7
        diary.overbooked = Int(draws.next() % 2)
        return diary
    }
}
