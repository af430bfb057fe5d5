import CrowdTesting
import Foundation
import Testing

/// A `journal-hammer` that writes until it is killed.
struct Hammer {
    private let child: Child

    /// What it said: the acts it sent, and those it was told were done.
    struct Told {
        var sent: Set<Blow> = []
        var acknowledged: Set<Blow> = []
    }

    /// Starts it; its output goes to a file in `folder`, where no slow reader can hold it up.
    init(_ number: Int, on url: String, folder: String) throws {
        child = try Child(Self.executable(), [url, "\(number)"], output: "\(folder)/hammer-\(number)")
    }

    /// Beside the tests, where the build puts it.
    private static func executable() throws -> String {
        let folder = try #require(Bundle.main.executableURL).resolvingSymlinksInPath().deletingLastPathComponent()
        let path = folder.appendingPathComponent("journal-hammer").path
        try #require(FileManager.default.isExecutableFile(atPath: path), "build it: swift build --build-tests")
        return path
    }

    /// Waits until it has been told of something.
    func waitUntilItWrites() async throws {
        for _ in 0..<6000 {
            if try told().acknowledged.isEmpty == false { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("the hammer was not told of anything in half a minute")
    }

    /// Kills it; whether that is what ended it.
    func kill() -> Bool { child.kill() == .killed(SIGKILL) }

    func told() throws -> Told {
        var told = Told()
        for line in try child.printed().split(separator: "\n") {
            guard let blow = Blow(String(line.dropFirst(2))) else { continue }
            if line.hasPrefix("!") { told.acknowledged.insert(blow) } else { told.sent.insert(blow) }
        }
        return told
    }
}
