/// Quantiles of many values in a fixed space: how many fell into each 64th of each power of two.
///
/// The answer is at most one part in 128 from the value that a sort of all of them would give (0.79%), for values from 2^-20
/// to 2^40; what is smaller counts as zero, what is larger as the largest. It takes 30 KB, however many are counted.
package struct Sketch: Sendable, Equatable {
    package static let relativeError = 1.0 / 128
    private static let lowest = -20
    private static let powers = 60
    private static let offset = (1023 + lowest) << 6

    /// The first holds what is as good as zero.
    private var counts: [UInt64]
    package private(set) var count: UInt64 = 0

    package init() { counts = Array(repeating: 0, count: Sketch.powers << 6 + 1) }

    @inline(__always)
    package mutating func add(_ value: Double) {
        counts[Sketch.bucket(of: value)] += 1
        count += 1
    }

    package mutating func merge(_ other: Sketch) {
        for (bucket, more) in other.counts.enumerated() where more > 0 { counts[bucket] += more }
        count += other.count
    }

    /// The value below which a share of all lies; `nil` where there are none.
    package func quantile(_ share: Double) -> Double? {
        guard count > 0 else { return nil }
        let wanted = UInt64((share * Double(count)).rounded(.up))
        var seen: UInt64 = 0
        for (bucket, here) in counts.enumerated() {
            seen += here
            if seen >= max(1, wanted) { return Sketch.middle(of: bucket) }
        }
        return Sketch.middle(of: counts.count - 1)
    }

    /// How many lie in each range, from the least to the most, leaving out the ranges with none.
    package var ranges: [(middle: Double, count: UInt64)] {
        counts.enumerated().filter { $0.element > 0 }.map { (Sketch.middle(of: $0.offset), $0.element) }
    }

    /// The exponent and the six highest bits of the fraction, as they stand in a number's own bits.
    @inline(__always)
    private static func bucket(of value: Double) -> Int {
        guard value >= 0x1p-20 else { return 0 }
        let raw = Int(value.bitPattern >> 46) - offset
        return min(raw, powers << 6 - 1) + 1
    }

    private static func middle(of bucket: Int) -> Double {
        guard bucket > 0 else { return 0 }
        let low = Double(bitPattern: UInt64(bucket - 1 + offset) << 46)
        let high = Double(bitPattern: UInt64(bucket + offset) << 46)
        return (low + high) / 2
    }
}
