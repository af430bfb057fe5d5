import ArgumentParser

/// `footbridge journal …`: keeps the journal whole.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Verify, rebuild, back up, restore or export the journal.",
        subcommands: [
            VerifyCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self, ExportCommand.self,
        ]
    )
}
