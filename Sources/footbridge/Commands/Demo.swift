import ArgumentParser
import Care
import Configuration
import Demonstration
import Desk
import Foundation
import Logging
import Packs
import Services
import Web

/// `footbridge demo`: builds a made-up place with a year of history, and serves it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Build a demonstration place (fictional, unless --place) and serve it."
    )

    @Option(help: "The code of a real network, after import network; its people are made up all the same.")
    var place: String?
    @Option(help: "The port to serve on.") var port = 8080
    @Option(help: "How many made-up people are registered.") var people = 3000
    @Option(help: "How many of them ask for help in the year.") var asking = 700
    @Option(help: "The same seed makes the same year.") var seed: UInt64 = 2018
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let packs = try ServicePacks.demonstration()
            let site = DemonstrationSite(packs: packs)
            let desk = try site.desk(on: store)
            try await desk.migrate()
            if try await desk.team().workers.isEmpty {
                try await build(site, on: store, practices: practices(on: desk))
            } else if try await desk.accounts(as: .operatorAtCommandLine).isEmpty {
                throw BadInput(
                    sentence: "This database holds a demonstration whose building was interrupted. Delete it, or name "
                        + "another with --database."
                )
            } else {
                Output.say("This database has a place already; serving it as it is.")
            }
            Cast.members.forEach { Output.result("\($0.username)  \($0.role.title), \($0.name)") }
            Output.result("password for all of them: \(Cast.password)")
            Output.result("http://127.0.0.1:\(port)/")
            try await Serving.run(
                desk,
                database: database.address,
                host: "127.0.0.1",
                port: port,
                isDemonstration: true
            )
        }
    }

    /// The fictional practices, or those of a real network that was imported before.
    private func practices(on desk: FrontDesk) async throws -> [Practice] {
        guard let place else { return FictionalPlace.practices }
        let chosen = try await desk.practices().filter { $0.network == place }
        guard !chosen.isEmpty else {
            throw BadInput(
                sentence: "No practice of network “\(place)” is known. Run footbridge import network FILE… first."
            )
        }
        try await desk.keepPractices(ofNetwork: place, as: .operatorAtCommandLine)
        return chosen
    }

    private func build(_ site: DemonstrationSite, on store: any Database, practices: [Practice]) async throws {
        Output.say("Building a year of a made-up place: \(people) people, \(asking) of whom ask for help.")
        let end = Assembly.wallClock()
        let time = LivedTime(start: end - .days(365), seed: seed)
        let lived = try site.desk(on: store, time: time)
        let director = Director(desk: lived, time: time, end: end, seed: seed)
        let summary = try await director.live(people: people, asking: asking, practices: practices) { part in
            Output.progress("\(Int(part * 100))% of the year")
        }
        Output.endProgress()
        try await director.openAccounts()
        Output.say("\(summary.acts) things happened in the year.")
    }
}

/// The demonstration's place, with the real clock or with the lived one.
///
/// It has the code that this installation's place has, so that every other command works on it.
struct DemonstrationSite {
    let packs: [ServicePack]

    func desk(on store: any Database, time: LivedTime? = nil) throws -> FrontDesk {
        let place = Place(
            code: try Assembly.place(packs: []).code,
            name: FictionalPlace.name,
            promises: Promises(working: working(at: Assembly.surroundings.now())),
            services: ServiceDirectory(packs: packs)
        )
        let surroundings =
            time.map { time in Surroundings(now: { time.now }, chance: { time.draw() }) } ?? Assembly.surroundings
        return FrontDesk(place: place, store: store, surroundings: surroundings)
    }

    /// Office hours, and England's bank holidays from last year to the year after next.
    private func working(at now: Instant) -> WorkingTime {
        let (hours, year) = (WorkingTime.officeHours, London.day(at: now).civil.year)
        return WorkingTime(
            opens: hours.opens,
            closes: hours.closes,
            weekdays: hours.weekdays,
            closed: BankHolidays.of((year - 1)...(year + 2))
        )
    }
}
