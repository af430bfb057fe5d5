import Foundation
import Journal
import JournalTesting

/// A PostgreSQL server of one test's own, that it may restart and end as it likes; the others' server is left alone.
struct PrivatePostgres {
    let url: String
    private let folder: String

    /// Starts a server, lends it, and ends it.
    static func with<Value>(_ body: (PrivatePostgres) async throws -> Value) async throws -> Value {
        // Says what to run where PostgreSQL is missing.
        _ = try TestPostgres.url()
        let lines = try await script("start").split(separator: "\n").map(String.init)
        guard lines.count == 2 else { throw JournalError(.unavailable, "scripts/postgres.sh did not start a server") }
        let server = PrivatePostgres(url: lines[1], folder: lines[0])
        do {
            let value = try await body(server)
            await server.end()
            return value
        } catch {
            await server.end()
            throw error
        }
    }

    /// Stops it as a power cut would, and starts it again on the same port.
    func restart() async throws { _ = try await Self.script("restart", folder) }

    /// Stops it for good; again is no harm.
    func end() async {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        _ = try? await Self.script("stop", folder)
    }

    /// Runs `scripts/postgres.sh` of this package; answers what it printed.
    private static func script(_ arguments: String...) async throws -> String {
        try await TemporaryFolder.with { folder in
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let path = root.appendingPathComponent("scripts/postgres.sh").path
            let child = try Child(path, arguments, output: folder + "/output")
            let end = await child.end()
            guard end == .exited(0) else {
                throw JournalError(.unavailable, "scripts/postgres.sh \(arguments) failed: \(end)")
            }
            return try child.printed()
        }
    }
}
