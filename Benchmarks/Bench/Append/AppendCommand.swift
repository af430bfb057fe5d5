import ArgumentParser
import Care
import Desk
import Foundation
import Journal
import JournalPostgres
import JournalSQLite

/// `bench append`: the journal's append and a Desk's act against a bare loop of the same INSERT.
struct AppendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "append")

    @Option(help: "sqlite:FOLDER for new files in a folder, or postgresql://… for an empty database.")
    var database: String
    @Option(help: "How many appends each measurement has.") var count = 1500
    @Option(help: "How often each is measured.") var runs = 5

    func run() async throws {
        let engine: any AppendEngine =
            database.hasPrefix("sqlite:")
            ? try await SQLiteEngine(folder: String(database.dropFirst("sqlite:".count)))
            : try await PostgresEngine(url: database)
        for writers in [1, 16] {
            try await compareAppends(engine, writers: writers)
            try await compareActs(engine, writers: writers)
        }
        await engine.store.close()
    }

    private func compareAppends(_ engine: any AppendEngine, writers: Int) async throws {
        var comparison = Comparison("append.\(engine.name).\(writers)", unit: "transactions/s")
        for run in 0..<runs + 1 {
            let bare = try await bare(engine, writers: writers)
            let each = count / writers
            let store = engine.store
            let ours = try await Writers.tasks(writers, things: each * writers) { writer in
                var heads = [StreamHead](repeating: .empty, count: 10)
                for number in 0..<each {
                    let stream = number % heads.count
                    let name = "ours/\(run)/\(writers)/\(writer)/\(stream)"
                    let key = "\(run)/\(writers)/\(writer)/\(number)"
                    let batch = Work.append(to: name, at: heads[stream], number, key: key)
                    guard case .now(let new) = try await store.append(batch) else { throw BareFailure() }
                    heads[stream] = new[0]
                }
            }
            // The first run warms both up and is not counted.
            if run > 0 { comparison.add(ours: ours, bare: bare) }
        }
        try comparison.report()
    }

    private func compareActs(_ engine: any AppendEngine, writers: Int) async throws {
        var comparison = Comparison("act.\(engine.name).\(writers)", unit: "transactions/s")
        let place = try await ActingPlace(engine.store, seed: UInt64(writers))
        for run in 0..<runs + 1 {
            let bare = try await bare(engine, writers: writers)
            let each = count / writers
            let people = try await place.register(each * writers)
            let ours = try await Writers.tasks(writers, things: each * writers) { writer in
                for number in 0..<each { try await place.ask(people[writer * each + number]) }
            }
            if run > 0 { comparison.add(ours: ours, bare: bare) }
        }
        try comparison.report()
    }

    private func bare(_ engine: any AppendEngine, writers: Int) async throws -> Double {
        let loops = try engine.loops(writers)
        let each = count / writers
        let rows = try loops.indices.map { _ in BareRows.make(each, from: try engine.positions(each)) }
        return try await Writers.blocking(writers, things: each * writers) { writer in
            for row in rows[writer] { try loops[writer](row) }
        }
    }
}

/// A small team, and people who ask for help: each asking is one act with its projections and dues.
struct ActingPlace: Sendable {
    let desk: FrontDesk

    init(_ store: any Store, seed: UInt64) async throws {
        let world = MadeUpWorld(from: Instant(microseconds: 1_795_000_000_000_000), seed: seed)
        desk = FrontDesk(
            place: Place(code: "acting-\(seed)", name: "Benches"),
            store: store,
            surroundings: world.surroundings
        )
        try await desk.migrate()
        let duty = Worker(
            id: desk.surroundings.newID(),
            name: "Alex Wren",
            role: .mentalHealthPractitioner,
            practice: nil,
            services: [desk.place.home]
        )
        try await desk.act(.add(duty), as: .bench)
        try await desk.act(.setRota(Rota(cover: [duty.id])), as: .bench)
    }

    func register(_ count: Int) async throws -> [Person.ID] {
        let newcomers = (0..<count).map { number in
            Newcomer(
                id: desk.surroundings.newID(),
                details: Person.Details(name: Personal("Ada Quill"), birthDate: Personal(Day(number: number % 9000)))
            )
        }
        try await desk.register(newcomers, origin: "bench", as: .bench)
        return newcomers.map(\.id)
    }

    func ask(_ person: Person.ID) async throws {
        let request: Request.ID = desk.surroundings.newID()
        let asking = Request.Asking(words: Personal("I can't sleep and I worry all day."))
        try await desk.act(
            Ask(request: request, route: .myself, kind: .help, asking: asking),
            on: person,
            as: .system("front-door"),
            once: Once(key: request.description, of: "asking")
        )
    }
}
