import Foundation
import Planner
import Synchronization
import Testing

struct `Trials of a plan` {
    private static let desk = Plan.network(
        one(.init("desk", servers: 2, service: .exponential(mean: 1)), rate: 1.6, shares: [0.3, 0.7]),
        Span(warmUp: 50, end: 550)
    )

    @Test func `one thread or many, the answer is the same to the last bit`() async throws {
        let measure = Measure(.wait, at: "desk")
        let count = Trial.Count.until(measure, within: 0.1, most: 200)
        let alone = try #require(await Trial.live(Self.desk, seed: 12, count: count, threads: 1))
        let many = try #require(await Trial.live(Self.desk, seed: 12, count: count, threads: 7))
        #expect(alone.rows.map { $0.map(\.bitPattern) } == many.rows.map { $0.map(\.bitPattern) })
        #expect(alone.isPrecise == true && alone.rows.count >= Trial.fewest)
        let estimate = try #require(alone.estimate(measure))
        #expect(estimate.halfWidth <= 0.1 * estimate.mean)
    }

    @Test func `a precision that cannot be met is said not to be`() async throws {
        let count = Trial.Count.until(Measure(.wait, at: "desk"), within: 0.0001, most: 20)
        let trial = try #require(await Trial.live(Self.desk, seed: 12, count: count, threads: 2))
        #expect(trial.isPrecise == false && trial.rows.count == 20)
    }

    @Test func `a plan has a value for each of its measures, and no measure twice`() throws {
        for plan in [
            Self.desk,
            .diary(Diary(clinics: [.init("c", times: [3])], groups: [.init("g")], requestsPerDay: 2), .init(days: 50)),
        ] {
            let row = try #require(plan.live(seed: 1, replication: 0))
            #expect(row.count == plan.measures.count)
            #expect(Set(plan.measures).count == plan.measures.count)
        }
    }

    @Test func `paired on the same people, a difference is seen that two trials apart would hide`() async throws {
        let plan = { (servers: Int) in
            Plan.network(
                one(.init("desk", servers: servers, service: .exponential(mean: 1)), rate: 1.6),
                Span(warmUp: 50, end: 550)
            )
        }
        let two = try #require(await Trial.live(plan(2), seed: 3, count: .exactly(20), threads: 2))
        let three = try #require(await Trial.live(plan(3), seed: 3, count: .exactly(20), threads: 2))
        let apart = try #require(await Trial.live(plan(3), seed: 4, count: .exactly(20), threads: 2))
        let wait = Measure(.wait, at: "desk")
        let paired = try #require(two.difference(to: three, wait))
        let unpaired = try #require(two.difference(to: apart, wait))
        #expect(paired.isClearOfZero && paired.mean < 0)
        #expect(paired.halfWidth < unpaired.halfWidth)
        let none = try #require(two.difference(to: two, wait))
        #expect(!none.isClearOfZero && none.mean == 0)
    }

    private static let endless: [(String, Plan)] = [
        (
            "a queue",
            .network(one(.init("desk", servers: 2, service: .exponential(mean: 1)), rate: 1.9), Span(end: 1e12))
        ),
        (
            "a queue to which hardly anybody comes at first",
            .network(
                Network(
                    sources: [Network.Source("people", arrivals: .rhythm(everMore))],
                    stations: [.init("desk", servers: 2, service: .exponential(mean: 1))]
                ),
                Span(end: 365 * 60)
            )
        ),
        (
            "a diary",
            .diary(
                Diary(clinics: [.init("c", times: [3])], groups: [.init("g")], requestsPerDay: 2),
                .init(days: 1_000_000_000)
            )
        ),
        (
            "a diary of which one day is long",
            .diary(Diary(clinics: [.init("c", times: [3])], groups: [.init("g")], requestsPerDay: 1e8), .init(days: 2))
        ),
    ]

    /// It grows by half in each of sixty years, and is drawn by thinning from what it comes to.
    private static var everMore: Rhythm {
        var rhythm = Rhythm(perDay: 1e3)
        rhythm.growth = 0.5
        return rhythm
    }

    @Test(arguments: endless.indices)
    func `a plan that is under way stops within a tenth of a second when it is cancelled`(index: Int) async {
        let plan = Self.endless[index].1
        var times: [Duration] = []
        for _ in 0..<5 {
            // On threads of their own, for other tests keep the usual ones busy.
            let task = Task(executorPreference: PlanThreads(1)) {
                let trial = await Trial.live(plan, seed: 1, count: .exactly(4), threads: 2)
                #expect(trial == nil)
                return ContinuousClock.now
            }
            let asked = Asked()
            let canceller = Thread {
                Thread.sleep(forTimeInterval: 0.02)
                asked.at.withLock { $0 = .now }
                task.cancel()
            }
            canceller.start()
            let ended = await task.value
            times.append(asked.at.withLock { ended - $0 })
        }
        // The middle one of five: what a busy machine adds to one of them is not the plan's.
        #expect(times.sorted()[2] < .milliseconds(100), "\(Self.endless[index].0): \(times)")
    }

    @Test func `whoever watches is told how far it is, never back, and in the end that all is done`() async throws {
        let watch = Watch()
        let long = Plan.network(
            one(.init("desk", servers: 2, service: .exponential(mean: 1)), rate: 1.6),
            Span(end: 20_000)
        )
        let live = Task(executorPreference: PlanThreads(1)) {
            await Trial.live(long, seed: 1, count: .exactly(6), threads: 1, watch: watch)
        }
        // On a thread of its own, for other tests keep the usual ones busy.
        let looking = Task(executorPreference: PlanThreads(1)) {
            var shares: [Double] = []
            while watch.progress.done < 6 {
                shares.append(watch.progress.share ?? 0)
                try await Task.sleep(for: .milliseconds(1))
            }
            return shares
        }
        let shares = try await looking.value
        #expect(await live.value?.rows.count == 6)
        #expect(shares == shares.sorted())
        #expect(shares.contains { $0 > 0 && ($0 * 6).truncatingRemainder(dividingBy: 1) != 0 })
        #expect(watch.progress.share == 1)
    }

    @Test func `a precision may end a trial at any time, so that nobody is told a share of it`() async throws {
        let watch = Watch()
        let count = Trial.Count.until(Measure(.wait, at: "desk"), within: 0.1, most: 200)
        let trial = try #require(await Trial.live(Self.desk, seed: 12, count: count, threads: 2, watch: watch))
        #expect(watch.progress.share == nil && watch.progress.wanted == 200)
        #expect(watch.progress.done >= trial.rows.count)
    }
}

/// When somebody asked for a plan to stop.
private final class Asked: Sendable {
    let at = Mutex(ContinuousClock.now)
}
