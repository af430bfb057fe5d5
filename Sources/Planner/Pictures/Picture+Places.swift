extension Footage {
    /// How long people waited at a station, against what was promised.
    func waits(at station: Int, _ unit: String) -> Picture {
        var spread = Sketch()
        for account in accounts { account.stations[station].groups.forEach { spread.merge($0.spread) } }
        let promise = network.stations[station].promise
        let reach = max(spread.quantile(0.99) ?? 1, promise ?? 0, 0.1)
        var bars = [Double](repeating: 0, count: 24)
        for (middle, count) in spread.ranges {
            bars[min(23, Int(middle / reach * 24))] += Double(count) / Double(max(1, spread.count))
        }
        let (x, y) = (0...reach, 0...max(0.01, (bars.max() ?? 0) * 100))
        let name = network.stations[station].name
        var drawing = Drawing(
            title: "How long people wait at \(name)",
            description:
                "Half wait no longer than \(Drawing.digits(spread.quantile(0.5) ?? 0)) \(unit), nineteen in twenty no "
                + "longer than \(Drawing.digits(spread.quantile(0.95) ?? 0)). The last bar holds all longer waits."
        )
        drawing.axes(x, y, along: "\(unit) waited", up: "people, in a hundred")
        let width = (Drawing.right - Drawing.left) / 24
        for (index, share) in bars.enumerated() {
            let top = Drawing.level(share * 100, in: y)
            let left = Drawing.left + Double(index) * width
            drawing.bar(x: left + 1, y: top, width: width - 2, height: Drawing.bottom - top, colour: "#1d4f7c")
        }
        if let promise {
            let place = Drawing.place(promise, in: x)
            drawing.line([(place, Drawing.top), (place, Drawing.bottom)], colour: "#8a3b12", dashed: true)
            drawing.text(
                "promised: \(Drawing.digits(promise))",
                x: place + 4,
                y: Drawing.top + 12,
                colour: "#8a3b12"
            )
        }
        let table = bars.enumerated().map { index, share in
            [Double(index) * reach / 24, Double(index + 1) * reach / 24, share * 100].map(Drawing.digits)
        }
        return Picture(id: "waits-\(name)", drawing: drawing, table: [["from", "to", "people, in a hundred"]] + table)
    }

    /// Who went where in the first replication: from each station to the next.
    var flow: Picture {
        let (steps, names) = moves
        let from = Array(Set(steps.map(\.from))).sorted()
        let to = Array(Set(steps.map(\.to))).sorted()
        let all = Double(max(1, steps.reduce(0) { $0 + $1.count }))
        var drawing = Drawing(
            title: "Who went where",
            description:
                "From each station on the left to the next on the right, in one replication; the wider, the more people."
        )
        // Room for a line of words with each block, and the rest shared out by people.
        let scale = { (blocks: Int) in (Drawing.height - Drawing.top - 10 - Double(blocks) * 14) / all }
        var tops = (left: [Int: Double](), right: [Int: Double]())
        for (blocks, isLeft) in [(from, true), (to, false)] {
            var y = Drawing.top
            for block in blocks {
                let people = steps.filter { (isLeft ? $0.from : $0.to) == block }.reduce(0) { $0 + $1.count }
                let height = Double(people) * scale(blocks.count)
                if isLeft { tops.left[block] = y } else { tops.right[block] = y }
                drawing.bar(x: isLeft ? 200 : 510, y: y, width: 10, height: height, colour: "#1d4f7c")
                let label = "\(names[block]) (\(people))"
                drawing.text(label, x: isLeft ? 194 : 526, y: y + height / 2 + 4, anchor: isLeft ? .end : .start)
                y += height + 14
            }
        }
        for step in steps {
            let (left, right) = (tops.left[step.from] ?? 0, tops.right[step.to] ?? 0)
            let (high, wide) = (Double(step.count) * scale(from.count), Double(step.count) * scale(to.count))
            drawing.area(
                [(210, left), (510, right), (510, right + wide), (210, left + high)],
                colour: step.to % 2 == 0 ? "#c9dcec" : "#dfe8d8"
            )
            tops.left[step.from] = left + high
            tops.right[step.to] = right + wide
        }
        let table = steps.map { [names[$0.from], names[$0.to], String($0.count)] }
        return Picture(id: "flow", drawing: drawing, table: [["from", "to", "people"]] + table)
    }

    /// How often somebody went from one to the other; beside the stations: coming, leaving, giving up, turned away.
    private var moves: (steps: [(from: Int, to: Int, count: Int)], names: [String]) {
        let stations = network.stations.count
        let names = network.stations.map(\.name) + ["asked", "left", "gave up", "turned away"]
        var last: [UInt32: Int] = [:]
        var counts: [Int: Int] = [:]
        for entry in accounts.first?.trace.entries ?? [] {
            let next: Int
            switch entry.kind {
            case .arrived:
                last[entry.person] = stations
                continue
            case .begins where last[entry.person] != Int(entry.station): next = Int(entry.station)
            case .gaveUp: next = stations + 2
            case .turnedAway: next = stations + 3
            case .left where (last[entry.person] ?? 0) <= stations: next = stations + 1
            default: continue
            }
            counts[(last[entry.person] ?? stations) * 1_000 + next, default: 0] += 1
            last[entry.person] = next
        }
        return (counts.sorted { $0.key < $1.key }.map { ($0.key / 1_000, $0.key % 1_000, $0.value) }, names)
    }

    /// How much of the time those who help were helping, by station and part of the plan.
    func heat(_ unit: String) -> Picture {
        let parts = 12
        let rows = queued.map { station -> (name: String, use: [Double]) in
            let use = (0..<parts).map { part -> Double in
                let range = (part * looks / parts)..<((part + 1) * looks / parts)
                let sums = accounts.reduce((busy: 0.0, there: 0.0)) { sums, account in
                    range.reduce(sums) { sums, look in
                        (
                            sums.busy + Double(account.busySamples[look][station]),
                            sums.there + Double(account.staffedSamples[look][station])
                        )
                    }
                }
                return sums.there > 0 ? min(1, sums.busy / sums.there) : 0
            }
            return (network.stations[station].name, use)
        }
        var drawing = Drawing(
            title: "How much of the time those who help were helping",
            description:
                "One row for each station, one column for each twelfth of the plan; the number is in a hundred."
        )
        let (width, height) = (500.0 / Double(parts), min(40, 270 / Double(max(1, rows.count))))
        for (index, row) in rows.enumerated() {
            let top = Drawing.top + Double(index) * height
            drawing.text(row.name, x: 192, y: top + height / 2 + 4, anchor: .end)
            for (part, use) in row.use.enumerated() {
                let left = 200 + Double(part) * width
                drawing.bar(x: left, y: top, width: width - 1, height: height - 1, colour: Footage.shade(use))
                let colour = use > 0.55 ? "#ffffff" : "#1a1a1a"
                let hundredths = String(Int((use * 100).rounded()))
                drawing.text(hundredths, x: left + width / 2, y: top + height / 2 + 4, anchor: .middle, colour: colour)
            }
        }
        let end = Drawing.digits(Double(looks) * every)
        drawing.text(
            "from 0 to \(end) \(unit)",
            x: 450,
            y: Drawing.top + Double(rows.count) * height + 18,
            anchor: .middle
        )
        let head = ["station"] + (1...parts).map { "part \($0)" }
        let table = rows.map { row in [row.name] + row.use.map { Drawing.digits($0 * 100) } }
        return Picture(id: "use", drawing: drawing, table: [head] + table)
    }

    /// From nearly white to dark blue.
    private static func shade(_ use: Double) -> String {
        let ends = [(240.0, 20.0), (245.0, 60.0), (250.0, 110.0)]
        let parts = ends.map { Int(($0.0 + ($0.1 - $0.0) * use).rounded()) }
        return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
