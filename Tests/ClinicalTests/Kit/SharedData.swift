import Foundation
import Testing

/// The outside material beside the project, which nobody in it wrote: `../shared/data` from the project's root.
enum SharedData {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let folder = root.appending(path: "../shared/data").standardizedFileURL

    static let isHere = FileManager.default.fileExists(atPath: folder.path)
    static let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] != nil

    static func lines(_ name: String) throws -> [[Substring]] {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            .split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
}

extension Trait where Self == ConditionTrait {
    /// Runs only where the outside material is; in CI it must be there, and the test fails without it.
    static var needsSharedData: Self {
        .enabled(
            if: SharedData.isHere || SharedData.isContinuousIntegration,
            "the folder ../shared/data is not beside the project, so nothing published was read"
        )
    }
}
