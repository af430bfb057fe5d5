import ArgumentParser
import Planner

/// `bench planner MODEL N`: one model through the general engine, with waits and time-weighted statistics on.
///
/// It prints what the peers print, so that a bench which has gone wrong is seen to have.
struct PlannerBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "planner")

    @Argument(help: "mm5, stepped, growing, hold, clinic, trial or country") var model: String
    @Argument(help: "People; pending events; clinic days; replications; or requests in a year.") var count: Int
    @Option(help: "Replications or systems at once.") var threads = 1

    func run() async throws {
        switch model {
        case "mm5": live(.oneDesk(5, 4.5, most: count))
        case "stepped": live(.stepped(most: count))
        case "growing": live(.oneDesk(5, 6.25, most: count, shares: [0.3, 0.7]))
        case "hold": hold(count)
        case "clinic": clinic(days: count)
        case "trial": await trial(replications: count)
        case "country": await country(requests: count)
        default: throw ValidationError("There is no model “\(model)”.")
        }
    }

    private func live(_ network: Network) {
        let account = network.live(Span(end: nil), seed: 1)
        for (index, station) in account.stations.enumerated() {
            for (group, visits) in station.groups.enumerated() { print(index, group, visits.waits.mean) }
        }
        print("events", account.events, account.obeysLittle ? "and Little's law holds" : "and LITTLE'S LAW FAILS")
    }

    /// So many events at once, and a million times one is taken and another written down.
    private func hold(_ pending: Int) {
        var agenda = Agenda()
        var draws = RandomStream(seed: 1, replication: 0, purpose: "hold").sequence
        let law = Distribution.exponential(mean: 1)
        for row in 0..<pending { agenda.add(time: law.draw(&draws), priority: 0, kind: 0, row: UInt32(row)) }
        var last = 0.0
        for _ in 0..<1_000_000 {
            guard let event = agenda.pop() else { return }
            last = event.time
            agenda.add(time: event.time + law.draw(&draws), priority: 0, kind: 0, row: event.row)
        }
        print(last)
    }

    private func clinic(days: Int) {
        let account = Diary.busy.live(.init(days: days), seed: 1)
        print(
            account.requests,
            account.groups[1].waits.mean,
            account.groups[0].waits.mean,
            account.refilled,
            account.listed
        )
    }

    /// A year of England in which so many ask.
    private func country(requests: Int) async {
        let country = Country(Country.Shape(requestsInAYear: requests))
        guard let account = await country.live(seed: 1, threads: threads) else { return }
        print(
            account.requests,
            account.events,
            account.waits.mean,
            account.obeysLittle ? "and Little's law holds" : "and LITTLE'S LAW FAILS"
        )
    }

    private func trial(replications: Int) async {
        let plan = Plan.network(.stepped(most: 20_000), Span(end: nil))
        let trial = await Trial.live(plan, seed: 1, count: .exactly(replications), threads: threads)
        print(trial?.rows.count ?? 0)
    }
}

extension Network {
    fileprivate static func oneDesk(_ servers: Int, _ mean: Double, most: Int, shares: [Double] = [1]) -> Network {
        Network(
            groups: shares.indices.map { Group("\($0)", priority: $0) },
            sources: [Source("people", arrivals: .apart(.exponential(mean: 1)), shares: shares, most: most)],
            stations: [Station("desk", servers: servers, service: .exponential(mean: mean))]
        )
    }

    fileprivate static func stepped(most: Int) -> Network {
        var stations = [
            Station("low", servers: 12, service: .exponential(mean: 10.2)),
            Station("high", servers: 10, service: .exponential(mean: 13.076923)),
            Station("specialist", servers: 6, service: .exponential(mean: 12.071006)),
        ]
        stations[0].routes = [[Route(0.65, to: 1)]]
        stations[1].routes = [[Route(0.65, to: 2)]]
        return Network(
            groups: [Group("first", priority: 0), Group("later", priority: 1)],
            sources: [Source("people", arrivals: .apart(.exponential(mean: 1)), shares: [0.3, 0.7], most: most)],
            stations: stations
        )
    }
}

extension Diary {
    /// Ten years of a busy clinic, as `Benchmarks/peers/simpy_clinic.py` has it.
    fileprivate static var busy: Diary {
        var urgent = Group("urgent", share: 17)
        urgent.isUrgent = true
        (urgent.doubles, urgent.missed, urgent.bookedAgain) = (0.3, 0.12, 0.5)
        (urgent.cancelled, urgent.askAgain) = (0.08, 0)
        var routine = urgent
        (routine.name, routine.share, routine.isUrgent, routine.from) = ("routine", 55, false, 1)
        var diary = Diary(clinics: [.init("clinic", times: [20])], groups: [urgent, routine], requestsPerDay: 14.4)
        (diary.horizon, diary.keptForTheDay) = (20, 0.3)
        return diary
    }
}
