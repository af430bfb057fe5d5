import Care
import Desk
import Foundation
import Journal
import Synchronization

/// A clock that its owner moves, and chance from a seed (SplitMix64): a place lived through again is the same place.
final class MadeUpWorld: Sendable {
    private let instant: Mutex<Instant>
    private let state: Mutex<UInt64>

    init(from instant: Instant, seed: UInt64) {
        self.instant = Mutex(instant)
        state = Mutex(seed)
    }

    var now: Instant { instant.withLock { $0 } }

    func move(to other: Instant) { instant.withLock { $0 = other } }

    var surroundings: Surroundings { Surroundings(now: { self.now }, chance: { self.draw() }) }

    private func draw() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}

extension Instant {
    /// The moment it is on the wall: what is looked at in a browser must be due there.
    static var onTheWall: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
}

extension Identity {
    static let bench = Identity.system("bench")
}
