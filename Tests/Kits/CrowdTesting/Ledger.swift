package import Care
import Desk
import Synchronization

/// What a crowd was told: every act that was acknowledged, under its key, and what became of the others.
package final class Ledger: Sendable {
    /// An act as it was sent.
    package struct Sent: Sendable {
        package let key: String
        package let person: Person.ID
        /// The version it was told; none when it learnt only from a repeat that it was done.
        package let version: Int64?
    }

    /// How often each kind of answer was given.
    package struct Tally: Sendable {
        package var tried = 0
        package var done = 0
        package var nothingToDo = 0
        package var refused = 0
        package var busy = 0
        package var unavailable = 0
        package var repeated = 0
    }

    private struct State {
        var tally = Tally()
        var done: [String: Sent] = [:]
        /// Acts that a repeat was told of before the first sending was answered.
        var learnt: Set<String> = []
        var complaints: [String] = []
    }

    private let state = Mutex(State())

    package init() {}

    package var tally: Tally { state.withLock { $0.tally } }
    package var done: [String: Sent] { state.withLock { $0.done } }
    /// Answers that should not have been given.
    package var complaints: [String] { state.withLock { $0.complaints } }

    package func count(_ change: (inout Tally) -> Void) { state.withLock { change(&$0.tally) } }

    package func complain(_ sentence: String) { state.withLock { $0.complaints.append(sentence) } }

    /// Writes down that an act was acknowledged; twice is a complaint.
    package func acknowledge(_ key: String, _ person: Person.ID, version: Int64?) {
        state.withLock { state in
            let before = state.done.updateValue(Sent(key: key, person: person, version: version), forKey: key)
            if before != nil, state.learnt.remove(key) == nil { state.complaints.append("\(key) was done twice") }
            state.tally.done += 1
        }
    }

    /// Writes down that a sending was told that its act was done before; the first sending may yet be answered.
    package func learn(_ key: String, _ person: Person.ID) {
        state.withLock { state in
            state.tally.repeated += 1
            guard state.done[key] == nil else { return }
            state.done[key] = Sent(key: key, person: person, version: nil)
            state.learnt.insert(key)
        }
    }
}
