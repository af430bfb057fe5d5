import CrowdTesting
import Foundation
import Testing

/// A process that writes until it is killed.
struct Hammer {
    private let process = Process()
    private let output: String

    /// What it said: the acts it sent, and those it was told were done.
    struct Told {
        var sent: Set<Blow> = []
        var acknowledged: Set<Blow> = []
    }

    /// Starts `journal-hammer`; its numbered output goes to a file in `folder`, where no reader can hold it up.
    init(_ number: Int, on url: String, folder: String) throws {
        output = "\(folder)/hammer-\(number)"
        FileManager.default.createFile(atPath: output, contents: nil)
        process.executableURL = try Self.executable()
        process.arguments = [url, "\(number)"]
        process.standardOutput = try #require(FileHandle(forWritingAtPath: output))
        try process.run()
    }

    /// Beside the tests, where the build puts it.
    private static func executable() throws -> URL {
        let folder = try #require(Bundle.main.executableURL).resolvingSymlinksInPath().deletingLastPathComponent()
        let url = folder.appendingPathComponent("journal-hammer")
        try #require(FileManager.default.isExecutableFile(atPath: url.path), "build it: swift build --build-tests")
        return url
    }

    /// Waits until it has been told of something.
    func waitUntilItWrites() async throws {
        for _ in 0..<6000 {
            if try told().acknowledged.isEmpty == false { return }
            try #require(process.isRunning, "the hammer ended by itself, code \(process.terminationStatus)")
            try await Task.sleep(for: .milliseconds(5))
        }
        Issue.record("the hammer did not write anything in half a minute")
    }

    /// Ends it as a power cut would, without a chance to finish anything.
    func kill() {
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    var wasKilled: Bool { process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL }

    func told() throws -> Told {
        let text = try String(contentsOfFile: output, encoding: .utf8)
        var told = Told()
        for line in text.split(separator: "\n") {
            guard let blow = Blow(String(line.dropFirst(2))) else { continue }
            if line.hasPrefix("!") { told.acknowledged.insert(blow) } else { told.sent.insert(blow) }
        }
        return told
    }
}
