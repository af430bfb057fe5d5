import ArgumentParser
import Foundation
import Packs
import Services

/// Matches one person against 500 services, with reasons, and times it.
struct MatchBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "match", abstract: "One person against 500 services.")

    @Option(help: "How many services.") var services = 500
    @Option(help: "How often.") var runs = 400

    /// Somebody of whom much is known and something is not, so that all three answers come out.
    private static let person = Circumstances(
        age: 35,
        registeredHere: .yes,
        route: .gp,
        needs: [.anxiety, .lowMood, .complexTrauma, .housing, .money, .work],
        needsAreWhole: true,
        languages: ["english"],
        answers: [
            "longer-term-therapy-likely": true, "community-team-threshold-met": false, "can-keep-safe-overnight": true,
        ]
    )

    func run() async throws {
        let packs = copies(of: try ServicePacks.library().map { $0.settled() }, services)
        let clock = ContinuousClock()
        var reasons = 0
        let times = (0..<runs).map { _ in
            clock.measure {
                let outcomes = Matching.outcomes(for: Self.person, against: packs)
                reasons += outcomes.reduce(0) { $0 + $1.reasons.count }
            }.inSeconds * 1000
        }.dropFirst(runs / 10).sorted()
        let line = MatchLine(
            name: "match.\(services)",
            unit: "ms",
            min: times.first ?? 0,
            median: times[times.count / 2],
            max: times.last ?? 0,
            runs: times.count,
            reasons: reasons / runs
        )
        try printJSON(line)
    }
}

private struct MatchLine: Encodable {
    let name: String
    let unit: String
    let min: Double
    let median: Double
    let max: Double
    let runs: Int
    let reasons: Int
}
