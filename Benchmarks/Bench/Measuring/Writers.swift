import Foundation
import Synchronization

/// Runs writers side by side and says how many things they did in a second, all together.
enum Writers {
    /// As many blocking threads as wanted; the first failure ends the measurement.
    static func blocking(
        _ count: Int,
        things: Int,
        _ body: @escaping @Sendable (Int) throws -> Void
    ) async throws -> Double {
        let failure = Mutex<(any Error)?>(nil)
        let clock = ContinuousClock()
        let began = clock.now
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<count {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        let thread = Thread {
                            do { try body(index) } catch { failure.withLock { $0 = error } }
                            continuation.resume()
                        }
                        thread.start()
                    }
                }
            }
        }
        let took = clock.now - began
        if let failure = failure.withLock({ $0 }) { throw failure }
        return Double(things) / took.inSeconds
    }

    /// As many tasks as wanted.
    static func tasks(
        _ count: Int,
        things: Int,
        _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> Double {
        let clock = ContinuousClock()
        let began = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<count { group.addTask { try await body(index) } }
            try await group.waitForAll()
        }
        return Double(things) / (clock.now - began).inSeconds
    }
}
