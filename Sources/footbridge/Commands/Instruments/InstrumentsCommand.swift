import ArgumentParser

/// `footbridge instruments …`: what can be measured here, and the texts that this place has permission for.
struct InstrumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instruments",
        abstract: "List instruments and the texts installed for them, or check a text before it is installed.",
        subcommands: [InstrumentsListCommand.self, InstrumentsCheckCommand.self]
    )
}
