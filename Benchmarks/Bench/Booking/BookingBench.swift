import ArgumentParser
import Care
import Desk
import Foundation
import Journal
import JournalPostgres
import JournalSQLite

/// `bench booking`: how long finding ten times takes among 200 practitioners with 300,000 times booked, and what
/// taking one costs against a bare durable INSERT.
struct BookingBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "booking")

    @Option(help: "sqlite:FOLDER for new files in a folder, or postgresql://… for an empty database.")
    var database: String
    @Option(help: "How many practitioners.") var practitioners = 200
    @Option(help: "How many of their times in eight weeks are booked.") var booked = 300_000
    @Option(help: "How many searches are timed.") var searches = 400
    @Option(help: "How many bookings each measurement has.") var count = 600
    @Option(help: "How often booking is measured.") var runs = 5

    func run() async throws {
        let engine: any AppendEngine =
            database.hasPrefix("sqlite:")
            ? try await SQLiteEngine(folder: String(database.dropFirst("sqlite:".count)))
            : try await PostgresEngine(url: database)
        let town = try await Town(engine.store, practitioners: practitioners)
        try await town.fill(booked)
        try await find(town, engine.name)
        try await take(town, engine)
        await engine.store.close()
    }

    private func find(_ town: Town, _ engine: String) async throws {
        let clock = ContinuousClock()
        let began = clock.now
        _ = try await town.desk.nextTimes(town.wish(0))
        let first = (clock.now - began).inSeconds * 1000
        var times: [Double] = []
        for number in 0..<searches {
            let wish = town.wish(number)
            let began = clock.now
            let found = try await town.desk.nextTimes(wish)
            times.append((clock.now - began).inSeconds * 1000)
            guard found.count == 10 else { throw BareFailure() }
        }
        times.sort()
        try printJSON(Found(name: "booking.find.\(engine)", median: times[times.count / 2]))
        try printJSON(Found(name: "booking.find.p99.\(engine)", median: times[times.count * 99 / 100]))
        try printJSON(Found(name: "booking.board.\(engine)", median: first))
    }

    private struct Found: Encodable {
        let name: String
        let median: Double
    }

    /// Books what is free, one after the other, each for somebody who has just asked.
    private func take(_ town: Town, _ engine: any AppendEngine) async throws {
        var comparison = Comparison("booking.take.\(engine.name)", unit: "transactions/s")
        for run in 0..<runs + 1 {
            let loop = try engine.loops(1)[0]
            let rows = BareRows.make(count, from: try engine.positions(count))
            let bare = try await Writers.blocking(1, things: count) { _ in for row in rows { try loop(row) } }
            let people = try await town.people(count)
            let choices = try await town.free(count)
            let ours = try await Writers.tasks(1, things: count) { _ in
                for (person, choice) in zip(people, choices) { try await town.book(choice, for: person, run) }
            }
            if run > 0 { comparison.add(ours: ours, bare: bare) }
        }
        try comparison.report()
    }
}
