import Care
import Desk
import DeskTesting
import Testing

/// By the clock on the wall, so apart from whatever else burns time.
struct `Slow: signing in` {
    @Test func `takes as long for a wrong name and a closed account as for a wrong password`() async throws {
        let place = try await TestPlace(passwordCost: Password.cost)
        for (name, worker) in [("grace", "gp"), ("closed", "pharmacist")] {
            try await place.desk.addAccount(
                name,
                for: place.worker(worker).id,
                password: "three words together",
                as: .system("test")
            )
        }
        try await place.desk.disableAccount("closed", as: place.identity("administrator"))
        func quickest(_ name: String, _ password: String) async -> Duration {
            var times: [Duration] = []
            for _ in 0..<3 {
                let took = await ContinuousClock().measure {
                    await #expect(throws: Denial.self) { try await place.desk.signIn(name, password: password) }
                }
                times.append(took)
            }
            return times.min() ?? .zero
        }
        let wrong = await quickest("grace", "wrong")
        #expect(wrong > .milliseconds(10), "the work is real")
        for took in [await quickest("nobody", "wrong"), await quickest("closed", "three words together")] {
            #expect(took > wrong * 0.6 && took < wrong * 1.8, "\(took) and \(wrong)")
        }
    }
}
