import Desk
import Foundation

/// What tells one file from another without reading all of it: its size, when it was written, and how it begins and ends.
package enum FileMark {
    private static let length = 1 << 20

    /// - Throws: `UnreadableInput` where the file cannot be opened or is a folder.
    package static func of(path: String) throws -> String {
        _ = try FileBytes(path: path)
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw UnreadableInput(code: .failed, file: path)
        }
        defer { try? handle.close() }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let written = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        var bytes = [UInt8](try handle.read(upToCount: length) ?? Data())
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: size > UInt64(length) ? size - UInt64(length) : 0)
        bytes += try handle.read(upToCount: length) ?? Data()
        return Digest.hex(of: bytes + Array("\(size) \(written)".utf8))
    }
}
