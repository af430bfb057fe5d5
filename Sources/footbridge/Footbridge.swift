import ArgumentParser

/// The command: reads configuration, assembles, runs; nothing else.
@main
struct Footbridge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "footbridge",
        abstract: "Runs a complete primary mental health service for a network of general practices."
    )
}
