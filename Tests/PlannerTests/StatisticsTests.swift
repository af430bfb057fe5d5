import Planner
import PropertyTesting
import Testing

struct `Streaming statistics` {
    @Test func `a tally of parts is the tally of the whole`() {
        let seed: UInt64 = 3
        var draws = Draws(key: seed)
        let values = (0..<1_000).map { _ in 1e6 + draws.normal() }
        var (whole, left, right) = (Tally(), Tally(), Tally())
        for (index, value) in values.enumerated() {
            whole.add(value)
            if index < 300 { left.add(value) } else { right.add(value) }
        }
        left.merge(right)
        let mean = values.reduce(0, +) / 1_000
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 999
        #expect(left.count == whole.count && left.least == whole.least && left.most == whole.most)
        #expect((whole.mean - mean).magnitude < 1e-6 && (left.mean - mean).magnitude < 1e-6, "seed \(seed)")
        #expect((whole.variance - variance).magnitude < 1e-6 && (left.variance - variance).magnitude < 1e-6)
    }

    @Test(arguments: [0.01, 0.25, 0.5, 0.75, 0.95, 0.99, 1])
    func `a quantile is within its stated error of what a sort gives`(share: Double) throws {
        let seed: UInt64 = 11
        var draws = Draws(key: seed)
        let values = (0..<20_001).map { _ in Distribution.lognormal(mean: 30, deviation: 60).draw(&draws) }
        var sketch = Sketch()
        for value in values { sketch.add(value) }
        let exact = values.sorted()[max(0, Int((share * 20_001).rounded(.up)) - 1)]
        let answer = try #require(sketch.quantile(share))
        #expect((answer - exact).magnitude <= Sketch.relativeError * exact, "seed \(seed): \(answer) for \(exact)")
    }

    @Test func `zero, the smallest and the largest have their place, and nothing has no quantile`() {
        var sketch = Sketch()
        #expect(sketch.quantile(0.5) == nil)
        for value in [0, 1e-9, 1e300] { sketch.add(value) }
        #expect(sketch.quantile(0.5) == 0)
        #expect(sketch.quantile(1).map { $0 > 1e12 } == true)
    }

    @Test func `a level is averaged over the time it stood`() {
        var level = Level()
        level.change(by: 3, at: 2)
        level.change(by: -1, at: 4)
        level.settle(at: 10)
        #expect(level.area == 18)
        #expect(level.most == 3)
        level.restart(at: 10)
        level.settle(at: 11)
        #expect(level.area == 2)
    }

    /// From any table of Student's distribution.
    @Test(arguments: zip([1.0, 4, 9, 30, 99], [12.706, 2.776, 2.262, 2.042, 1.984]))
    func `the width of an interval is Student's`(freedom: Double, wanted: Double) {
        #expect((StudentT.quantile(0.975, freedom: freedom) - wanted).magnitude < 0.0006)
    }

    @Test func `ninety-five intervals in a hundred hold the truth`() {
        let seed: UInt64 = 41
        var draws = Draws(key: seed)
        let rounds = Rounds.of(2_000)
        let held = (0..<rounds).count { _ in
            let estimate = Estimate((0..<8).map { _ in 5 + 2 * draws.normal() })
            return estimate.low <= 5 && 5 <= estimate.high
        }
        // Five deviations of so many tries.
        let room = 5 * (Double(rounds) * 0.95 * 0.05).squareRoot()
        #expect((Double(held) - 0.95 * Double(rounds)).magnitude <= room, "seed \(seed): \(held) of \(rounds)")
    }
}
