import Foundation

/// Runs writers side by side and says how many things they did in a second, all together.
enum Writers {
    /// As many blocking threads as wanted; the first failure ends the measurement.
    static func blocking(
        _ count: Int,
        things: Int,
        _ body: @escaping @Sendable (Int) throws -> Void
    ) async throws -> Double {
        try await tasks(count, things: things) { try await onThread($0, body) }
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

    /// Runs something that blocks on a thread of its own.
    static func onThread<Value: Sendable>(
        _ index: Int,
        _ body: @escaping @Sendable (Int) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try body(index) }) }.start()
        }
    }
}
