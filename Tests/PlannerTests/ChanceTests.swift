import Planner
import Testing

struct `Laws of chance` {
    /// Each law with its mean and deviation from the textbook, not from the code under test.
    static let laws: [(law: Distribution, mean: Double, deviation: Double)] = [
        (.constant(3), 3, 0),
        (.exponential(mean: 2), 2, 2),
        (.uniform(1, 5), 3, (16.0 / 12).squareRoot()),
        (.gamma(shape: 2.5, scale: 2), 5, (2.5 * 4).squareRoot()),
        (.gamma(shape: 0.4, scale: 3), 1.2, (0.4 * 9).squareRoot()),
        (.lognormal(mean: 7, deviation: 4), 7, 4),
        (.weibull(shape: 2, scale: 3), 2.658680776, 1.389756816),
        (.triangular(low: 1, mode: 2, high: 6), 3, (7.0 / 6).squareRoot()),
        (.empirical([10, 20, 40], weights: [1, 2, 1]), 22.5, 118.75.squareRoot()),
        // An exponential law cut at its mean: 1 - 1 / (e - 1), and its deviation.
        (.truncated(.exponential(mean: 1), low: 0, high: 1), 0.4180232931, 0.2816425),
    ]

    @Test(arguments: laws.indices)
    func `a hundred thousand draws have the mean and the spread of their law`(index: Int) {
        let (law, mean, deviation) = Self.laws[index]
        let seed: UInt64 = 20_261_121
        var draws = RandomStream(seed: seed, replication: index, purpose: "law").sequence
        var tally = Tally()
        for _ in 0..<100_000 { tally.add(law.draw(&draws)) }
        let off = (tally.mean - mean).magnitude
        #expect(off <= 4.5 * deviation / 100_000.0.squareRoot() + 1e-9, "seed \(seed), \(law): \(tally.mean)")
        #expect((tally.deviation - deviation).magnitude <= 0.03 * deviation + 1e-9, "seed \(seed), \(law)")
        #expect((law.mean - mean).magnitude < 1e-6 * max(1, mean), "\(law) says \(law.mean)")
    }

    /// Kolmogorov and Smirnov's distance: at ten thousand draws above 0.0195 once in a thousand times.
    @Test(arguments: laws.indices)
    func `ten thousand draws follow the whole of their law`(index: Int) {
        let law = Self.laws[index].law
        let seed: UInt64 = 7
        var draws = RandomStream(seed: seed, replication: index, purpose: "shape").sequence
        let values = (0..<10_000).map { _ in law.draw(&draws) }.sorted()
        var distance = 0.0
        var at = 0
        while at < values.count {
            var end = at
            while end < values.count, values[end] == values[at] { end += 1 }
            let seen = Double(end) / Double(values.count)
            distance = max(distance, (law.share(below: values[at]) - seen).magnitude)
            at = end
        }
        #expect(distance < 0.0195, "seed \(seed), \(law): \(distance)")
    }

    @Test func `what is drawn for one person does not depend on anybody else`() {
        let stream = RandomStream(seed: 5, replication: 2, purpose: "service")
        var (early, late) = (stream.draws(for: 9), stream.draws(for: 9))
        var other = stream.draws(for: 8)
        _ = other.next()
        #expect((0..<5).map { _ in early.next() } == (0..<5).map { _ in late.next() })
    }

    @Test func `streams of other purposes, replications and seeds are other streams`() {
        let streams = [
            RandomStream(seed: 1, replication: 0, purpose: "a"), RandomStream(seed: 1, replication: 0, purpose: "b"),
            RandomStream(seed: 1, replication: 1, purpose: "a"), RandomStream(seed: 2, replication: 0, purpose: "a"),
        ]
        #expect(Set(streams.map(\.key)).count == streams.count)
    }

    /// Steele, Lea and Flood's generator from zero, as published reference code prints it.
    @Test func `the generator gives the published numbers`() {
        var draws = Draws(key: 0)
        #expect([draws.next(), draws.next()] == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4])
    }
}

struct `Rhythms of arrival` {
    @Test func `a rhythm of hours, weekdays, months and growth is the product of its parts`() {
        var rhythm = Rhythm(perDay: 10)
        rhythm.weekdays = [2, 1, 1, 1, 1, 0, 0]
        rhythm.hours = [0, 2]
        rhythm.months = Array(repeating: 1, count: 11) + [0.5]
        rhythm.growth = 0.1
        #expect(rhythm.rate(at: 0.25) == 0)
        #expect((rhythm.rate(at: 0.75) - 40).magnitude < 0.01)
        #expect(rhythm.rate(at: 5.75) == 0)
        #expect((rhythm.rate(at: 364.75) - 22).magnitude < 0.1)
        #expect(rhythm.ceiling(until: 365) >= 44)
    }

    /// Counts on each weekday over 200 weeks: Poisson, so within 4.5 standard deviations of their mean.
    @Test func `arrivals by thinning follow the rhythm of the week`() {
        var rhythm = Rhythm(perDay: 6)
        rhythm.weekdays = [2, 1, 0.5, 1, 1, 0, 0.25]
        let seed: UInt64 = 99
        let times = rhythm.arrivals(until: 1400, stream: RandomStream(seed: seed, replication: 0, purpose: "arrivals"))
        for day in 0..<7 {
            let seen = Double(times.count { Int($0) % 7 == day })
            let mean = 200 * 6 * rhythm.weekdays[day]
            #expect((seen - mean).magnitude <= 4.5 * mean.squareRoot(), "seed \(seed), day \(day): \(seen) for \(mean)")
        }
    }
}
