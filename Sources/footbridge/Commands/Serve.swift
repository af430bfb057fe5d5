import ArgumentParser
import Desk
import Services

/// `footbridge serve`: answers people on the web.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the place's pages.",
        discussion: """
            An address other than this machine's own is refused without TLS (FOOTBRIDGE_TLS_CERTIFICATE and \
            FOOTBRIDGE_TLS_KEY) or a named proxy that speaks TLS (FOOTBRIDGE_PROXY).
            """
    )

    @OptionGroup var database: DatabaseOption
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: Locality.services(of: nil).services)
            let again = try await desk.keepRules { done in
                Output.say(
                    "The rules of treating to a target have changed: what is owed to \(done) people is written anew."
                )
            }
            if again > 0 {
                Output.say(
                    "The rules of treating to a target have changed; what is owed to \(again) people was written anew."
                )
            }
            try await Serving.run(desk, database: database.address, host: host, port: port, isDemonstration: false)
        }
    }
}
