/// A picture of a plan: drawn, and the same as a table.
package struct Picture: Sendable, Equatable {
    /// What its file is called.
    package let id: String
    package let title: String
    package let svg: String
    /// The first row is its head.
    package let table: [[String]]

    init(id: String, drawing: Drawing, table: [[String]]) {
        (self.id, title, svg, self.table) = (id, drawing.title, drawing.svg, table)
    }
}

/// What some replications of a network left to be drawn: how many waited and were helped at times that are evenly apart.
package struct Footage: Sendable {
    let network: Network
    let span: Span
    let every: Double
    let accounts: [Account]

    /// How many replications a picture is drawn from at most, and at how many times it looks.
    package static let most = 20
    package static let looks = 120

    /// Lives a network some more, looking on; `nil` where it has no end.
    package init?(_ network: Network, _ span: Span, seed: UInt64, replications: Int) {
        guard let end = span.end else { return nil }
        every = end / Double(Footage.looks)
        var watched = span
        watched.sampleEvery = every
        (self.network, self.span) = (network, span)
        accounts = (0..<min(Footage.most, max(2, replications))).map { replication in
            var seen = watched
            seen.keepsTrace = replication == 0
            return network.live(seen, seed: seed, replication: replication)
        }
    }

    var looks: Int { accounts.map(\.samples.count).min() ?? 0 }
    var queued: [Int] { network.stations.indices.filter { !network.stations[$0].isDelay } }

    /// How many waited anywhere, in one replication at one time.
    func waiting(_ account: Account, _ look: Int) -> Double {
        account.samples[look].reduce(0) { $0 + Double($1) }
    }
}

extension Footage {
    /// All pictures that there are of the network.
    package func pictures(unit: String) -> [Picture] {
        [queue(unit), warmUp(unit), flow, heat(unit)] + queued.map { waits(at: $0, unit) }
    }

    /// How many wait, over time: the middle of the replications, and the band in which eight of ten lie.
    private func queue(_ unit: String) -> Picture {
        let rows = (0..<looks).map { look -> (time: Double, low: Double, middle: Double, high: Double) in
            let all = accounts.map { waiting($0, look) }.sorted()
            return (Double(look + 1) * every, all.part(0.1), all.part(0.5), all.part(0.9))
        }
        let most = max(1, rows.map(\.high).max() ?? 1)
        let (x, y) = (0...(Double(looks) * every), 0...most)
        var drawing = Drawing(
            title: "How many wait, over time",
            description:
                "The middle of \(accounts.count) replications ends at \(Drawing.digits(rows.last?.middle ?? 0)); "
                + "eight of ten lie between \(Drawing.digits(rows.last?.low ?? 0)) and \(Drawing.digits(rows.last?.high ?? 0))."
        )
        let upper = rows.map { (Drawing.place($0.time, in: x), Drawing.level($0.high, in: y)) }
        let lower = rows.reversed().map { (Drawing.place($0.time, in: x), Drawing.level($0.low, in: y)) }
        drawing.area(upper + lower, colour: "#c9dcec")
        drawing.axes(x, y, along: "\(unit) from the beginning", up: "people who wait")
        drawing.line(rows.map { (Drawing.place($0.time, in: x), Drawing.level($0.middle, in: y)) })
        let table = rows.map { [$0.time, $0.low, $0.middle, $0.high].map(Drawing.digits) }
        return Picture(
            id: "queue",
            drawing: drawing,
            table: [["time", "one in ten below", "middle", "nine in ten below"]] + table
        )
    }

    /// Welch's moving average of how many wait, by which one sees when a plan has warmed up.
    private func warmUp(_ unit: String) -> Picture {
        let means = (0..<looks).map { look in
            accounts.reduce(0) { $0 + waiting($1, look) } / Double(accounts.count)
        }
        let window = max(1, looks / 12)
        let rows = means.indices.dropLast(min(window, means.count)).map { look -> (time: Double, mean: Double) in
            let reach = min(look, window)
            let near = means[(look - reach)...(look + reach)]
            return (Double(look + 1) * every, near.reduce(0, +) / Double(near.count))
        }
        let (x, y) = (0...(Double(looks) * every), 0...max(1, means.max() ?? 1))
        var drawing = Drawing(
            title: "The moving average by which the warm-up is seen",
            description:
                "How many wait, averaged over \(accounts.count) replications and \(2 * window + 1) looks (Welch 1983). "
                + "What is before \(Drawing.digits(span.warmUp)) \(unit) is not counted."
        )
        drawing.axes(x, y, along: "\(unit) from the beginning", up: "people who wait, on average")
        drawing.line(rows.map { (Drawing.place($0.time, in: x), Drawing.level($0.mean, in: y)) })
        let warm = Drawing.place(span.warmUp, in: x)
        drawing.line([(warm, Drawing.top), (warm, Drawing.bottom)], colour: "#8a3b12", dashed: true)
        drawing.text("counted from here", x: warm + 4, y: Drawing.top + 12, colour: "#8a3b12")
        let table = rows.map { [$0.time, $0.mean].map(Drawing.digits) }
        return Picture(id: "warm-up", drawing: drawing, table: [["time", "moving average"]] + table)
    }
}

extension [Double] {
    /// The value below which a share of sorted values lies.
    fileprivate func part(_ share: Double) -> Double {
        isEmpty ? 0 : self[Swift.min(count - 1, Int(share * Double(count)))]
    }
}
