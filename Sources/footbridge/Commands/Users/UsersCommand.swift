import ArgumentParser
import Care
import Desk
import Foundation
import Journal

/// `footbridge users …`: who may sign in.
struct UsersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users",
        abstract: "Add, list, disable or reset the accounts of workers.",
        subcommands: [UsersAddCommand.self, UsersListCommand.self, UsersDisableCommand.self, UsersResetCommand.self]
    )

    /// Reads a password from standard input, so that it is in no list of processes and in no history.
    static func readPassword() throws -> String {
        if isatty(FileHandle.standardInput.fileDescriptor) == 1 { Output.say("Password (at least 12 characters):") }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw BadInput(sentence: "Give the password on standard input.")
        }
        return line
    }
}

/// `footbridge users add`: a worker of the team, and the account they sign in with.
struct UsersAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a worker to the team, with an account; the password is read from standard input."
    )

    @Argument(help: "The name to sign in with.")
    var username: String
    @Option(help: "The worker's own name.") var name: String
    @Option(help: "What they do: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
    @Option(help: "The code of the practice they work in.") var practice: String?
    @Flag(help: "They belong to the place's own team.") var home = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            guard let role = Role(rawValue: role) else {
                throw BadInput(sentence: "“\(role)” is not a role. See footbridge users add --help.")
            }
            let password = try UsersCommand.readPassword()
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let worker = Worker(
                id: desk.surroundings.newID(),
                name: name,
                role: role,
                practice: practice.map(PracticeCode.init(rawValue:)),
                services: home ? [desk.place.home] : []
            )
            try await desk.act(.add(worker), as: .operatorAtCommandLine)
            try await desk.addAccount(username, for: worker.id, password: password, as: .operatorAtCommandLine)
            await store.close()
            Output.result("\(username.lowercased()) may sign in as \(role.title)")
        }
    }
}

/// `footbridge users list`.
struct UsersListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let accounts = try await desk.accounts(as: .operatorAtCommandLine)
            let team = try await desk.team()
            await store.close()
            for account in accounts {
                let role = team.workers[account.worker]?.role.title ?? "no longer on the team"
                Output.result("\(account.username)  \(role)\(account.isDisabled ? "  disabled" : "")")
            }
        }
    }
}

/// `footbridge users disable`.
struct UsersDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Let nobody in with an account, and end its sessions."
    )

    @Argument var username: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            try await desk.disableAccount(username, as: .operatorAtCommandLine)
            await store.close()
            Output.result("\(username) may no longer sign in")
        }
    }
}

/// `footbridge users reset`.
struct UsersResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Give an account a new password, read from standard input."
    )

    @Argument var username: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let password = try UsersCommand.readPassword()
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            try await desk.resetAccount(username, password: password, as: .operatorAtCommandLine)
            await store.close()
            Output.result("\(username) has a new password")
        }
    }
}
