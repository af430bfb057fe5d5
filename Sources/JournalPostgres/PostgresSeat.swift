import Foundation
import Journal
import Synchronization

/// A thread with a connection of its own, which it opens when first needed and again when it is lost.
final class PostgresSeat: Sendable {
    /// What lives on the thread.
    final class Holder {
        fileprivate(set) var link: PostgresLink?
        fileprivate var generation = -1
    }

    private struct State {
        var jobs: [(@Sendable (Holder) -> Void)?] = []
        var canceller: PostgresCanceller?
        var isBusy = false
        var isCancelled = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let connect: @Sendable () throws -> PostgresLink

    init(connect: @escaping @Sendable () throws -> PostgresLink) {
        self.connect = connect
        let thread = Thread { [weak self, bell] in
            let holder = Holder()
            while true {
                bell.wait()
                guard let job = self?.takeJob() else { return }
                job(holder)
            }
        }
        thread.stackSize = 1 << 19
        thread.name = "footbridge-postgres"
        thread.start()
    }

    deinit { bell.signal() }

    private func takeJob() -> (@Sendable (Holder) -> Void)? {
        state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
    }

    /// Ends the thread and its connection.
    func end() {
        state.withLock { $0.jobs.append(nil) }
        bell.signal()
    }

    /// Runs a job on the thread; a cancelled task asks the server to stop and gives the connection up.
    func run<Value: Sendable>(
        generation: Int,
        _ body: @escaping @Sendable (PostgresSeat, Holder) throws -> Value
    ) async throws -> Value {
        state.withLock { state in
            state.isBusy = true
            state.isCancelled = false
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { state in
                    state.jobs.append { [self] holder in
                        if holder.generation != generation { drop(holder) }
                        holder.generation = generation
                        let result = Result { try body(self, holder) }
                        continuation.resume(with: finish(result, holder))
                    }
                }
                bell.signal()
            }
        } onCancel: {
            cancel()
        }
    }

    /// The connection, opened if there is none that works.
    func link(_ holder: Holder) throws -> PostgresLink {
        guard !state.withLock({ $0.isCancelled }) else { throw CancellationError() }
        if let link = holder.link, !link.isStale { return link }
        drop(holder)
        let link = try connect()
        holder.link = link
        state.withLock { $0.canceller = link.canceller }
        return link
    }

    /// Closes the connection.
    func drop(_ holder: Holder) {
        holder.link = nil
        state.withLock { $0.canceller = nil }
    }

    private func finish<Value>(_ result: Result<Value, any Error>, _ holder: Holder) -> Result<Value, any Error> {
        let isCancelled = state.withLock { state in
            state.isBusy = false
            return state.isCancelled
        }
        guard isCancelled else { return result }
        // A cancel that comes late would hit the next statement.
        drop(holder)
        guard case .failure = result else { return result }
        return .failure(CancellationError())
    }

    private func cancel() {
        let canceller = state.withLock { state -> PostgresCanceller? in
            // Work that has finished is not cancelled: its connection may be somebody else's by now.
            guard state.isBusy else { return nil }
            state.isCancelled = true
            return state.canceller
        }
        guard let canceller else { return }
        Thread.detachNewThread { canceller.cancel() }
    }
}
