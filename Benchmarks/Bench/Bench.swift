import ArgumentParser

/// What the benches need beside the product: the bare loops it is measured against, made-up places, and a load of visits.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures Footbridge. The scripts in Benchmarks/ run this.",
        subcommands: [
            AppendCommand.self, PlaceCommand.self, SignInCommand.self, LoadCommand.self, ChasmBench.self,
            MatchBench.self, BookingBench.self, DuesBench.self, PlannerBench.self,
        ]
    )
}
