import Planner
import Testing

struct `Courses` {
    private let laws: [Distribution] = [.exponential(mean: 4.5), .gamma(mean: 3, deviation: 1)]

    private func stations() -> [Network.Station] {
        [
            Network.Station("first", servers: 5, service: laws[0]),
            Network.Station("second", servers: 3, service: laws[1]),
        ]
    }

    private func network(_ stations: [Network.Station]) -> Network {
        Network(sources: [Network.Source("all", arrivals: .apart(.exponential(mean: 1)))], stations: stations)
    }

    @Test(arguments: [1, 77, 2_026] as [UInt64])
    func `say the same as shares and ways on, bit for bit`(seed: UInt64) {
        var stations = stations()
        stations[0].routes = [[Network.Route(0.6, to: 1)]]
        let ways = network(stations)
        var settled = network(self.stations())
        settled.courses = [
            Network.Course(
                group: 0,
                share: 1,
                steps: [Network.Step(0, ways: [Network.Route(0.6, to: 1)]), Network.Step(1)]
            )
        ]
        let span = Span(warmUp: 50, end: 2_000)
        let (one, other) = (ways.live(span, seed: seed), settled.live(span, seed: seed))
        #expect(one.obeysLittle && other.obeysLittle, "seed \(seed)")
        #expect(one.stations == other.stations && one.events == other.events, "seed \(seed)")
    }

    @Test(arguments: [3, 19] as [UInt64])
    func `are gone by as many as their shares say, and each outcome is counted`(seed: UInt64) {
        var network = network(stations() + [.delay("declined", .constant(2)), .delay("holder", .constant(30))])
        network.groups = [Network.Group("a"), Network.Group("b")]
        network.outcomes = [.taken, .leftWithNobody]
        let taken = Network.Step(0, counts: 0, isSeen: true)
        let declined = [Network.Step(2, ways: [Network.Route(1, to: 1)]), Network.Step(3, counts: 1)]
        network.courses = [
            Network.Course(group: 0, share: 3, steps: [taken]), Network.Course(group: 1, share: 1, steps: declined),
        ]
        let account = network.live(Span(end: 8_000), seed: seed)
        #expect(account.obeysLittle, "seed \(seed)")
        #expect(account.outcomes[0][1] == 0 && account.outcomes[1][0] == 0, "seed \(seed)")
        let share = Double(account.outcomes[0][0]) / Double(account.arrived)
        #expect((share - 0.75).magnitude < 0.02, "seed \(seed): \(share)")
        // Nobody of a delay waits, and all of those declined come to it.
        #expect(account.stations[2].groups.allSatisfy { $0.waits.mean == 0 }, "seed \(seed)")
        #expect(account.outcomes[0][0] + account.outcomes[1][1] <= account.arrived, "seed \(seed)")
        #expect(account.untilSeen[0].mean == account.stations[0].groups[0].waits.mean, "seed \(seed)")
    }

    @Test func `who come again come as often as a geometric law says`() {
        var network = network([.delay("holder", .constant(1))])
        network.outcomes = [.leftWithNobody]
        let again = [Network.Route(0.6, to: 0)]
        network.courses = [Network.Course(group: 0, share: 1, steps: [Network.Step(0, counts: 0, ways: again)])]
        let account = network.live(Span(end: 20_000), seed: 5)
        let each = Double(account.outcomes[0][0]) / Double(account.arrived)
        #expect((each - 2.5).magnitude < 0.1, "\(each)")
        #expect((network.visits(perDay: 1)[0] - 2.5).magnitude < 1e-9)
    }
}

struct `Money` {
    private func scenario(_ money: [Scenario.Money]) -> Scenario {
        let network = Network(
            sources: [Network.Source("all", arrivals: .apart(.constant(1)))],
            stations: [Network.Station("desk", servers: 2, service: .constant(1))]
        )
        var scenario = Scenario(
            id: "money",
            name: "Money",
            about: "Money.",
            plan: .network(network, Span(warmUp: 365, end: 1_095)),
            seed: 1,
            count: .exactly(3),
            unit: "days"
        )
        scenario.money = money
        return scenario
    }

    private func sum(_ kind: Scenario.Money.Kind, _ pounds: Double, _ per: Scenario.Money.Per) -> Scenario.Money {
        Scenario.Money(
            id: "\(pounds)",
            kind: kind,
            pounds: pounds,
            per: per,
            says: "",
            sources: [],
            assumption: "Made up."
        )
    }

    @Test func `by the year is what it is, whatever was lived`() async throws {
        let trial = try #require(
            await Trial.live(scenario([sum(.cost, 129_000, .year), sum(.saving, 153_000, .year)]), threads: 1)
        )
        #expect(trial.estimate(Measure(.net))?.mean == 24_000)
        #expect(trial.estimate(Measure(.cost))?.halfWidth == 0)
    }

    @Test func `for each is counted over the years that are counted`() async throws {
        let plan = scenario([sum(.cost, 10, .each(Measure(.came)))])
        #expect(plan.years == 2)
        let trial = try #require(await Trial.live(plan, threads: 1))
        // One comes each day.
        let cost = try #require(trial.estimate(Measure(.cost)))
        #expect((cost.mean - 3_650).magnitude <= 10, "\(cost.mean)")
        #expect(trial.estimate(Measure(.net))?.mean == -cost.mean)
    }
}
