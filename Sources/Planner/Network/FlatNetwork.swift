/// What an event looks up of a source, laid out as plain numbers of one run.
///
/// An array that two threads read counts its readers in one place of memory, and each of them waits for the other there.
struct FlatSources: ~Copyable {
    struct Source: BitwiseCopyable {
        let key: UInt64
        let entry: Int
        let most: UInt64
        let isRhythm: Bool
        /// All shares together.
        let sum: Double
    }

    private let all: Fixed<Source>
    /// At source times groups plus group.
    private let shares: Fixed<Double>
    private let groups: Int

    init(_ network: Network, key: (String) -> UInt64) {
        groups = network.groups.count
        let count = network.groups.count
        shares = Fixed(network.sources.flatMap { Array(($0.shares + Array(repeating: 0, count: count)).prefix(count)) })
        all = Fixed(
            network.sources.map { source in
                let isRhythm = if case .rhythm = source.arrivals { true } else { false }
                return Source(
                    key: key(source.name),
                    entry: source.entry,
                    most: source.most.map(UInt64.init) ?? .max,
                    isRhythm: isRhythm,
                    sum: source.shares.reduce(0, +)
                )
            }
        )
    }

    subscript(source: Int) -> Source { all.base[source] }

    func pickGroup(_ source: Int, _ chance: Double) -> Int {
        var rest = chance * all.base[source].sum
        for group in 0..<groups {
            rest -= shares.base[source * groups + group]
            if rest < 0 { return group }
        }
        return groups - 1
    }
}

/// Where those go on to who are served, by station and group, laid out likewise.
struct FlatWays: ~Copyable {
    struct Way: BitwiseCopyable {
        let share: Double
        let to: Int
    }

    private let all: Fixed<Way>
    /// Where the ways of each station and group begin; the next one's beginning is their end.
    private let begins: Fixed<Int>

    init(_ network: Network) {
        var ways: [Way] = []
        var places = [0]
        for station in network.stations {
            for group in network.groups.indices {
                let routes = station.routes.isEmpty ? [] : station.routes[min(group, station.routes.count - 1)]
                ways += routes.map { Way(share: $0.share, to: $0.to) }
                places.append(ways.count)
            }
        }
        all = Fixed(ways)
        begins = Fixed(places)
    }

    func leadOn(_ index: Int) -> Bool { begins.base[index] < begins.base[index + 1] }

    /// `nil` for those who leave.
    func pick(_ index: Int, _ chance: Double) -> Int? {
        var rest = chance
        for way in begins.base[index]..<begins.base[index + 1] {
            rest -= all.base[way].share
            if rest < 0 { return all.base[way].to }
        }
        return nil
    }
}
