extension Network {
    var levers: [Lever] {
        var all: [Lever] = []
        for station in stations {
            all.append(
                station.calendar == nil
                    ? Lever(.workers, station.name, now: station.servers, in: 1...1_000)
                    : Lever(.staffing, station.name, now: 100, in: 10...400)
            )
        }
        for station in stations { all.append(Lever(.serviceTime, station.name, now: 100, in: 10...400)) }
        for source in sources { all.append(Lever(.arrivals, source.name, now: 100, in: 1...400)) }
        return all
    }

    mutating func move(_ lever: Lever, to value: Int) {
        let factor = Double(value) / 100
        for index in stations.indices where stations[index].name == lever.place {
            switch lever.what {
            case .workers: stations[index].servers = value
            case .staffing:
                // Nobody is left without a worker by rounding.
                let shifts = stations[index].calendar?.shifts ?? []
                stations[index].calendar?.shifts = shifts.map {
                    Shift(from: $0.from, servers: Int((Double($0.servers) * factor).rounded(.up)))
                }
            case .serviceTime: stations[index].service = stations[index].service.map { $0.times(factor) }
            default: break
            }
        }
        for index in sources.indices where lever.what == .arrivals && sources[index].name == lever.place {
            switch sources[index].arrivals {
            case .apart(let law): sources[index].arrivals = .apart(law.times(1 / factor))
            case .rhythm(var rhythm):
                rhythm.perDay *= factor
                sources[index].arrivals = .rhythm(rhythm)
            }
        }
    }

    private typealias Shift = Calendar.Shift
}

extension Distribution {
    /// The law of a number so many times as large.
    func times(_ factor: Double) -> Distribution {
        switch self {
        case .constant(let value): .constant(value * factor)
        case .exponential(let mean): .exponential(mean: mean * factor)
        case .uniform(let low, let high): .uniform(low * factor, high * factor)
        case .gamma(let shape, let scale): .gamma(shape: shape, scale: scale * factor)
        case .lognormal(let mu, let sigma): .lognormal(mu: mu + logarithm(factor), sigma: sigma)
        case .weibull(let shape, let scale): .weibull(shape: shape, scale: scale * factor)
        case .triangular(let low, let mode, let high):
            .triangular(low: low * factor, mode: mode * factor, high: high * factor)
        case .empirical(let values, let weights): .empirical(values.map { $0 * factor }, weights: weights)
        case .truncated(let law, let low, let high):
            .truncated(law.times(factor), low: low * factor, high: high * factor)
        }
    }
}
