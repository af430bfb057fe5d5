package import Care
import Synchronization

/// A small seeded generator (SplitMix64, Steele and others 2014): the same seed lives the same year.
package struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Whether something with a probability from 0 to 1 happens.
    mutating func happens(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &self) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// A clock that the demonstration moves, and chance from its seed: what the Desk is given while the year is lived.
package final class LivedTime: Sendable {
    private let time: Mutex<Instant>
    private let chance: Mutex<Chance>

    package init(start: Instant, seed: UInt64) {
        time = Mutex(start)
        chance = Mutex(Chance(seed: seed))
    }

    package var now: Instant { time.withLock { $0 } }

    /// Moves the clock forward; it never goes back.
    package func move(to instant: Instant) { time.withLock { $0 = max($0, instant) } }

    package func draw() -> UInt64 { chance.withLock { $0.next() } }
}
