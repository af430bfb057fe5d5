import Foundation
import Journal
import Synchronization

/// Hands out connections, first come first served.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresSeat] = []
        var seats = 0
        var busy = 0
        var waiting: [(number: Int, continuation: CheckedContinuation<PostgresSeat, any Error>)] = []
        var numbers = 0
        var cancelled: Set<Int> = []
        var isClosed = false
        var generation = 0
    }

    private let state = Mutex(State())
    private let size: Int
    private let connect: @Sendable () throws -> PostgresLink

    /// How long a server that is gone is tried again, and how long a task waits for a connection.
    private static let patience: TimeInterval = 15

    init(size: Int, connect: @escaping @Sendable () throws -> PostgresLink) {
        self.size = max(1, size)
        self.connect = connect
    }

    /// Runs a job with a connection, trying again for a while if the connection is lost.
    ///
    /// `isRepeatable` says whether the job may run again after losing its connection in this way.
    func perform<Value: Sendable>(
        isRepeatable: @escaping @Sendable (LinkLost) -> Bool = { _ in true },
        _ body: @escaping @Sendable (PostgresLink) throws -> Value
    ) async throws -> Value {
        let seat = try await seat()
        state.withLock { $0.busy += 1 }
        defer { giveBack(seat) }
        return try await seat.run(generation: state.withLock { $0.generation }) { seat, holder in
            let end = ProcessInfo.processInfo.systemUptime + Self.patience
            var pause = 0.05
            while true {
                do {
                    return try Self.attempt(seat, holder, isRepeatable, body)
                } catch is LinkLost {
                    guard ProcessInfo.processInfo.systemUptime + pause < end else { throw JournalError.noServer }
                    Thread.sleep(forTimeInterval: pause)
                    pause = min(pause * 2, 1)
                }
            }
        }
    }

    /// Runs the job once and leaves the connection clean, or closed.
    ///
    /// - Throws: `LinkLost` if it may be tried again.
    private static func attempt<Value>(
        _ seat: PostgresSeat,
        _ holder: PostgresSeat.Holder,
        _ isRepeatable: (LinkLost) -> Bool,
        _ body: (PostgresLink) throws -> Value
    ) throws -> Value {
        let link = try seat.link(holder)
        do {
            return try body(link)
        } catch let lost as LinkLost {
            seat.drop(holder)
            throw isRepeatable(lost) ? lost : JournalError.unknownOutcome as any Error
        } catch let fault as PostgresFault {
            if fault.leavesConnectionClean { rollBack(link, seat, holder) } else { seat.drop(holder) }
            throw fault.error
        } catch {
            rollBack(link, seat, holder)
            throw error
        }
    }

    private static func rollBack(_ link: PostgresLink, _ seat: PostgresSeat, _ holder: PostgresSeat.Holder) {
        do {
            _ = try link.run([Statement("ROLLBACK")])
        } catch {
            seat.drop(holder)
        }
    }

    /// Makes every connection open again before its next use, to take up new rights.
    func renew() { state.withLock { $0.generation += 1 } }

    /// Ends idle connections now, others when they are given back; who waits is refused.
    func close() {
        let (idle, waiting) = state.withLock { state in
            state.isClosed = true
            defer {
                state.idle = []
                state.waiting = []
            }
            return (state.idle, state.waiting)
        }
        for seat in idle { seat.end() }
        for wait in waiting { wait.continuation.resume(throwing: JournalError.closed) }
    }

    /// Waits until every connection has been given back.
    func drain() async {
        while state.withLock({ $0.busy > 0 }) {
            guard (try? await Task.sleep(for: .milliseconds(5))) != nil else { return }
        }
    }

    private func seat() async throws -> PostgresSeat {
        if let idle = state.withLock({ $0.idle.popLast() }) { return idle }
        let number = state.withLock { state in
            state.numbers += 1
            return state.numbers
        }
        defer { _ = state.withLock { $0.cancelled.remove(number) } }
        let limit = Task.detached { [weak self] in
            try await Task.sleep(for: .seconds(Self.patience))
            self?.giveUp(number, JournalError(.unavailable, "all connections to the database are busy; try again"))
        }
        defer { limit.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                take(number, continuation)
            }
        } onCancel: {
            giveUp(number, CancellationError())
        }
    }

    private func take(_ number: Int, _ continuation: CheckedContinuation<PostgresSeat, any Error>) {
        let answer: Result<PostgresSeat, any Error>? = state.withLock { state in
            if state.isClosed { return .failure(JournalError.closed) }
            if state.cancelled.remove(number) != nil { return .failure(CancellationError()) }
            if let seat = state.idle.popLast() { return .success(seat) }
            if state.seats < size {
                state.seats += 1
                return .success(PostgresSeat(connect: connect))
            }
            state.waiting.append((number, continuation))
            return nil
        }
        if let answer { continuation.resume(with: answer) }
    }

    private func giveUp(_ number: Int, _ error: any Error) {
        let continuation = state.withLock { state -> CheckedContinuation<PostgresSeat, any Error>? in
            guard let index = state.waiting.firstIndex(where: { $0.number == number }) else {
                if error is CancellationError { state.cancelled.insert(number) }
                return nil
            }
            return state.waiting.remove(at: index).continuation
        }
        continuation?.resume(throwing: error)
    }

    private func giveBack(_ seat: PostgresSeat) {
        let next = state.withLock { state -> CheckedContinuation<PostgresSeat, any Error>? in
            state.busy -= 1
            if !state.waiting.isEmpty { return state.waiting.removeFirst().continuation }
            if !state.isClosed { state.idle.append(seat) }
            return nil
        }
        if let next { return next.resume(returning: seat) }
        if state.withLock({ $0.isClosed }) { seat.end() }
    }
}
