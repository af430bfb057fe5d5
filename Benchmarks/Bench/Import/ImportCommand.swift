import ArgumentParser
import Care
import Desk
import Exchange
import Foundation
import Journal
import JournalSQLite

/// `bench import`: reads people as `footbridge import people` does and registers them through the Desk.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import")

    @Argument(help: "FHIR R4 NDJSON.") var file: String
    @Option(help: "The SQLite file.") var database: String
    @Option(help: "How many people go into one transaction.") var batch = 10_000

    func run() async throws {
        let store = try SQLiteStore.open(path: database)
        let world = MadeUpWorld(from: .onTheWall, seed: 1)
        let desk = FrontDesk(
            place: Place(code: "here", name: "Benches"),
            store: store,
            surroundings: world.surroundings
        )
        try await desk.migrate()
        let clock = ContinuousClock()
        let began = clock.now
        var sink = RegisteringSink(desk: desk)
        let reader = try PeopleReader(path: file, options: PeopleOptions(today: London.day(at: world.now)))
        let tally = try await importPeople(from: reader, into: &sink, batch: batch)
        let seconds = (clock.now - began).inSeconds
        await store.close()
        try printJSON(
            Outcome(people: tally.people, registered: sink.registered, seconds: seconds, megabytes: peakMemory())
        )
    }

    private struct Outcome: Encodable {
        let people: Int
        let registered: Int
        let seconds: Double
        let megabytes: Int
    }
}

/// Registers everybody who is read, each once for their record in the sending system.
struct RegisteringSink: PeopleSink {
    let desk: FrontDesk
    private(set) var registered = 0

    init(desk: FrontDesk) { self.desk = desk }

    mutating func take(_ batch: PeopleBatch) async throws {
        let newcomers = batch.people.map { person in
            Newcomer(
                id: desk.surroundings.newID(),
                details: Person.Details(of: person),
                once: person.recordID.map { Once(key: "import/\($0)", of: $0) }
            )
        }
        let answers = try await desk.register(newcomers, origin: "register", as: .bench)
        registered += answers.count { if case .now = $0 { true } else { false } }
    }
}

extension Person.Details {
    /// What the product keeps of somebody who arrives.
    init(of person: IncomingPerson) {
        let name = person.name?.disclosed
        let address = person.address?.disclosed
        self.init(
            name: Personal([name?.given ?? "", name?.family ?? ""].filter { !$0.isEmpty }.joined(separator: " ")),
            birthDate: person.birthDate?.disclosed.day.map { Personal($0) },
            nhsNumber: person.nhsNumber?.number,
            nhsNumberVerified: person.nhsNumber?.verification == .verified,
            practice: person.practiceCode.map(PracticeCode.init(rawValue:)),
            postcode: address?.postcode.map { Personal($0) },
            address: address.map { Personal($0.lines) },
            phone: person.phones.first.map { Personal($0.disclosed.number) },
            email: person.emails.first,
            wishes: Person.Wishes(language: person.language, interpreter: person.interpreterWanted)
        )
    }
}
