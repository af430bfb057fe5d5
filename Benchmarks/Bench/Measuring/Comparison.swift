import Foundation

/// Two ways of doing the same, measured in turn in one run, so that whatever else the machine does slows both.
struct Comparison {
    let name: String
    let unit: String
    private var pairs: [(ours: Double, bare: Double)] = []

    init(_ name: String, unit: String) {
        self.name = name
        self.unit = unit
    }

    /// Takes how many each did in a second.
    mutating func add(ours: Double, bare: Double) { pairs.append((ours, bare)) }

    /// Prints one line of JSON for `Benchmarks/judge.py`.
    func report() throws {
        let ratios = pairs.map { $0.ours / $0.bare }.sorted()
        let line = Line(
            name: name,
            unit: unit,
            min: ratios.first ?? 0,
            median: Comparison.median(ratios),
            max: ratios.last ?? 0,
            ours: Comparison.median(pairs.map(\.ours).sorted()),
            bare: Comparison.median(pairs.map(\.bare).sorted()),
            runs: pairs.count
        )
        try printJSON(line)
    }

    private struct Line: Encodable {
        let name: String
        let unit: String
        let min: Double
        let median: Double
        let max: Double
        let ours: Double
        let bare: Double
        let runs: Int
    }

    private static func median(_ sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

/// Prints a value as one line of JSON.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
}

/// Says something to whoever watches.
func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// The most memory this process has had, in megabytes.
func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}
