import Care
import Foundation

extension Knock {
    /// What the form said, written the same way each time, to be digested and never shown.
    var digestible: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let parts = [try encoder.encode(details), try encoder.encode(asking)]
            return ([route.rawValue, isWorrying ? "worrying" : ""] + parts.map { String(decoding: $0, as: UTF8.self) })
                .joined(separator: "\n")
        }
    }
}
