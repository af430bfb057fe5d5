extension Network {
    /// A way through the stations that is settled when somebody comes: by what they need, and by whom it is taken up.
    package struct Course: Sendable, Hashable {
        /// The group its people are counted with.
        package var group: Int
        /// How many of all who come go this way, against the other courses' shares.
        package var share: Double
        /// Where they begin is the first.
        package var steps: [Step]

        package init(group: Int, share: Double, steps: [Step]) {
            self.group = group
            self.share = share
            self.steps = steps
        }
    }

    /// One step of a course.
    package struct Step: Sendable, Hashable {
        package var station: Int
        /// The outcome that is counted when somebody comes to it.
        package var counts: Int?
        /// Whether being served here ends the wait to be seen.
        package var isSeen = false
        /// Shares who go on, each to a step of the same course; whoever is in none leaves.
        package var ways: [Route] = []

        package init(_ station: Int, counts: Int? = nil, isSeen: Bool = false, ways: [Route] = []) {
            self.station = station
            self.counts = counts
            self.isSeen = isSeen
            self.ways = ways
        }
    }
}

extension Network.Station {
    /// As many servers as nobody will ever wait for.
    static let everybody = 1_000_000_000

    /// A station where time passes, and nobody waits for anybody.
    package static func delay(_ name: String, _ law: Distribution) -> Network.Station {
        var station = Network.Station(name, servers: everybody, service: law)
        station.isDelay = true
        return station
    }
}

/// The courses of a network, laid out in one row of steps.
struct CourseTable {
    private(set) var steps: [Network.Step] = []
    /// Up to which share of all each course reaches, with its group and its first step.
    private var reach: [(share: Double, group: Int, step: Int)] = []

    var isEmpty: Bool { reach.isEmpty }

    init(_ courses: [Network.Course]) {
        var sum = 0.0
        for course in courses where course.share > 0 {
            sum += course.share
            reach.append((sum, course.group, steps.count))
            let base = steps.count
            steps += course.steps.map { step in
                var moved = step
                moved.ways = step.ways.map { Network.Route($0.share, to: $0.to + base) }
                return moved
            }
        }
    }

    /// The group and the first step of somebody, by halving.
    func pick(_ chance: Double) -> (group: Int, step: Int) {
        let wanted = chance * (reach.last?.share ?? 0)
        var (low, high) = (0, reach.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if reach[middle].share <= wanted { low = middle + 1 } else { high = middle }
        }
        return (reach[low].group, reach[low].step)
    }
}

extension NetworkRun {
    /// Where what happened to a group at a station is counted.
    @inline(__always)
    func told(_ station: Int, _ group: Int) -> Int { toldGroups == 1 ? station : station * toldGroups + group }

    func countedOutcome(_ row: Int32) -> Int? { courses.steps[Int(people.base[Int(row)].step)].counts }

    mutating func countOutcome(_ row: Int32) {
        guard now >= span.warmUp, let outcome = countedOutcome(row) else { return }
        account.outcomes[outcome][Int(people.base[Int(row)].group)] += 1
    }

    /// Somebody begins to be served: if it is by the first who takes them, their wait to be seen is over.
    mutating func countSeen(_ row: Int32) {
        let person = people.base[Int(row)]
        guard person.arrived >= span.warmUp, courses.steps[Int(person.step)].isSeen else { return }
        account.untilSeen[Int(person.group)].add(now - person.arrived)
    }

    /// The next step of somebody's course, or the way out.
    mutating func goOn(_ row: Int32, _ station: Int) {
        let person = people.base[Int(row)]
        var draws = Draws(key: person.chance ^ choiceKeys.base[station])
        var rest = draws.uniform()
        for way in courses.steps[Int(person.step)].ways {
            rest -= way.share
            guard rest < 0 else { continue }
            people.base[Int(row)].step = UInt16(way.to)
            countOutcome(row)
            join(row, courses.steps[way.to].station)
            return
        }
        leave(row, from: station)
    }
}
