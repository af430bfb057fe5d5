import ArgumentParser

/// `footbridge import …`: brings in what other systems know.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in practices and networks, people, or community services.",
        discussion: """
            What can be read is set out in docs/import.md. Good rows are taken and bad ones refused, each with its line \
            and how to mend it; then the exit code is 65. Importing a file again doubles nothing.
            """,
        subcommands: [
            ImportNetworkCommand.self, ImportPeopleCommand.self, ImportDirectoryCommand.self,
            ImportMeasuresCommand.self,
        ]
    )
}
