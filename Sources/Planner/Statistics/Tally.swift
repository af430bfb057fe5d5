/// How many, and their mean, variance and ends, without keeping any of them (Welford 1962).
package struct Tally: BitwiseCopyable, Sendable, Equatable {
    package private(set) var count = 0
    package private(set) var mean = 0.0
    private var squares = 0.0
    package private(set) var least = Double.infinity
    package private(set) var most = -Double.infinity

    package init() {}

    @inline(__always)
    package mutating func add(_ value: Double) {
        count += 1
        let off = value - mean
        mean += off / Double(count)
        squares += off * (value - mean)
        if value < least { least = value }
        if value > most { most = value }
    }

    /// Of the sample; zero until there are two.
    package var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }
    package var deviation: Double { variance.squareRoot() }

    /// Takes another tally in, as if all had been counted by one (Chan, Golub and LeVeque 1979).
    package mutating func merge(_ other: Tally) {
        guard other.count > 0 else { return }
        let all = Double(count + other.count)
        let off = other.mean - mean
        squares += other.squares + off * off * Double(count) * Double(other.count) / all
        mean += off * Double(other.count) / all
        count += other.count
        least = min(least, other.least)
        most = max(most, other.most)
    }
}
