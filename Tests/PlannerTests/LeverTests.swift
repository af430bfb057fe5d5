import Planner
import Testing

struct `Changing a few things of a plan` {
    private static var network: Network {
        var second = Network.Station("second", servers: 0, service: .gamma(shape: 2, scale: 3))
        second.calendar = .init(length: 7, shifts: [.init(from: 0, servers: 20), .init(from: 5, servers: 0)])
        return Network(
            sources: [
                .init("door", arrivals: .apart(.exponential(mean: 2))),
                .init("letters", arrivals: .rhythm(Rhythm(perDay: 4)), entry: 1),
            ],
            stations: [.init("first", servers: 3, service: .lognormal(mean: 5, deviation: 2)), second]
        )
    }

    private static var diary: Diary {
        var urgent = Diary.Group("urgent", share: 1)
        (urgent.isUrgent, urgent.missed) = (true, 0.2328)
        var routine = Diary.Group("routine", share: 3)
        (routine.from, routine.doubles) = (5, 0.3)
        var diary = Diary(
            clinics: [.init("town", times: [10]), .init("village", times: [4, 0, 4])],
            groups: [urgent, routine],
            requestsPerDay: 6
        )
        (diary.horizon, diary.keptForTheDay, diary.keptForUrgent) = (20, 0.3, 0.2)
        return diary
    }

    private static let plans: [Plan] = [
        .network(network, Span(warmUp: 10, end: 200)), .diary(diary, DiarySpan(warmUp: 10, days: 200)),
    ]

    @Test(arguments: plans.indices)
    func `what is left as it is changes nothing, to the last bit`(index: Int) throws {
        let plan = Self.plans[index]
        #expect(Set(plan.levers.map(\.id)).count == plan.levers.count)
        let now = Dictionary(uniqueKeysWithValues: plan.levers.map { ($0.id, $0.now) })
        #expect(try plan.changed(now) == plan)
        #expect(try plan.changed([:]) == plan)
    }

    @Test(arguments: plans.indices)
    func `every lever moves the plan, and the plan can still be lived`(index: Int) throws {
        let plan = Self.plans[index]
        for lever in plan.levers {
            for value in [lever.range.lowerBound, lever.range.upperBound] where value != lever.now {
                guard let moved = try? plan.changed([lever.id: value]) else {
                    #expect(
                        [.keptForTheDay, .keptForTwoDays, .staffing, .times].contains(lever.what),
                        "\(lever.id) to \(value)"
                    )
                    continue
                }
                #expect(moved != plan, "\(lever.id)")
                #expect(moved.live(seed: 1, replication: 0)?.count == plan.measures.count, "\(lever.id) to \(value)")
            }
            for value in [lever.range.lowerBound - 1, lever.range.upperBound + 1, .min, .max] {
                #expect(throws: ChangeRefusal.outOfRange(lever.id)) { try plan.changed([lever.id: value]) }
            }
        }
        #expect(throws: ChangeRefusal.outOfRange("moon")) { try plan.changed(["moon": 1]) }
    }

    @Test func `workers, times and shares come out as they were asked`() throws {
        guard
            case .network(let network, _) = try Self.plans[0].changed([
                "workers.first": 5, "staffing.second": 150, "arrivals.door": 200, "arrivals.letters": 50,
                "serviceTime.first": 80,
            ])
        else { return }
        #expect(network.stations[0].servers == 5)
        #expect(network.stations[1].calendar?.shifts.map(\.servers) == [30, 0])
        #expect(network.sources[0].arrivals == .apart(.exponential(mean: 1)))
        #expect(network.sources[1].arrivals == .rhythm(Rhythm(perDay: 2)))
        #expect((network.stations[0].service[0].mean - 4).magnitude < 1e-9)
        guard
            case .diary(let diary, _) = try Self.plans[1].changed([
                "times.town": 12, "missed.urgent": 10, "keptForTheDay": 20, "requests": 150, "horizon": 30,
            ])
        else { return }
        #expect(diary.clinics.map(\.times) == [[12], [4, 0, 4]])
        #expect(diary.groups.map(\.missed) == [0.1, 0])
        #expect(diary.keptForTheDay == 0.2 && diary.requestsPerDay == 9 && diary.horizon == 30)
    }

    @Test(
        arguments: [
            .constant(2), .exponential(mean: 2), .uniform(1, 3), .gamma(shape: 2, scale: 1),
            .lognormal(mean: 2, deviation: 1), .weibull(shape: 1.5, scale: 2), .triangular(low: 1, mode: 2, high: 4),
            .empirical([1, 3], weights: [1, 2]), .truncated(.exponential(mean: 2), low: 1, high: 5),
        ] as [Distribution]
    )
    func `a law of half the time has half the mean, whatever the law`(law: Distribution) throws {
        let plan = Plan.network(
            Network(
                sources: [.init("in", arrivals: .apart(.exponential(mean: 9)))],
                stations: [.init("desk", servers: 1, service: law)]
            ),
            Span(end: 10)
        )
        guard case .network(let half, _) = try plan.changed(["serviceTime.desk": 50]) else { return }
        #expect((half.stations[0].service[0].mean - law.mean / 2).magnitude < 1e-6)
    }

    @Test func `what nobody could live is refused with what is wrong`() {
        #expect(throws: ChangeRefusal.keptTooMuch) {
            try Self.plans[1].changed(["keptForTheDay": 60, "keptForTwoDays": 60])
        }
        #expect(throws: ChangeRefusal.neverSeen(group: "routine", clinic: "town")) {
            var diary = Self.diary
            diary.hasWaitingList = false
            _ = try Plan.diary(diary, DiarySpan(days: 10)).changed(["times.town": 2])
        }
    }
}
