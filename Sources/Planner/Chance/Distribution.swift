/// How long something takes, or how far apart two things are, as a law of chance.
package indirect enum Distribution: Sendable, Equatable {
    case constant(Double)
    case exponential(mean: Double)
    /// Between two numbers, each part as likely as any other.
    case uniform(Double, Double)
    /// Its mean is the product of the two.
    case gamma(shape: Double, scale: Double)
    /// Of which the logarithm is normal with this mean and this deviation.
    case lognormal(mu: Double, sigma: Double)
    case weibull(shape: Double, scale: Double)
    case triangular(low: Double, mode: Double, high: Double)
    /// What was seen, each with how often it was seen.
    case empirical([Double], weights: [Double])
    /// Drawn again until it lies between the two.
    case truncated(Distribution, low: Double, high: Double)
}

extension Distribution {
    /// A lognormal law by the mean and the deviation of what is measured, as papers give them.
    package static func lognormal(mean: Double, deviation: Double) -> Distribution {
        let variance = logarithm(1 + deviation * deviation / (mean * mean))
        return .lognormal(mu: logarithm(mean) - variance / 2, sigma: variance.squareRoot())
    }

    /// A gamma law by its mean and its deviation.
    package static func gamma(mean: Double, deviation: Double) -> Distribution {
        let scale = deviation * deviation / mean
        return .gamma(shape: mean / scale, scale: scale)
    }

    /// Its mean, where a formula gives it; for a truncated law its range is cut into ten thousand parts.
    package var mean: Double {
        switch self {
        case .constant(let value): return value
        case .exponential(let mean): return mean
        case .uniform(let low, let high): return (low + high) / 2
        case .gamma(let shape, let scale): return shape * scale
        case .lognormal(let mu, let sigma): return Planner.exponential(mu + sigma * sigma / 2)
        case .weibull(let shape, let scale): return scale * Planner.exponential(logGamma(1 + 1 / shape))
        case .triangular(let low, let mode, let high): return (low + mode + high) / 3
        case .empirical(let values, let weights):
            return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        case .truncated(let law, let low, let high): return law.mean(from: low, to: high)
        }
    }

    /// The share of the law at or below a number.
    package func share(below x: Double) -> Double {
        switch self {
        case .constant(let value): return x < value ? 0 : 1
        case .exponential(let mean): return x <= 0 ? 0 : 1 - Planner.exponential(-x / mean)
        case .uniform(let low, let high): return min(1, max(0, (x - low) / (high - low)))
        case .gamma(let shape, let scale): return gammaShare(shape: shape, below: x / scale)
        case .lognormal(let mu, let sigma): return x <= 0 ? 0 : normalShare(below: (logarithm(x) - mu) / sigma)
        case .weibull(let shape, let scale): return x <= 0 ? 0 : 1 - Planner.exponential(-power(x / scale, shape))
        case .triangular(let low, let mode, let high):
            if x <= low { return 0 }
            if x >= high { return 1 }
            return x <= mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
        case .empirical(let values, let weights):
            return zip(values, weights).reduce(0) { $0 + ($1.0 <= x ? $1.1 : 0) } / weights.reduce(0, +)
        case .truncated(let law, let low, let high):
            let (under, over) = (law.share(below: low), law.share(below: high))
            return min(1, max(0, (law.share(below: x) - under) / (over - under)))
        }
    }

    /// What is left of a law between two numbers, as the area over its distribution function.
    private func mean(from low: Double, to high: Double) -> Double {
        let cut = Distribution.truncated(self, low: low, high: high)
        let parts = 10_000
        let width = (high - low) / Double(parts)
        let area = (0..<parts).reduce(0.0) { $0 + 1 - cut.share(below: low + (Double($1) + 0.5) * width) }
        return low + area * width
    }
}

extension Distribution {
    /// One draw; what draws often makes a `Sampler` once.
    package func draw(_ draws: inout Draws) -> Double { Sampler(self).draw(&draws) }
}
