import Planner
import Testing

struct `A network, event by event` {
    private func fixed(_ station: Network.Station, every: Double, most: Int) -> Network {
        Network(
            sources: [.init("source", arrivals: .apart(.constant(every)), most: most)],
            stations: [station]
        )
    }

    @Test func `one worker, three people, and each waits for those before`() {
        let account = fixed(.init("desk", servers: 1, service: .constant(3)), every: 1, most: 3).live(
            Span(end: nil),
            seed: 1
        )
        let visits = account.stations[0].groups[0]
        #expect(visits.waits.count == 3 && visits.waits.mean == 2 && visits.waits.most == 4)
        #expect(account.times[0].mean == 5)
        #expect(account.left == 3 && account.inside == 0 && account.obeysLittle)
    }

    @Test func `a worker who goes home finishes first, and the next is seen when somebody is there again`() {
        var station = Network.Station("clinic", servers: 1, service: .constant(3))
        station.calendar = .init(length: 10, shifts: [.init(from: 0, servers: 1), .init(from: 4, servers: 0)])
        let account = fixed(station, every: 1, most: 2).live(Span(end: 30), seed: 1)
        let visits = account.stations[0].groups[0]
        // The first from 1 to 4; the clinic is closed at 4, and the second is seen at 10.
        #expect(visits.waits.most == 8)
        #expect(account.left == 2 && account.obeysLittle)
        #expect((account.stations[0].use - 6.0 / 12).magnitude < 1e-12)
    }

    @Test func `a service that is broken off goes on where it stopped`() {
        var station = Network.Station("desk", servers: 1, service: .constant(10), .constant(1))
        station.isPreemptive = true
        let network = Network(
            groups: [.init("slow", priority: 1), .init("quick", priority: 0)],
            sources: [
                .init("slow", arrivals: .apart(.constant(1)), shares: [1, 0], most: 1),
                .init("quick", arrivals: .apart(.constant(2)), shares: [0, 1], most: 2),
            ],
            stations: [station]
        )
        let account = network.live(Span(end: nil), seed: 1)
        #expect(account.stations[0].groups[0].stays.mean == 12)
        #expect(account.stations[0].groups[1].stays.mean == 1)
        #expect(account.obeysLittle)
    }

    @Test func `the same seed lives the same life, and another seed another one`() {
        let network = one(
            .init("desk", servers: 2, service: .gamma(shape: 2, scale: 0.5)),
            rate: 1.8,
            shares: [0.2, 0.8]
        )
        var span = Span(warmUp: 10, end: 300, sampleEvery: 5)
        span.keepsTrace = true
        let first = network.live(span, seed: 4, replication: 3)
        #expect(first == network.live(span, seed: 4, replication: 3))
        #expect(first != network.live(span, seed: 5, replication: 3))
        #expect(first != network.live(span, seed: 4, replication: 4))
    }

    @Test func `one more worker meets the same people with the same needs of time`() {
        var span = Span(end: 200)
        span.keepsTrace = true
        let few = one(.init("desk", servers: 2, service: .exponential(mean: 1)), rate: 1.8).live(span, seed: 8)
        let more = one(.init("desk", servers: 3, service: .exponential(mean: 1)), rate: 1.8).live(span, seed: 8)
        #expect(arrivals(few) == arrivals(more))
        let (slow, quick) = (services(few), services(more))
        let both = slow.keys.filter { quick[$0] != nil }
        #expect(both.count > 300)
        for person in both { #expect((slow[person]! - quick[person]!).magnitude < 1e-9) }
        #expect(more.stations[0].groups[0].waits.mean < few.stations[0].groups[0].waits.mean)
    }

    private func arrivals(_ account: Account) -> [Double] {
        account.trace.entries.filter { $0.kind == .arrived }.map(\.time)
    }

    private func services(_ account: Account) -> [UInt32: Double] {
        var begun: [UInt32: Double] = [:]
        var lengths: [UInt32: Double] = [:]
        for entry in account.trace.entries {
            if entry.kind == .begins { begun[entry.person] = entry.time }
            if entry.kind == .ends { lengths[entry.person] = entry.time - (begun[entry.person] ?? 0) }
        }
        return lengths
    }

    /// Random networks with everything in them: nobody is lost, and time adds up.
    @Test(arguments: 1...40)
    func `in whatever network, whoever came has left or is still inside, and Little's law holds`(seed: Int) {
        var draws = Draws(key: UInt64(seed))
        let network = Network.random(&draws)
        let account = network.live(Span(warmUp: draws.uniform() * 30, end: 150), seed: UInt64(seed))
        #expect(account.obeysLittle, "seed \(seed): \(account.little), \(account.stations.map(\.little))")
        let whole = network.live(Span(end: 150), seed: UInt64(seed))
        #expect(whole.arrived == whole.left + whole.inside, "seed \(seed)")
        #expect(whole.obeysLittle, "seed \(seed)")
    }

    @Test func `a list that only grows costs no more a person than a short one`() {
        let network = Network(
            groups: [.init("first", priority: 0), .init("last", priority: 1)],
            sources: [.init("s", arrivals: .apart(.exponential(mean: 1)), shares: [0.3, 0.7], most: 20_000)],
            stations: [.init("desk", servers: 5, service: .exponential(mean: 6.25))]
        )
        let account = network.live(Span(end: nil), seed: 2)
        #expect(account.left == 20_000 && account.obeysLittle)
        #expect(account.stations[0].mostWaiting > 3_000)
        #expect(account.stations[0].groups[0].waits.mean < 20)
    }
}

extension Network {
    /// Up to four stations with whatever a station may have, and ways between them that lead out.
    static func random(_ draws: inout Draws) -> Network {
        let count = 1 + Int(draws.next() % 4)
        let stations = (0..<count).map { index in
            var station = Station("\(index)", servers: 1 + Int(draws.next() % 3), service: .exponential(mean: 1))
            if draws.uniform() < 0.3 { station.room = Int(draws.next() % 5) }
            if draws.uniform() < 0.3 { station.patience = .uniform(0, 3) }
            if draws.uniform() < 0.3 { station.balking = .init(from: 2, share: 0.5) }
            station.isPreemptive = draws.uniform() < 0.4
            if draws.uniform() < 0.4 {
                station.calendar = .init(length: 7, shifts: [.init(from: 0, servers: 3), .init(from: 2, servers: 0)])
            }
            station.routes = [(0..<count).map { Route(0.8 / Double(count), to: $0) }]
            return station
        }
        let groups = (0..<3).map { Group("\($0)", priority: Int(draws.next() % 3)) }
        let source = Source("in", arrivals: .apart(.exponential(mean: 0.5)), shares: [0.2, 0.3, 0.5])
        return Network(groups: groups, sources: [source], stations: stations)
    }
}
