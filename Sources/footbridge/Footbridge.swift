import ArgumentParser

/// The command: reads configuration, assembles, runs; nothing else.
@main
struct Footbridge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "footbridge",
        abstract: "Runs a complete primary mental health service for a network of general practices.",
        discussion: """
            Results go to standard output and everything else to standard error. Exit codes: 0 done, 1 it could not be \
            done, 2 the journal or a check does not hold, 64 usage, 65 bad input, 69 a server is not there.
            """,
        subcommands: [
            DemoCommand.self,
            ServeCommand.self,
            ImportCommand.self,
            ServicesCommand.self,
            InstrumentsCommand.self,
            MatchCommand.self,
            ChasmCommand.self,
            PlanCommand.self,
            JournalCommand.self,
            PeopleCommand.self,
            OutcomesCommand.self,
            UsersCommand.self,
            MigrateCommand.self,
            CheckCommand.self,
        ]
    )
}
