import ArgumentParser
import Care
import Desk
import Foundation
import Journal
import JournalSQLite

/// `bench dues`: works out the dues of everybody with an open request, beside reading and decoding the same streams.
///
/// Both sides use as many tasks as there are cores. Nothing is kept between them: each reads the journal.
struct DuesBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dues")

    @Option(help: "The SQLite file of a place that `bench place` has made.") var database: String
    @Option(help: "How often each side is measured.") var runs = 3

    func run() async throws {
        let store = try SQLiteStore.open(path: database)
        let people = try await store.rows(
            Statement("SELECT DISTINCT person FROM request WHERE place = 'here' AND closed IS NULL")
        ).compactMap { Person.ID($0.text(0)) }
        guard !people.isEmpty else { throw BareFailure() }
        let setting = Setting(place: "here", promises: Promises())
        _ = try await measure(people, store, setting, withDues: false)
        var (ratios, bare, ours): ([Double], [Double], [Double]) = ([], [], [])
        var owed = 0
        for _ in 0..<runs {
            let reading = try await measure(people, store, setting, withDues: false)
            let both = try await measure(people, store, setting, withDues: true)
            guard reading.events == both.events, both.dues >= people.count else { throw BareFailure() }
            ratios.append(both.seconds / reading.seconds)
            bare.append(reading.seconds)
            ours.append(both.seconds)
            owed = both.dues
        }
        await store.close()
        say("   \(people.count) people, \(owed) dues")
        func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        let ends = (ratios.min() ?? 0, ratios.max() ?? 0)
        print(
            """
            {"name": "caseload.dues", "min": \(ends.0), "median": \(middle(ratios)), "max": \(ends.1), \
            "runs": \(runs), "ours": \(middle(ours)), "bare": \(middle(bare)), "unit": "s"}
            """
        )
    }

    private struct Measured: Sendable {
        var events = 0
        var dues = 0
        var seconds = 0.0
    }

    private func measure(
        _ people: [Person.ID],
        _ store: SQLiteStore,
        _ setting: Setting,
        withDues: Bool
    ) async throws -> Measured {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let clock = ContinuousClock()
        let began = clock.now
        var whole = try await withThrowingTaskGroup(of: Measured.self) { group in
            for core in 0..<cores {
                group.addTask {
                    var part = Measured()
                    for index in stride(from: core, to: people.count, by: cores) {
                        let person = people[index]
                        let events = try await store.read(.person(person, in: setting.place), after: 0)
                        let occurrences = try events.map { try Occurrence($0) }
                        part.events += occurrences.count
                        guard withDues else { continue }
                        part.dues += Record(of: person, replaying: occurrences).owed(setting).count
                    }
                    return part
                }
            }
            return try await group.reduce(into: Measured()) { sum, part in
                sum.events += part.events
                sum.dues += part.dues
            }
        }
        whole.seconds = (clock.now - began).inSeconds
        return whole
    }
}
