import ArgumentParser
import Configuration
import Foundation
import Journal
import JournalPostgres
import JournalSQLite

/// Where the place's journal lives.
struct DatabaseOption: ParsableArguments {
    @Option(
        name: .long,
        help: "sqlite:PATH or postgresql://…; also FOOTBRIDGE_DATABASE. Default: sqlite:footbridge.sqlite."
    )
    var database: String?

    /// The address asked for on the command line, in the environment, or the default.
    var address: String {
        database ?? ConfigReader(provider: EnvironmentVariablesProvider()).string(forKey: "footbridge.database")
            ?? "sqlite:footbridge.sqlite"
    }

    /// Opens the database; a wrong address is a matter of usage, an absent server is code 69.
    func open() async throws -> any Database {
        let address = address
        if address.hasPrefix("sqlite:") {
            return try SQLiteStore.open(path: String(address.dropFirst("sqlite:".count)))
        }
        if address.hasPrefix("postgresql://") || address.hasPrefix("postgres://") {
            return try await PostgresStore.open(url: address)
        }
        throw ValidationError("A database is sqlite:PATH or postgresql://…")
    }
}

/// What the command needs of a database: a journal with its tables, that can be verified and backed up.
typealias Database = Store & Archive
