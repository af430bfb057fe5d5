/// Numbers drawn by chance from one key: SplitMix64 (Steele, Lea and Flood 2014), whose state is a counter.
///
/// The same key gives the same numbers, on any machine and in any thread.
package struct Draws: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(key: UInt64) { state = key }

    package mutating func next() -> UInt64 {
        state &+= Draws.step
        return Draws.mixed(state)
    }

    /// A number between 0 and 1, never either of them, so that its logarithm exists.
    package mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

    /// A number from the standard normal distribution, by Marsaglia's polar method.
    package mutating func normal() -> Double {
        while true {
            let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
            let square = x * x + y * y
            if square < 1, square > 0 { return x * (-2 * logarithm(square) / square).squareRoot() }
        }
    }

    static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Spreads a number over all 64 bits; two that differ in one bit come out unlike each other.
    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// One stream of chance: for one purpose, in one replication, of one seed.
///
/// What is drawn for the nth person does not depend on what was drawn for anybody else. So two policies see the same
/// people with the same needs of time, in whatever order they serve them: common random numbers.
package struct RandomStream: Sendable, Equatable {
    package let key: UInt64

    /// The purpose is a text, so that adding a station or a source leaves the others' streams as they were.
    package init(seed: UInt64, replication: Int, purpose: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        key = Draws.mixed(Draws.mixed(seed &+ Draws.step) ^ Draws.mixed(UInt64(replication) &+ 1) &* 3 ^ hash)
    }

    /// The draws for one person, or one event, of this stream.
    package func draws(for index: UInt64) -> Draws { Draws(key: Draws.mixed(key ^ (index &* Draws.step))) }

    /// All draws of this stream, one after the other.
    package var sequence: Draws { Draws(key: key) }
}
