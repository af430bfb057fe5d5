import ArgumentParser
import Foundation

/// Results go to standard output; what is said about them goes to standard error.
enum Output {
    /// Written at once, so that a script that reads along sees each line when it is said.
    static func result(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// Whether somebody watches standard error, and not a file or a script.
    static var isWatched: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

    /// A line that is written over by the next one, where somebody watches.
    static func progress(_ line: String) {
        guard isWatched else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }

    static func endProgress() {
        guard isWatched else { return }
        FileHandle.standardError.write(Data("\n".utf8))
    }

    /// Writes a value as one JSON document with sorted keys.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

/// How a result is printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
