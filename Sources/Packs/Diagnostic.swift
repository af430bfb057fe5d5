/// Something wrong in a pack's file: where, what was found, and what would be right.
package struct Diagnostic: Equatable, Sendable, Error, CustomStringConvertible {
    package let file: String
    /// From 1; 1 when the whole file is meant.
    package let line: Int
    package let column: Int
    package let found: String
    package let remedy: String
    /// Whether it may well be meant, and is only worth a look.
    package let isWarning: Bool

    package init(
        file: String,
        line: Int = 1,
        column: Int = 1,
        found: String,
        remedy: String,
        isWarning: Bool = false
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.found = found
        self.remedy = remedy
        self.isWarning = isWarning
    }

    /// One line as compilers print it, so that editors jump to the place.
    package var description: String { "\(file):\(line):\(column): \(isWarning ? "warning: " : "")\(found) \(remedy)" }
}

extension Diagnostic: Comparable {
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.file, left.line, left.column, left.found) < (right.file, right.line, right.column, right.found)
    }
}
