import Planner
import Yams

/// What can be said of a network before it is lived: who never leaves, who is never served, what only grows.
extension ScenarioReader {
    mutating func check(_ network: Network, _ nodes: [Node], length: Double?) {
        let flows = network.flows(length: length)
        let leads = network.leadsOut
        for (index, station) in network.stations.enumerated() {
            let rates = flows[index]
            let all = rates.reduce(0, +)
            if all == 0 {
                warn(nodes[index], "Nobody ever comes to “\(station.name)”.", "Lead somebody here, or leave it out.")
                continue
            }
            if !leads[index] {
                page.report(
                    nodes[index],
                    "Who comes to “\(station.name)” never leaves: all ways on lead round and round.",
                    "Let the shares of one station on the way come to less than 1."
                )
            }
            warnOfLoad(station, rates, network, nodes[index])
        }
    }

    private mutating func warnOfLoad(_ station: Network.Station, _ rates: [Double], _ network: Network, _ node: Node) {
        let there = station.calendar?.mean ?? Double(station.servers)
        guard there > 0, station.room == nil, station.patience == nil, station.balking == nil else { return }
        var load = 0.0
        for (index, group) in network.groups.enumerated().sorted(by: { $0.element.priority < $1.element.priority })
        where rates[index] > 0 {
            if load >= there {
                warn(
                    node,
                    "“\(group.name)” is hardly ever served at “\(station.name)”: those before them take all the time.",
                    "Expect that list to grow as long as the plan is lived, or add workers."
                )
                return
            }
            load += rates[index] * station.service[min(index, station.service.count - 1)].mean
        }
        if load >= there {
            warn(
                node,
                "“\(station.name)” has work for \(tenth(load)) workers and \(tenth(there)): its list only grows.",
                "That may be what you want to see; waits then depend on how long the plan is lived."
            )
        }
    }

    private func tenth(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}

extension Network {
    /// How many of each group come to each station in a unit of time, if nobody is turned away or gives up.
    func flows(length: Double?) -> [[Double]] {
        var fresh = stations.map { _ in groups.map { _ in 0.0 } }
        for source in sources {
            let rate =
                switch source.arrivals {
                case .apart(let law): 1 / law.mean
                case .rhythm(let rhythm): rhythm.mean(until: length ?? 365)
                }
            let sum = source.shares.reduce(0, +)
            for group in groups.indices { fresh[source.entry][group] += rate * source.shares[group] / sum }
        }
        var flows = fresh
        for _ in 0..<1_000 {
            var next = fresh
            for (index, station) in stations.enumerated() where !station.routes.isEmpty {
                for group in groups.indices {
                    for route in station.routes[min(group, station.routes.count - 1)] {
                        next[route.to][group] += flows[index][group] * route.share
                    }
                }
            }
            flows = next
        }
        return flows
    }

    /// For each station, whether everybody who comes to it can leave in the end.
    var leadsOut: [Bool] {
        let all = groups.indices.map { group in
            var out = stations.map { station in
                station.routes.isEmpty
                    || station.routes[min(group, station.routes.count - 1)].reduce(0) { $0 + $1.share } < 0.999_999
                    || station.patience != nil
            }
            for _ in stations {
                for (index, station) in stations.enumerated() where !out[index] {
                    out[index] = station.routes[min(group, station.routes.count - 1)]
                        .contains { $0.share > 0 && out[$0.to] }
                }
            }
            return out
        }
        return stations.indices.map { station in all.allSatisfy { $0[station] } }
    }
}

extension Rhythm {
    /// The mean rate per day until some day, looked at every hour of the first year at most.
    func mean(until day: Double) -> Double {
        let hours = Int(min(day, 365) * 24)
        return (0..<max(1, hours)).reduce(0.0) { $0 + rate(at: (Double($1) + 0.5) / 24) } / Double(max(1, hours))
    }
}
