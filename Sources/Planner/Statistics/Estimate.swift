/// A mean over replications, and how far it may be off: the 95% interval of Student's t.
package struct Estimate: Sendable, Equatable {
    package let mean: Double
    package let deviation: Double
    package let replications: Int
    /// Half of the interval's width; infinite where there is one replication.
    package let halfWidth: Double

    package init(_ values: [Double]) { self.init(values.reduce(into: Tally()) { $0.add($1) }) }

    package init(_ tally: Tally) {
        mean = tally.mean
        deviation = tally.deviation
        replications = tally.count
        halfWidth =
            tally.count > 1
            ? StudentT.quantile(0.975, freedom: Double(tally.count - 1)) * tally.deviation
                / Double(tally.count)
                .squareRoot() : .infinity
    }

    package var low: Double { mean - halfWidth }
    package var high: Double { mean + halfWidth }

    /// Whether the interval leaves zero out, so that there is a difference to see.
    package var isClearOfZero: Bool { low > 0 || high < 0 }
}

/// Student's distribution.
package enum StudentT {
    /// The share at or below a number.
    package static func share(below t: Double, freedom: Double) -> Double {
        let tail = betaShare(freedom / 2, 0.5, below: freedom / (freedom + t * t)) / 2
        return t > 0 ? 1 - tail : tail
    }

    /// The number below which a share lies, by halving.
    package static func quantile(_ share: Double, freedom: Double) -> Double {
        var (low, high) = (-1e4, 1e4)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if self.share(below: middle, freedom: freedom) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
