import Foundation
import Yams

/// One YAML file being read: hands out typed values, and collects everything that is wrong on the way.
struct Page {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// The largest file that is read, in bytes.
    static let largest = 262_144

    /// Parses a file that is small, UTF-8 and not nested without end; what it says is for the readers.
    static func compose(_ data: Data, file: String) -> Result<Node, Diagnostic> {
        guard data.count <= largest else {
            let found = "It has \(data.count) bytes, more than a file may."
            return .failure(Diagnostic(file: file, found: found, remedy: "Keep it under \(largest)."))
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            return .failure(Diagnostic(file: file, found: "It is not UTF-8.", remedy: "Save it as UTF-8 text."))
        }
        if let refusal = Precaution.refusal(of: text, file: file) { return .failure(refusal) }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                let remedy = "Start from an example in docs/packs.md."
                return .failure(Diagnostic(file: file, found: "It is empty.", remedy: remedy))
            }
            return .success(root)
        } catch {
            return .failure(Diagnostic(yaml: error, file: file))
        }
    }

    mutating func report(_ node: Node?, _ found: String, _ remedy: String) {
        let mark = node?.mark
        diagnostics.append(
            Diagnostic(
                file: file,
                line: mark?.line ?? 1,
                column: mark?.column ?? 1,
                found: found,
                remedy: remedy
            )
        )
    }

    /// The fields of a mapping, with every key that does not belong there reported.
    mutating func fields(_ node: Node, of what: String, keys: [String]) -> Fields? {
        guard let mapping = node.mapping else {
            report(node, "\(what) is not a mapping.", "Write it as keys and values: \(keys.joined(separator: ", ")).")
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, keys.contains(name) else {
                let name = key.scalar?.string ?? "A key that is no word"
                let known = suggestion(for: name, in: keys)
                report(
                    key,
                    "“\(name)” does not belong in \(what).",
                    known ?? "It may hold: \(keys.joined(separator: ", "))."
                )
                continue
            }
            values[name] = value
        }
        return Fields(node: node, what: what, values: values)
    }

    /// The items of a list; a missing list is empty.
    mutating func items(_ fields: Fields, _ key: String) -> [Node] {
        guard let node = fields[key] else { return [] }
        guard let sequence = node.sequence else {
            report(node, "“\(key)” in \(fields.what) is not a list.", "Begin each item with “- ”, or write [ … ].")
            return []
        }
        return Array(sequence)
    }

    /// A text that must be there and say something.
    mutating func text(_ fields: Fields, _ key: String) -> String? {
        guard let node = required(fields, key) else { return nil }
        guard let text = words(node), !text.isEmpty else {
            report(node, "“\(key)” in \(fields.what) is empty or no text.", "Write the words after “\(key):”.")
            return nil
        }
        return text
    }

    /// A whole number within bounds.
    mutating func integer(_ node: Node, _ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = words(node), let number = Int(text), range.contains(number) else {
            report(
                node,
                "“\(key)” is \(quoted(node)).",
                "Write a whole number from \(range.lowerBound) to \(range.upperBound)."
            )
            return nil
        }
        return number
    }

    /// A number within bounds, with or without a part after the point.
    mutating func number(_ node: Node, _ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let text = words(node), let number = Double(text), range.contains(number) else {
            report(
                node,
                "“\(key)” is \(quoted(node)).",
                "Write a number from \(range.lowerBound) to \(range.upperBound), without commas."
            )
            return nil
        }
        return number
    }

    /// The keys and values of a mapping whose keys are the file's own words.
    mutating func pairs(_ node: Node, of what: String) -> [(key: String, value: Node)] {
        guard let mapping = node.mapping else {
            report(node, "\(what) is \(quoted(node)).", "Write it as keys and values.")
            return []
        }
        return mapping.compactMap { key, value in words(key).map { ($0, value) } }
    }

    /// Yes or no; `false` when it is not there.
    mutating func flag(_ fields: Fields, _ key: String) -> Bool {
        fields[key].flatMap { answer($0, key) } ?? false
    }

    /// A yes or a no.
    mutating func answer(_ node: Node, _ key: String) -> Bool? {
        switch words(node) {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            report(node, "“\(key)” is \(quoted(node)).", "Write yes or no.")
            return nil
        }
    }

    /// One of a fixed set of words.
    mutating func choice<Choice>(_ node: Node, _ key: String) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        if let text = words(node), let value = Choice(rawValue: text) { return value }
        let all = Choice.allCases.map(\.rawValue)
        let near = words(node).flatMap { suggestion(for: $0, in: all) }
        report(node, "“\(key)” is \(quoted(node)).", near ?? "Write one of: \(all.joined(separator: ", ")).")
        return nil
    }

    mutating func required(_ fields: Fields, _ key: String) -> Node? {
        if let node = fields[key] { return node }
        report(fields.node, "\(fields.what) has no “\(key)”.", "Add “\(key):” to it.")
        return nil
    }

    /// What a scalar says, on one line and without surrounding space; `nil` for anything else.
    func words(_ node: Node) -> String? {
        node.scalar?.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a slip of the pen may have meant.
    func suggestion(for word: String, in words: [String]) -> String? {
        nearest(to: word, in: words).map { "Did you mean “\($0)”?" }
    }

    func quoted(_ node: Node) -> String {
        words(node).map { "“\($0.prefix(60))”" } ?? (node.sequence == nil ? "a mapping" : "a list")
    }
}

/// The values of one mapping, by key.
struct Fields {
    let node: Node
    let what: String
    fileprivate let values: [String: Node]

    subscript(key: String) -> Node? { values[key] }
}

/// The word at most two letters away, to suggest for a slip of the pen.
func nearest(to word: String, in words: [String]) -> String? {
    let word = word.lowercased()
    guard word.utf8.count <= 40 else { return nil }
    let distances = words.map { ($0, distance(Array($0.lowercased().utf8), Array(word.utf8))) }
    return distances.filter { $0.1 <= 2 }.min { $0.1 < $1.1 }?.0
}

/// Levenshtein's distance, one row at a time.
private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
            diagonal = above
        }
    }
    return row[right.count]
}
