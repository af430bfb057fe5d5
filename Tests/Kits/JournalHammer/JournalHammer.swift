import CrowdTesting
import Foundation
import JournalPostgres
import JournalSQLite

/// Writes to a journal as fast as it can until it is killed, and says of each act when it starts and when it is told
/// that it was done.
///
/// `journal-hammer URL NUMBER`: `? key` is printed before an act is sent, `! key` after it was acknowledged, each with
/// one write that outlives this process.
@main
struct Hammer {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let number = Int(arguments[2]) else { exit(64) }
        // Nobody may be left to kill it.
        _ = alarm(120)
        let place = CrowdPlace(on: try await open(arguments[1]), seed: UInt64(number))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<Blow.tasks {
                group.addTask {
                    for count in 0... {
                        let blow = Blow(process: number, task: task, number: count)
                        say("? \(blow)")
                        _ = try await blow.fall(in: place)
                        say("! \(blow)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func open(_ url: String) async throws -> any CrowdPlace.Database {
        guard url.hasPrefix("sqlite:") else { return try await PostgresStore.open(url: url, poolSize: Blow.tasks) }
        return try SQLiteStore.open(path: String(url.dropFirst("sqlite:".count)))
    }

    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(STDOUT_FILENO, bytes, bytes.count)
    }
}
