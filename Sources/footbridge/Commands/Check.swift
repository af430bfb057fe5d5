import ArgumentParser
import Care
import Desk
import Journal
import Packs
import Services

/// `footbridge check`: says whether this place is ready to serve.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check configuration, database, journal and packs: ready to serve?"
    )

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            Output.result("packs: \(try ServicePacks.library().count) are sound")
            let services = try Locality.services(of: nil)
            Output.result("services: \(services.entries.count) of “\(services.id.name)”")
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: services.services)
            Output.result("database: answers, schema up to date")
            let report = try await store.verify()
            Output.result("journal: \(report.events) events in \(report.streams) streams")
            report.findings.forEach { Output.result($0.description) }
            let hasDuty = try await desk.team().hasDuty
            Output.result(
                hasDuty ? "team: somebody is on duty" : "team: nobody could be on duty; add a worker and a rota"
            )
            await store.close()
            guard report.holds, hasDuty else { throw Exit.doesNotHold }
            Output.result("ready to serve")
        }
    }
}
