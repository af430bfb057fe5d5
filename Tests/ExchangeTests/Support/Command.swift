import Foundation
import Synchronization

/// The command as it was built, beside the tests.
enum Command {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// Runs `footbridge` to its end, without this process's own settings for it.
    static func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        for key in environment.keys where key.hasPrefix("FOOTBRIDGE") { environment[key] = nil }
        process.environment = environment
        // Files instead of pipes: nothing waits on a pipe that is full.
        return try withFolder { folder in
            let (out, err) = ("\(folder)/out", "\(folder)/err")
            for path in [out, err] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
            process.standardOutput = FileHandle(forWritingAtPath: out)
            process.standardError = FileHandle(forWritingAtPath: err)
            try process.run()
            process.waitUntilExit()
            return Outcome(
                code: process.terminationReason == .exit ? process.terminationStatus : -1,
                output: try String(contentsOfFile: out, encoding: .utf8),
                errors: try String(contentsOfFile: err, encoding: .utf8)
            )
        }
    }

    /// A folder that is gone afterwards.
    static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }

    /// Beside the tests that run, where the package's products are built.
    private static var binary: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "footbridge")
    }
}
