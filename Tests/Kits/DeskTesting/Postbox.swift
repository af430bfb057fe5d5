import Care
package import Desk
import Synchronization

/// A sender that keeps what it is given, and answers as a test wants.
package final class Postbox: MessageSender {
    private let kept = Mutex<[Letter]>([])
    private let answer = Mutex(HandingOver.taken)
    private let meanwhile: @Sendable (Letter) async -> Void

    /// - Parameter meanwhile: what happens between the last look at the record and the answer.
    package init(meanwhile: @escaping @Sendable (Letter) async -> Void = { _ in }) { self.meanwhile = meanwhile }

    package var letters: [Letter] { kept.withLock { $0 } }

    package func answers(_ next: HandingOver) { answer.withLock { $0 = next } }

    package func send(_ letter: Letter) async -> HandingOver {
        await meanwhile(letter)
        let next = answer.withLock { $0 }
        if next == .taken { kept.withLock { $0.append(letter) } }
        return next
    }
}
