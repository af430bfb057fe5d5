import ArgumentParser
import Desk
import Journal
import Services

/// `footbridge journal rebuild`: computes every projection again from what happened.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Compute every table again from the journal."
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: Locality.services(of: nil).services)
            let people = try await desk.rebuild { Output.progress("rebuilt \($0) people") }
            await store.close()
            Output.result("rebuilt the tables of \(people) people")
        }
    }
}
