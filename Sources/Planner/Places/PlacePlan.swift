package import Services

/// A place lived: people with their needs ask, services answer by the rules of their packs, and who is taken waits for them.
///
/// Who comes is drawn from a population's exact shares, and the answers are the chasm's own. So a decline here is a decline
/// of the pack, and those whom nobody takes are those of `footbridge chasm`.
package struct PlacePlan: Sendable {
    package let chasm: Chasm
    /// In the order in which they are asked.
    package var teams: [Team]
    /// How many people ask on a day, with the rhythm of the year.
    package var asks: Rhythm
    /// Of those who need help with something, in the order of the population's needs, the share who ask in a year.
    package var shares: [Double]
    package var conduct = Conduct()

    package init(_ chasm: Chasm, teams: [Team], asks: Rhythm, shares: [Double]) {
        self.chasm = chasm
        self.teams = teams
        self.asks = asks
        self.shares = shares
    }

    /// How people are sent from one to the other.
    package struct Conduct: Sendable, Equatable {
        package var order = Order.asked
        /// How long a service takes to decline.
        package var answers = Distribution.constant(0)
        /// Where somebody has to find something out first, the share who are then taken.
        package var unclear = 0.5
        /// Those whom nobody took may ask again.
        package var returns: Returning?

        package init() {}
    }

    /// Of those whom nobody took, the share who ask again, and after how long.
    package struct Returning: Sendable, Equatable {
        package var share: Double
        package var after: Distribution

        package init(share: Double, after: Distribution) {
            self.share = share
            self.after = after
        }
    }

    /// Whom people are sent to.
    package enum Order: String, Sendable, CaseIterable {
        /// One service after the other, until one takes them.
        case asked
        /// The first that would take them, since the rules were looked at before.
        case matched
    }

    /// One service as it works here.
    package struct Team: Sendable {
        package var pack: ServicePack.ID
        /// How many people it helps at once; `nil` where there is always room.
        package var room: Int?
        /// How long somebody stays with it.
        package var stays: Distribution
        package var promise: Double?
        package var patience: Distribution?
        /// How many may wait, and who finds it full is turned away.
        package var mostWaiting: Int?
        /// Of those who have been helped, shares who are led on to another service, up or down.
        package var leadsTo: [(to: ServicePack.ID, share: Double)] = []

        package init(_ pack: ServicePack.ID, room: Int?, stays: Distribution) {
            self.pack = pack
            self.room = room
            self.stays = stays
        }
    }
}

extension PlacePlan {
    /// The outcomes that are counted, in the order of a network's numbers.
    private static let outcomes: [Measure.What] = [.taken, .leftWithNobody]

    /// The plan as stations and courses.
    package var network: Network {
        let holder = teams.count * 2
        var stations = teams.map(\.station) + teams.map { declining($0) }
        stations.append(.delay("holder", conduct.returns?.after ?? .constant(0)))
        stations[holder].isTold = false
        let needs = chasm.population.need.values
        var network = Network(
            groups: needs.map { Network.Group($0.id) },
            sources: [Network.Source("requests", arrivals: .rhythm(asks), shares: shares)],
            stations: stations
        )
        network.courses = courses(holder: holder)
        network.outcomes = PlacePlan.outcomes
        network.tellsGroupsAtStations = false
        return network
    }

    private func declining(_ team: Team) -> Network.Station {
        var station = Network.Station.delay("\(team.pack.name)-declines", conduct.answers)
        station.counted = Measure(.declines, at: team.pack.name)
        return station
    }

    /// One course for each way that people can go; people with one need who go the same way share it.
    private func courses(holder: Int) -> [Network.Course] {
        let led = Array(Set(teams.flatMap { $0.leadsTo.map(\.to) })).sorted()
        var shares: [Network.Course: Double] = [:]
        var found: [Network.Course] = []
        for (path, people) in chasm.paths(asking: teams.map(\.pack), later: led) where self.shares[path.need] > 0 {
            for (answers, share) in settled(path.answers) {
                let steps = steps(answers, later: Dictionary(zip(led, path.later)) { first, _ in first }, holder)
                let course = Network.Course(group: path.need, share: 0, steps: steps)
                if shares[course] == nil { found.append(course) }
                shares[course, default: 0] += people * share * self.shares[path.need]
            }
        }
        return found.map { course in
            var course = course
            course.share = shares[course] ?? 0
            return course
        }
    }

    /// What is found out is yes or no: each way with its share.
    private func settled(_ answers: [Truth]) -> [(answers: [Bool], share: Double)] {
        var ways: [(answers: [Bool], share: Double)] = [([], 1)]
        for answer in answers {
            ways = ways.flatMap { way -> [(answers: [Bool], share: Double)] in
                if way.answers.last == true { return [way] }
                switch answer {
                case .yes: return [(way.answers + [true], way.share)]
                case .no: return [(way.answers + [false], way.share)]
                case .unknown:
                    return [
                        (way.answers + [true], way.share * conduct.unclear),
                        (way.answers + [false], way.share * (1 - conduct.unclear)),
                    ]
                }
            }
        }
        return ways.filter { $0.share > 0 }
    }

    private func steps(_ answers: [Bool], later: [ServicePack.ID: Truth], _ holder: Int) -> [Network.Step] {
        var steps: [Network.Step] = []
        for (service, isTaken) in answers.enumerated() {
            if isTaken {
                steps.append(Network.Step(service, counts: 0, isSeen: true))
                lead(from: service, at: steps.count - 1, later, &steps)
                return steps
            }
            guard conduct.order == .asked else { continue }
            let next = [Network.Route(1, to: steps.count + 1)]
            steps.append(Network.Step(teams.count + service, ways: next))
        }
        let again = conduct.returns.map { [Network.Route($0.share, to: 0)] } ?? []
        return steps + [Network.Step(holder, counts: 1, ways: again)]
    }

    /// Those who are led on are taken, or declined and stay with whoever held them.
    private func lead(
        from service: Int,
        at step: Int,
        _ later: [ServicePack.ID: Truth],
        _ steps: inout [Network.Step]
    ) {
        for (to, share) in teams[service].leadsTo {
            guard let other = teams.firstIndex(where: { $0.pack == to }) else { continue }
            let taken = shareTaken(later[to])
            for (station, part) in [(other, taken), (teams.count + other, 1 - taken)] where part > 0 {
                steps[step].ways.append(Network.Route(share * part, to: steps.count))
                steps.append(Network.Step(station))
            }
        }
    }
}

extension PlacePlan {
    private func shareTaken(_ answer: Truth?) -> Double {
        guard let answer else { return 0 }
        switch answer {
        case .yes: return 1
        case .unknown: return conduct.unclear
        case .no: return 0
        }
    }
}

extension Network {
    /// How many come to each station in a unit of time, if nobody is turned away or gives up.
    ///
    /// For networks with courses; whoever comes again is followed two hundred steps far.
    package func visits(perDay: Double) -> [Double] {
        var visits = stations.map { _ in 0.0 }
        let all = courses.reduce(0) { $0 + $1.share }
        for course in courses where course.share > 0 {
            var here = course.steps.map { _ in 0.0 }
            here[0] = perDay * course.share / all
            for _ in 0..<200 {
                var next = course.steps.map { _ in 0.0 }
                for (step, rate) in zip(course.steps, here) where rate > 0 {
                    visits[step.station] += rate
                    for way in step.ways { next[way.to] += rate * way.share }
                }
                here = next
            }
        }
        return visits
    }
}

extension PlacePlan.Team {
    fileprivate var station: Network.Station {
        guard let room else { return .delay(pack.name, stays) }
        var station = Network.Station(pack.name, servers: room, service: stays)
        (station.promise, station.patience, station.room) = (promise, patience, mostWaiting)
        return station
    }
}
