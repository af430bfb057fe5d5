import Planner

/// Formulas of queueing theory, written from the textbook and used nowhere but in tests.
enum Theory {
    /// The share of people who find all servers busy in M/M/c (Erlang's C).
    static func erlangC(servers: Int, load: Double) -> Double {
        let b = erlangB(servers: servers, load: load)
        let use = load / Double(servers)
        return b / (1 - use + use * b)
    }

    /// The share of people who are turned away in M/M/c/c (Erlang's B).
    static func erlangB(servers: Int, load: Double) -> Double {
        var b = 1.0
        for n in 1...servers { b = load * b / (Double(n) + load * b) }
        return b
    }

    /// The mean wait in M/M/c.
    static func wait(servers: Int, rate: Double, service: Double) -> Double {
        erlangC(servers: servers, load: rate * service) * service / (Double(servers) - rate * service)
    }

    /// The mean wait in M/G/1 (Pollaczek and Khinchine).
    static func waitMG1(rate: Double, mean: Double, deviation: Double) -> Double {
        rate * (mean * mean + deviation * deviation) / (2 * (1 - rate * mean))
    }

    /// The probabilities of 0, 1, … people in M/M/c with room for so many in all.
    static func states(servers: Int, places: Int, load: Double) -> [Double] {
        var weights = [1.0]
        for n in 1...places { weights.append(weights[n - 1] * load / Double(min(n, servers))) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}

/// A network with one station.
func one(
    _ station: Network.Station,
    rate: Double,
    shares: [Double] = [1],
    change: (inout Network.Station) -> Void = { _ in }
) -> Network {
    var station = station
    change(&station)
    let groups = shares.indices.map { Network.Group("group \($0)", priority: $0) }
    let source = Network.Source("source", arrivals: .apart(.exponential(mean: 1 / rate)), shares: shares)
    return Network(groups: groups, sources: [source], stations: [station])
}
