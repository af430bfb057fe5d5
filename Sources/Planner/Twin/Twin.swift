/// The running place, taken from what is known on a day and lived ahead: what follows if things go on as in the last year.
///
/// It begins with everybody who waits, who is booked and who is held. Weeks of the last year come again in any order; people
/// are met, and requests closed, as quickly as in the last year, by how long they have waited. It is no plan: nothing in it
/// can be changed. It is what the plan is held against, and what came is laid over it.
package struct Twin: Sendable {
    /// The fewest whole weeks from which anything is foreseen.
    package static let fewestWeeks = 8
    private static let mostWeeks = 52

    /// The days of each past week on which requests came, newest week first.
    private let weeks: [[Int]]
    private let meeting: [Double]
    private let goingUnmet: [Double]
    private let closing: [Double]
    /// Of those who had a time, the share who were met on its day.
    private let kept: Double
    private let waiting: [(age: Int, booked: Int?)]
    private let held: [Int]
    private static let oldest = 400

    /// How many whole weeks of the past it was made from.
    package var weeksKnown: Int { weeks.count }
    package var waitingNow: Int { waiting.count }
    package var bookedNow: Int { waiting.count { $0.booked != nil } }
    package var heldNow: Int { held.count }

    /// - Parameters:
    ///   - requests: All requests as they were known on day 0.
    ///   - kept: The share of booked times at which people were met.
    package init?(_ requests: [RequestDays], kept: Double) {
        let known = requests.filter { $0.received <= 0 }
        let first = known.map(\.received).min() ?? 1
        let count = min(Twin.mostWeeks, (1 - first) / 7)
        guard count >= Twin.fewestWeeks else { return nil }
        weeks = (0..<count).map { week in
            (0..<7).map { day in
                let number = -7 * week - 6 + day
                return known.count { $0.received == number }
            }
        }
        self.kept = min(1, max(0, kept))
        let since = -7 * count + 1
        var (met, gone, closed) = (Pace(), Pace(), Pace())
        for request in known {
            let end = min(0, request.met ?? 0, request.closed ?? 0)
            let from = max(0, since - request.received)
            met.note(from: from, to: end - request.received, isEnd: request.met == end && request.met != nil)
            let isGone = request.met.map { $0 > end } ?? true && request.closed == end && request.closed != nil
            gone.note(from: from, to: end - request.received, isEnd: isGone)
            guard let meeting = request.met, meeting <= 0 else { continue }
            let last = min(0, request.closed ?? 0)
            closed.note(
                from: max(0, since - meeting),
                to: last - meeting,
                isEnd: request.closed.map { $0 <= 0 } ?? false
            )
        }
        (meeting, goingUnmet) = (met.chances(until: Twin.oldest), gone.chances(until: Twin.oldest))
        closing = closed.chances(until: Twin.oldest)
        let open = known.filter { ($0.closed ?? 1) > 0 }
        waiting = open.filter { ($0.met ?? 1) > 0 }.map { (-$0.received, $0.booked.flatMap { $0 > 0 ? $0 : nil }) }
        held = open.compactMap { request in request.met.flatMap { $0 <= 0 ? -$0 : nil } }
    }

    /// One future, drawn by chance.
    package func live(weeks count: Int, seed: UInt64, replication: Int) -> [TwinWeek] {
        var draws = RandomStream(seed: seed, replication: replication, purpose: "twin").sequence
        var (waiting, held) = (self.waiting, self.held)
        return (0..<count).map { index in
            // A week of the last year comes again, whole, so that what belongs together stays together.
            let pattern = weeks[min(weeks.count - 1, Int(draws.uniform() * Double(weeks.count)))]
            var week = TwinWeek()
            for day in 0..<7 {
                let today = index * 7 + day + 1
                close(&held, &week, &draws)
                meet(&waiting, &held, on: today, &week, &draws)
                week[.received] += pattern[day]
                for _ in 0..<pattern[day] { waiting.append((0, nil)) }
            }
            week[.waiting] = waiting.count
            week[.open] = waiting.count + held.count
            return week
        }
    }

    private func close(_ held: inout [Int], _ week: inout TwinWeek, _ draws: inout Draws) {
        var left: [Int] = []
        left.reserveCapacity(held.count)
        for age in held {
            if draws.uniform() < closing[min(age, Twin.oldest)] { week[.closed] += 1 } else { left.append(age + 1) }
        }
        held = left
    }

    private func meet(
        _ waiting: inout [(age: Int, booked: Int?)],
        _ held: inout [Int],
        on today: Int,
        _ week: inout TwinWeek,
        _ draws: inout Draws
    ) {
        var left: [(age: Int, booked: Int?)] = []
        left.reserveCapacity(waiting.count)
        for person in waiting {
            let age = min(person.age, Twin.oldest)
            let chance = draws.uniform()
            // Who has a time is met then, or waits on without one.
            let isMet = person.booked.map { $0 == today && chance < kept } ?? (chance < meeting[age])
            if isMet {
                week[.met] += 1
                held.append(0)
            } else if person.booked == nil, draws.uniform() < goingUnmet[age] {
                week[.closed] += 1
            } else {
                left.append((person.age + 1, person.booked.flatMap { $0 > today ? $0 : nil }))
            }
        }
        waiting = left
    }
}

extension Twin {
    /// What is foreseen of one number of one week: the middle, and between which two lie 95 of 100 futures.
    package struct Foreseen: Sendable, Equatable {
        package let middle: Double
        package let low: Double
        package let high: Double

        package func holds(_ came: Int) -> Bool { Double(came) >= low && Double(came) <= high }
    }

    /// Lives many futures; `nil` if it was cancelled.
    package func foresee(weeks: Int, seed: UInt64, replications: Int = 400) -> [[TwinWeek.What: Foreseen]]? {
        var futures: [[TwinWeek]] = []
        for replication in 0..<replications {
            if Task.isCancelled { return nil }
            futures.append(live(weeks: weeks, seed: seed, replication: replication))
        }
        return (0..<weeks).map { week in
            Dictionary(
                uniqueKeysWithValues: TwinWeek.What.allCases.map { what in
                    (what, Twin.spread(futures.map { $0[week][what] }.sorted()))
                }
            )
        }
    }

    private static func spread(_ sorted: [Int]) -> Foreseen {
        let at = { (share: Double) in Double(sorted[Int((share * Double(sorted.count - 1)).rounded())]) }
        return Foreseen(middle: at(0.5), low: at(0.025), high: at(0.975))
    }
}
