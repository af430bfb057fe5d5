/// A question with a yes or a no that a service's rule needs a human to answer.
package struct Question: Hashable, Sendable {
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable,
        ExpressibleByStringLiteral
    {
        package let name: String
        package var rawValue: String { name }

        package init(_ name: String) { self.name = name }
        package init(rawValue: String) { name = rawValue }
        package init(stringLiteral value: String) { name = value }
        package static func < (left: ID, right: ID) -> Bool { left.name < right.name }
    }

    package let id: ID
    /// The question as a worker reads it; it can be answered with yes or no.
    package let ask: String

    package init(id: ID, ask: String) {
        self.id = id
        self.ask = ask
    }
}
