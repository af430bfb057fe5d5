/// A law of chance made ready to be drawn from many times: plain numbers, and no enum to unpack on the way.
struct Sampler: Sendable {
    private enum Kind: UInt8 { case constant, exponential, uniform, gamma, lognormal, weibull, triangular, empirical }

    private let kind: Kind
    private let isTruncated: Bool
    private let a: Double
    private let b: Double
    private let c: Double
    private let low: Double
    private let high: Double
    /// For what was seen: values, and the share at or below each.
    private let values: [Double]
    private let shares: [Double]

    init(_ whole: Distribution) {
        var (law, low, high) = (whole, -Double.infinity, Double.infinity)
        while case .truncated(let inner, let from, let to) = law {
            (law, low, high) = (inner, max(low, from), min(high, to))
        }
        var (kind, a, b, c) = (Kind.constant, 0.0, 0.0, 0.0)
        var (values, shares): ([Double], [Double]) = ([], [])
        switch law {
        case .constant(let value): (kind, a) = (.constant, value)
        case .exponential(let mean): (kind, a) = (.exponential, mean)
        case .uniform(let from, let to): (kind, a, b) = (.uniform, from, to - from)
        case .gamma(let shape, let scale): (kind, a, b) = (.gamma, shape, scale)
        case .lognormal(let mu, let sigma): (kind, a, b) = (.lognormal, mu, sigma)
        case .weibull(let shape, let scale): (kind, a, b) = (.weibull, 1 / shape, scale)
        case .triangular(let from, let mode, let to): (kind, a, b, c) = (.triangular, from, mode, to)
        case .empirical(let seen, let weights):
            let total = weights.reduce(0, +)
            var running = 0.0
            (kind, values) = (.empirical, seen)
            shares = weights.map {
                running += $0
                return running / total
            }
        case .truncated: break
        }
        (self.kind, self.a, self.b, self.c, self.low, self.high) = (kind, a, b, c, low, high)
        (self.values, self.shares) = (values, shares)
        isTruncated = low > -.infinity || high < .infinity
    }

    @inline(__always)
    func draw(_ draws: inout Draws) -> Double {
        if kind == .exponential, !isTruncated { return -a * logarithm(draws.uniform()) }
        return drawAny(&draws)
    }

    private func drawAny(_ draws: inout Draws) -> Double {
        guard isTruncated else { return drawWhole(&draws) }
        while true {
            let value = drawWhole(&draws)
            if value >= low, value <= high { return value }
        }
    }

    private func drawWhole(_ draws: inout Draws) -> Double {
        switch kind {
        case .constant: return a
        case .exponential: return -a * logarithm(draws.uniform())
        case .uniform: return a + b * draws.uniform()
        case .gamma: return b * standardGamma(shape: a, &draws)
        case .lognormal: return exponential(a + b * draws.normal())
        case .weibull: return b * power(-logarithm(draws.uniform()), a)
        case .triangular:
            let u = draws.uniform()
            let bend = (b - a) / (c - a)
            return u < bend
                ? a + (u * (c - a) * (b - a)).squareRoot() : c - ((1 - u) * (c - a) * (c - b)).squareRoot()
        case .empirical:
            let u = draws.uniform()
            var (from, to) = (0, shares.count - 1)
            while from < to {
                let middle = (from + to) / 2
                if shares[middle] < u { from = middle + 1 } else { to = middle }
            }
            return values[from]
        }
    }

    /// Marsaglia and Tsang's method (2000); a shape below one is drawn one higher and brought down by a power.
    private func standardGamma(shape: Double, _ draws: inout Draws) -> Double {
        if shape < 1 {
            let lift = power(draws.uniform(), 1 / shape)
            return lift * standardGamma(shape: shape + 1, &draws)
        }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = draws.normal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            if logarithm(draws.uniform()) < 0.5 * x * x + d - d * v + d * logarithm(v) { return d * v }
        }
    }
}
