import ArgumentParser

/// `footbridge services …`: the packs that say what exists here.
struct ServicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "List, show or check service packs and places.",
        subcommands: [ServicesListCommand.self, ServicesShowCommand.self, ServicesCheckCommand.self]
    )
}
