import Configuration
import Foundation

/// The key behind the form tokens of visitors: a request sent again after a restart counts once only if it is the same.
///
/// `FOOTBRIDGE_DOOR_KEY` names it, for processes on several machines. Otherwise it stands in a file that the first
/// `serve` makes, readable by its owner alone and apart from the database, so that neither can be used without the other.
enum DoorKeyFile {
    private static let length = 32

    /// - Throws: `BadInput` for a key that is too short, or a file that can be neither read nor made.
    static func find(_ reader: ConfigReader, database address: String, new: (Int) -> [UInt8]) throws -> [UInt8] {
        if let text = reader.string(forKey: "footbridge.door.key", isSecret: true) {
            return try checked(Array(text.utf8), from: "FOOTBRIDGE_DOOR_KEY")
        }
        let path = reader.string(forKey: "footbridge.door.key.file") ?? path(beside: address)
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            // Made whole under another name: of two processes that begin at once, both read the key of the first.
            let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
            _ = files.createFile(atPath: draft, contents: Data(new(length)), attributes: [.posixPermissions: 0o600])
            try? files.linkItem(atPath: draft, toPath: path)
            try? files.removeItem(atPath: draft)
        }
        guard let data = files.contents(atPath: path) else {
            throw BadInput(
                sentence: "The file of the door key, \(name(of: path)), cannot be made or read. "
                    + "Name another in FOOTBRIDGE_DOOR_KEY_FILE, or the key itself in FOOTBRIDGE_DOOR_KEY."
            )
        }
        return try checked(Array(data), from: "the file of the door key, \(name(of: path)),")
    }

    /// Beside an SQLite file; in the folder where the command runs for PostgreSQL.
    private static func path(beside address: String) -> String {
        address.hasPrefix("sqlite:") ? address.dropFirst("sqlite:".count) + ".key" : "footbridge.key"
    }

    /// Only the file's own name is shown: where it lies is nobody's business in a log.
    private static func name(of path: String) -> String { URL(filePath: path).lastPathComponent }

    private static func checked(_ key: [UInt8], from source: String) throws -> [UInt8] {
        guard key.count >= length else {
            throw BadInput(
                sentence: "The key in \(source) is shorter than \(length) bytes: draw a longer one by chance."
            )
        }
        return key
    }
}
