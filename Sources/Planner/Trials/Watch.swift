import Synchronization

/// Hears from the threads that live a plan how far they are, and tells whoever asks.
///
/// A replication speaks some thousand times a second at most, so that listening costs the plan nothing to be measured.
package final class Watch: Sendable {
    /// How far a trial is at one moment.
    package struct Progress: Sendable, Equatable {
        package fileprivate(set) var done = 0
        /// How many there will be; where a precision was asked, at most so many.
        package fileprivate(set) var wanted = 0
        /// Whether a precision may end it before.
        package fileprivate(set) var mayEndBefore = false
        /// What has been lived of the replications that are under way, added up.
        package fileprivate(set) var underWay = 0.0

        package init() {}

        /// Which share of the whole has been lived; `nil` where nobody can know.
        package var share: Double? {
            mayEndBefore || wanted == 0 ? nil : min(1, (Double(done) + underWay) / Double(wanted))
        }
    }

    private struct State: Sendable {
        var progress = Progress()
        var shares: [Int: Double] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    package var progress: Progress {
        state.withLock { state in
            var progress = state.progress
            progress.underWay = state.shares.values.reduce(0, +)
            return progress
        }
    }

    func begin(_ count: Trial.Count) {
        state.withLock { state in
            state = State()
            switch count {
            case .exactly(let wanted): state.progress.wanted = wanted
            case .until(_, _, let most): (state.progress.wanted, state.progress.mayEndBefore) = (most, true)
            }
        }
    }

    func hear(_ replication: Int, share: Double) {
        state.withLock { $0.shares[replication] = min(1, max(0, share)) }
    }

    func end(_ replication: Int) {
        state.withLock { state in
            state.shares[replication] = nil
            state.progress.done += 1
        }
    }
}
