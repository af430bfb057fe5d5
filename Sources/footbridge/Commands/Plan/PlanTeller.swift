import Foundation
import Planner
import Synchronization

/// Says how far a plan is, on standard error, from two seconds on.
///
/// It has a thread of its own, since those that live the plan are busy and would not let it speak.
final class PlanTeller: Sendable {
    private struct State {
        var hasSpoken = false
        var isOver = false
    }

    private let state = Mutex(State())

    init(_ watch: Watch, name: String) {
        Thread.detachNewThread { [self] in
            Thread.sleep(forTimeInterval: 2)
            while speak("\(name): \(watch.progress.words)") {
                Thread.sleep(forTimeInterval: Output.isWatched ? 0.25 : 10)
            }
        }
    }

    /// Says a line; false once there is nothing more to say.
    private func speak(_ line: String) -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.hasSpoken = true
            if Output.isWatched { Output.progress(line) } else { Output.say(line) }
            return true
        }
    }

    func end() {
        state.withLock { state in
            state.isOver = true
            if state.hasSpoken { Output.endProgress() }
        }
    }
}

extension Watch.Progress {
    /// Such as "12 of 30 replications, 41 in 100".
    var words: String {
        let of = "\(done) of \(mayEndBefore ? "at most " : "")\(wanted) replications"
        return share.map { "\(of), \(Int($0 * 100)) in 100" } ?? of
    }
}
