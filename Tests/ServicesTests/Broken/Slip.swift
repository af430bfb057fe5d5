import Foundation
import Packs
import Testing

/// One mistake in a file that was sound, and what must be said of it.
struct Slip: CustomTestStringConvertible, Sendable {
    let write: String
    let instead: String
    let line: Int
    /// Where in the line, if that is part of the promise.
    let column: Int?
    let found: String
    let remedy: String

    init(_ write: String, for instead: String, line: Int, column: Int? = nil, _ found: String, _ remedy: String) {
        (self.write, self.instead, self.found, self.remedy) = (write, instead, found, remedy)
        (self.line, self.column) = (line, column)
    }

    var testDescription: String { "line \(line): \(write.prefix(40))" }

    /// The sound file with the mistake in it.
    func made(in sound: String) throws -> String {
        let range = try #require(sound.range(of: instead))
        return sound.replacingCharacters(in: range, with: write)
    }

    /// Whether one of these says where it is, what was found and what would be right.
    func isTold(by diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { diagnostic in
            diagnostic.line == line && diagnostic.column == column ?? diagnostic.column
                && diagnostic.found.contains(found) && diagnostic.remedy.contains(remedy)
        }
    }
}
