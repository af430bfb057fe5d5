/// A whole country as plans: one network for each system, each with its practices, its teams and what lies behind them.
///
/// It is made up, in the size of England, to see whether a country can be lived at all. Its people are split over systems as
/// unevenly as such systems are, from a third of the mean to twice it. Nobody crosses from one system to another, as in the
/// product; so systems are lived apart, on as many threads as there are, and added up.
package struct Country: Sendable {
    /// How large it is.
    package struct Shape: Sendable, Equatable {
        package var systems = 42
        package var practices = 6_200
        package var registered = 63_000_000
        package var requestsInAYear = 5_000_000

        package static let england = Shape()

        package init(
            systems: Int = 42,
            practices: Int = 6_200,
            registered: Int = 63_000_000,
            requestsInAYear: Int = 5_000_000
        ) {
            self.systems = systems
            self.practices = practices
            self.registered = registered
            self.requestsInAYear = requestsInAYear
        }
    }

    /// One system: how many are registered, at how many practices.
    package struct System: Sendable, Equatable {
        package let registered: Int
        package let practices: Int
        package let network: Network
    }

    package let shape: Shape
    package let systems: [System]

    /// Days that are lived before anything is counted, so that the lists are as long as they are going to be.
    package static let warmUp = 91.0
    private static let practicesInATeam = 5

    package init(_ shape: Shape = .england) {
        self.shape = shape
        // From a third to five thirds of the mean, evenly; in the sum it is the mean.
        let weights = (0..<shape.systems).map { index -> Double in
            let share = (Double(index) + 0.5) / Double(shape.systems)
            return (1 + 4 * share) / 3
        }
        let practices = Country.split(shape.practices, by: weights)
        let registered = Country.split(shape.registered, by: weights)
        let perPersonAndDay = Double(shape.requestsInAYear) / Double(max(1, shape.registered)) / 365
        systems = zip(practices, registered).map { practices, registered in
            System(
                registered: registered,
                practices: practices,
                network: Country.network(practices: practices, perDay: Double(registered) * perPersonAndDay)
            )
        }
    }

    /// Whole parts that come to the whole, each within one of its share.
    static func split(_ whole: Int, by weights: [Double]) -> [Int] {
        let sum = weights.reduce(0, +)
        var (given, running) = (0, 0.0)
        return weights.map { weight in
            running += weight
            let until = Int((Double(whole) * running / sum).rounded())
            defer { given = until }
            return until - given
        }
    }

    /// The practices of a system in teams of five, and behind the teams two steps of therapy and a specialist's.
    private static func network(practices: Int, perDay: Double) -> Network {
        let teams = max(1, practices / practicesInATeam)
        let (low, high, specialist) = (teams, teams + 1, teams + 2)
        let onward = [Network.Route(0.3, to: low), .init(0.1, to: high), .init(0.03, to: specialist)]
        var stations = (0..<teams).map { team in
            station("team \(team)", takes: 0.4, perDay: perDay / Double(teams), onward: onward)
        }
        stations.append(station("low", takes: 2, perDay: perDay * 0.3, onward: [.init(0.2, to: high)]))
        stations.append(station("high", takes: 5, perDay: perDay * 0.16, onward: [.init(0.1, to: specialist)]))
        stations.append(station("specialist", takes: 8, perDay: perDay * 0.046, onward: []))
        var rhythm = Rhythm(perDay: perDay / Double(max(1, practices)))
        rhythm.weekdays = [1.6, 1.4, 1.3, 1.3, 1.2, 0.1, 0.1]
        return Network(
            groups: [.init("soon", priority: 0), .init("in turn", priority: 1)],
            sources: (0..<practices).map {
                .init("practice \($0)", arrivals: .rhythm(rhythm), shares: [0.15, 0.85], entry: $0 % teams)
            },
            stations: stations
        )
    }

    /// As many workers as are busy for nine tenths of their time.
    private static func station(
        _ name: String,
        takes mean: Double,
        perDay: Double,
        onward: [Network.Route]
    ) -> Network.Station {
        var station = Network.Station(
            name,
            servers: max(1, Int((perDay * mean / 0.9).rounded(.up))),
            service: .gamma(mean: mean, deviation: mean / 2)
        )
        station.routes = [onward]
        station.promise = 28
        return station
    }
}

extension Country {
    /// What a year came to, added up over systems; nothing in it is about fewer than a system.
    package struct Account: Sendable, Equatable {
        package var requests = 0
        package var left = 0
        package var inside = 0
        package var events = 0
        /// Days of waiting at each step, over everybody.
        package var waits = Tally()
        package var obeysLittle = true
    }

    /// Lives a year; `nil` if it was cancelled.
    ///
    /// Systems are added up in their order, so that the number of threads changes nothing.
    package func live(days: Double = 365, seed: UInt64, threads: Int) async -> Account? {
        let own = PlanThreads(max(1, threads))
        let parts = await withTaskGroup(of: (Int, Account?).self) { group in
            // The largest first, so that none is left for last.
            var waiting = systems.indices.sorted { systems[$1].registered < systems[$0].registered }.makeIterator()
            let next = { @Sendable (index: Int) in (index, lived(index, days: days, seed: seed)) }
            for _ in 0..<max(1, threads) {
                if let index = waiting.next() { group.addTask(executorPreference: own) { next(index) } }
            }
            var parts = [Account?](repeating: nil, count: systems.count)
            for await (index, part) in group {
                parts[index] = part
                if let index = waiting.next() { group.addTask(executorPreference: own) { next(index) } }
            }
            return parts
        }
        var whole = Account()
        for part in parts {
            guard let part else { return nil }
            whole.add(part)
        }
        return whole
    }

    private func lived(_ index: Int, days: Double, seed: UInt64) -> Account? {
        let network = systems[index].network
        let span = Span(warmUp: Country.warmUp, end: Country.warmUp + days)
        let account = network.live(span, seed: seed, replication: index)
        guard !account.wasCancelled else { return nil }
        var part = Account()
        (part.requests, part.left, part.inside) = (account.arrived, account.left, account.inside)
        part.events = account.events
        part.obeysLittle = account.obeysLittle
        for station in account.stations {
            for visits in station.groups { part.waits.merge(visits.waits) }
        }
        return part
    }
}

extension Country.Account {
    fileprivate mutating func add(_ other: Country.Account) {
        requests += other.requests
        left += other.left
        inside += other.inside
        events += other.events
        waits.merge(other.waits)
        obeysLittle = obeysLittle && other.obeysLittle
    }
}
