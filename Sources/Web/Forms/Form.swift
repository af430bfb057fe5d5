/// What a form says: names with their values, in the order in which they came.
///
/// It does not print itself: it holds what people typed.
package struct Form: Sendable, Equatable {
    private var pairs: [(name: String, value: String)] = []

    package init() {}

    package init(_ pairs: [(name: String, value: String)]) {
        for (name, value) in pairs { append(name, value) }
    }

    /// Adds a value, with lines ended the one way and without control characters that nobody types.
    package mutating func append(_ name: String, _ value: String) {
        pairs.append((name, Form.tidy(value)))
    }

    /// The first value of a name.
    package subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Every value of a name.
    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    package var isEmpty: Bool { pairs.isEmpty }

    /// All but some names, in one line each, to be digested: what makes the same form sent twice the same.
    func digestible(without names: Set<String>) -> String {
        pairs.filter { !names.contains($0.name) }.map {
            "\($0.name.utf8.count):\($0.name)=\($0.value.utf8.count):\($0.value)"
        }
        .joined(separator: "\n")
    }

    package static func == (left: Form, right: Form) -> Bool { left.pairs.elementsEqual(right.pairs, by: ==) }

    private static func tidy(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in value.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if previous != "\r" { scalars.append("\n") }
            case "\t": scalars.append("\t")
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

extension Form: CustomStringConvertible, CustomReflectable {
    package var description: String { "‹form›" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension String {
    /// Without spaces and line ends around it.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
