import Planner
import Testing

/// Theory is the oracle: each interval is 99.9% wide, over twelve replications with a seed that is printed.
struct `Slow: queues and their theory` {
    private static let seed: UInt64 = 20_181_201
    private static let span = Span(warmUp: 500, end: 6_500)

    /// Lives twelve replications, holds each to Little's law, and asks whether the truth is in the interval.
    private func expect(
        _ truth: Double,
        of network: Network,
        location: SourceLocation = #_sourceLocation,
        _ measure: (Account) -> Double
    ) {
        expect(truth, of: live(network, location: location), location: location, measure)
    }

    private func live(
        _ network: Network,
        _ span: Span = span,
        location: SourceLocation = #_sourceLocation
    ) -> [Account] {
        let accounts = (0..<12).map { network.live(span, seed: Self.seed, replication: $0) }
        for account in accounts { #expect(account.obeysLittle, "seed \(Self.seed)", sourceLocation: location) }
        return accounts
    }

    private func expect(
        _ truth: Double,
        of accounts: [Account],
        location: SourceLocation = #_sourceLocation,
        _ measure: (Account) -> Double
    ) {
        let tally = accounts.reduce(into: Tally()) { $0.add(measure($1)) }
        let reach = StudentT.quantile(0.9995, freedom: 11) * tally.deviation / 12.0.squareRoot()
        let near = (tally.mean - truth).magnitude <= reach
        #expect(near, "seed \(Self.seed): \(tally.mean) ± \(reach) for \(truth)", sourceLocation: location)
        // An interval so wide that it holds anything proves nothing.
        #expect(reach < 0.25 * truth, "seed \(Self.seed): ± \(reach) is too wide", sourceLocation: location)
    }

    @Test(arguments: [(1, 0.5), (1, 0.8), (3, 0.7), (5, 0.9), (20, 0.9)])
    func `waits with one or many workers are Erlang's`(servers: Int, use: Double) {
        let network = one(.init("desk", servers: servers, service: .exponential(mean: 1)), rate: Double(servers) * use)
        let truth = Theory.wait(servers: servers, rate: Double(servers) * use, service: 1)
        let accounts = live(network, Span(warmUp: 500, end: servers > 5 ? 2_500 : 6_500))
        expect(truth, of: accounts) { $0.stations[0].groups[0].waits.mean }
        expect(use, of: accounts) { $0.stations[0].use }
        expect(truth * Double(servers) * use, of: accounts) { $0.stations[0].meanWaiting }
    }

    @Test func `waits for services of any law are Pollaczek and Khinchine's`() {
        let laws: [(Distribution, Double)] = [
            (.constant(1), 0), (.gamma(shape: 2, scale: 0.5), 0.5.squareRoot()),
            (.lognormal(mean: 1, deviation: 1.2), 1.2),
        ]
        for (law, deviation) in laws {
            let network = one(.init("desk", servers: 1, service: law), rate: 0.7)
            expect(Theory.waitMG1(rate: 0.7, mean: 1, deviation: deviation), of: network) {
                $0.stations[0].groups[0].waits.mean
            }
        }
    }

    @Test func `those who find the waiting room full are as many as theory says`() {
        let states = Theory.states(servers: 3, places: 8, load: 2.7)
        let network = one(.init("desk", servers: 3, service: .exponential(mean: 1)), rate: 2.7) { $0.room = 5 }
        expect(states[8], of: network) { Double($0.stations[0].groups[0].turnedAway) / Double($0.arrived) }
        let waiting = zip(states, 0...).reduce(0) { $0 + $1.0 * Double(max(0, $1.1 - 3)) }
        expect(waiting, of: network) { $0.stations[0].meanWaiting }
    }

    @Test(arguments: [Distribution.exponential(mean: 1), .constant(1), .gamma(shape: 0.5, scale: 2)])
    func `without a waiting room, Erlang's B holds whatever the law of the service`(law: Distribution) {
        let network = one(.init("beds", servers: 6, service: law), rate: 5) { $0.room = 0 }
        expect(Theory.erlangB(servers: 6, load: 5), of: network) {
            Double($0.stations[0].groups[0].turnedAway) / Double($0.arrived)
        }
    }

    /// Cobham 1954.
    @Test func `who is served first waits as little, and who is served last as long, as theory says`() {
        let network = one(.init("desk", servers: 4, service: .exponential(mean: 1)), rate: 3.4, shares: [0.3, 0.7])
        let first = Theory.erlangC(servers: 4, load: 3.4) / 4 / (1 - 0.85 * 0.3)
        expect(first, of: network) { $0.stations[0].groups[0].waits.mean }
        expect(first / (1 - 0.85), of: network) { $0.stations[0].groups[1].waits.mean }
    }

    @Test func `where a service is broken off for somebody, those who come first never notice the others`() {
        let network = one(.init("desk", servers: 1, service: .exponential(mean: 1)), rate: 0.8, shares: [0.4, 0.6]) {
            $0.isPreemptive = true
        }
        let (first, all) = (0.32, 0.8)
        expect(1 / (1 - first), of: network) { $0.stations[0].groups[0].stays.mean }
        let last = (1 * (1 - all) + all) / ((1 - first) * (1 - all))
        expect(last, of: network) { $0.stations[0].groups[1].stays.mean }
    }

    /// Those who give up leave as in a birth and death chain: M/M/1 with patience of mean 2 (Erlang's A).
    @Test func `those who give up waiting are as many as theory says`() {
        var weights = [1.0]
        for n in 1...60 { weights.append(weights[n - 1] * 1.2 / (1 + Double(n - 1) * 0.5)) }
        let sum = weights.reduce(0, +)
        let waiting = zip(weights, 0...).reduce(0) { $0 + $1.0 / sum * Double(max(0, $1.1 - 1)) }
        let network = one(.init("desk", servers: 1, service: .exponential(mean: 1)), rate: 1.2) {
            $0.patience = .exponential(mean: 2)
        }
        expect(waiting, of: network) { $0.stations[0].meanWaiting }
        expect(waiting * 0.5 / 1.2, of: network) { Double($0.stations[0].groups[0].gaveUp) / Double($0.arrived) }
    }

    /// From three waiting on, half go away: again a birth and death chain.
    @Test func `those who are put off by a long line are as many as theory says`() {
        var weights = [1.0]
        for n in 1...80 { weights.append(weights[n - 1] * (n - 1 >= 4 ? 0.55 : 1.1)) }
        let sum = weights.reduce(0, +)
        let putOff = weights.dropFirst(4).reduce(0, +) / sum * 0.5
        let network = one(.init("desk", servers: 1, service: .exponential(mean: 1)), rate: 1.1) {
            $0.balking = .init(from: 3, share: 0.5)
        }
        expect(putOff, of: network) { Double($0.stations[0].groups[0].putOff) / Double($0.arrived) }
    }

    /// Jackson 1957: each station is as if it were alone, with the arrivals that the traffic equations give.
    @Test func `a network with ways back is as many queues, each as if alone`() {
        var (first, second) = (
            Network.Station("first", servers: 2, service: .exponential(mean: 1)),
            Network.Station("second", servers: 1, service: .exponential(mean: 0.8))
        )
        first.routes = [[.init(0.6, to: 1)]]
        second.routes = [[.init(0.25, to: 0)]]
        let source = Network.Source("source", arrivals: .apart(.exponential(mean: 1 / 1.2)))
        let network = Network(sources: [source], stations: [first, second])
        let rate = 1.2 / (1 - 0.6 * 0.25)
        expect(Theory.wait(servers: 2, rate: rate, service: 1), of: network) { $0.stations[0].groups[0].waits.mean }
        expect(Theory.wait(servers: 1, rate: rate * 0.6, service: 0.8), of: network) {
            $0.stations[1].groups[0].waits.mean
        }
        let inside = [(2, rate, 1.0), (1, rate * 0.6, 0.8)].reduce(0) { sum, station in
            sum + station.1 * (Theory.wait(servers: station.0, rate: station.1, service: station.2) + station.2)
        }
        expect(inside, of: network) { $0.meanInside }
    }
}
