import ArgumentParser
import Desk
import Foundation
import Journal
import JournalPostgres
import JournalSQLite

/// `bench append`: the journal's append and the Desk's acts against a bare loop of the same INSERT.
struct AppendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "append")

    @Option(help: "sqlite:FOLDER for new files in a folder, or postgresql://… for an empty database.")
    var database: String
    @Option(help: "How many appends each measurement has.") var count = 1500
    @Option(help: "How often each is measured.") var runs = 5
    @Option(help: "Measures only what is called so: append, projected or act.") var only: String?
    @Option(help: "Measures only with as many writers: 1 or 16.") var writers: Int?

    func run() async throws {
        let engine: any AppendEngine =
            database.hasPrefix("sqlite:")
            ? try await SQLiteEngine(folder: String(database.dropFirst("sqlite:".count)))
            : try await PostgresEngine(url: database)
        for writers in [1, 16] where self.writers ?? writers == writers {
            if only ?? "append" == "append" { try await compareAppends(engine, writers: writers) }
            if only ?? "projected" == "projected" { try await compareProjected(engine, writers: writers) }
            if only ?? "act" == "act" { try await compareActs(engine, writers: writers) }
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

    private func compareProjected(_ engine: any AppendEngine, writers: Int) async throws {
        var comparison = Comparison("projected.\(engine.name).\(writers)", unit: "transactions/s")
        let place = try await ActingPlace(engine.store, seed: UInt64(100 + writers))
        for run in 0..<runs + 1 {
            let bare = try await bare(engine, writers: writers)
            let people = max(10, 40 / writers)
            let each = count / writers / (2 * people) * 2 * people
            let threads = try await place.threads(people * writers)
            let keys = (0..<each * writers).map { Once(key: "\(run)/\($0)", of: "hand-over") }
            let ours = try await Writers.tasks(writers, things: each * writers) { writer in
                for number in 0..<each {
                    let thread = threads[writer * people + number % people]
                    let key = keys[writer * each + number]
                    try await place.handOver(thread, isOffered: number / people % 2 == 0, once: key)
                }
            }
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
