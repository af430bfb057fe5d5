import ArgumentParser
import Journal

/// `footbridge journal verify`: walks every chain and checkpoint; what does not hold is named.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Walk the whole journal and name what does not hold (exit code 2)."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let report = try await store.verify { events in
                if events % 10_000 == 0 { Output.progress("verified \(events) events") }
            }
            await store.close()
            report.findings.forEach { Output.result($0.description) }
            if report.more > 0 { Output.result("and \(report.more) more") }
            guard report.holds else { throw Exit.doesNotHold }
            Output.result(
                "The journal holds: \(report.events) events, \(report.streams) streams, "
                    + "\(report.checkpoints) checkpoints."
            )
        }
    }
}
