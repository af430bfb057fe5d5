import Exchange
import Foundation
import Testing

/// The outside material beside the project, which nobody in it wrote: `../shared/data` from the project's root.
enum SharedData {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let folder = root.appending(path: "../shared/data").standardizedFileURL.path

    static let isHere = FileManager.default.fileExists(atPath: folder)
    static let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] != nil

    static func path(_ name: String) -> String { "\(folder)/\(name)" }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    }

    static func names(in name: String, prefix: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { $0.hasPrefix(prefix) }.sorted()
            .map { "\(name)/\($0)" }
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs only where the outside material is; in CI it must be there, and the test fails without it.
    static var needsSharedData: Self {
        .enabled(
            if: SharedData.isHere || SharedData.isContinuousIntegration,
            "the folder ../shared/data is not beside the project, so nothing real was read"
        )
    }
}
