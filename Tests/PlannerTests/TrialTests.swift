import Planner
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

    /// A run looks every 4,096 events, which take a thousandth of a second, and a diary every 64 days.
    @Test(arguments: [0, 1])
    func `a plan that would take for ever stops when it is cancelled`(kind: Int) async {
        let diary = Diary(clinics: [.init("c", times: [3])], groups: [.init("g")], requestsPerDay: 2)
        let endless = [
            Plan.network(
                one(.init("desk", servers: 2, service: .exponential(mean: 1)), rate: 1.9),
                Span(end: 1e12)
            ), .diary(diary, .init(days: 1_000_000_000)),
        ][kind]
        let task = Task { await Trial.live(endless, seed: 1, count: .exactly(4), threads: 2) }
        task.cancel()
        #expect(await task.value == nil)
    }
}
