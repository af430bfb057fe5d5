/// Something that a place decides once for a service, and not for each person: a yes or no, or a whole number.
package struct Setting: Equatable, Sendable {
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral {
        package let name: String
        package var rawValue: String { name }

        package init(_ name: String) { self.name = name }
        package init(rawValue: String) { name = rawValue }
        package init(stringLiteral value: String) { name = value }
        package static func < (left: ID, right: ID) -> Bool { left.name < right.name }
    }

    package enum Value: Hashable, Sendable {
        case `switch`(Bool)
        case number(Int)

        /// As a place file writes it.
        package var words: String {
            switch self {
            case .switch(let on): on ? "yes" : "no"
            case .number(let number): String(number)
            }
        }

        /// Whether the other value could stand in this one's place.
        package func isAlike(_ other: Value) -> Bool {
            switch (self, other) {
            case (.switch, .switch), (.number, .number): true
            default: false
            }
        }
    }

    /// What a setting came to in one place: rules mention it no more, people still ask who decided.
    package struct Decided: Equatable, Sendable {
        package let setting: Setting
        /// What holds in the place.
        package let value: Value
        /// Whether the place's file says so; otherwise it stands as it started.
        package let isSetHere: Bool
    }

    package let id: ID
    /// What is set, in words.
    package let what: String
    /// What holds until a place sets it otherwise.
    package let value: Value
    package let sources: [Citation]
    package let basis: Basis

    package init(id: ID, what: String, value: Value, sources: [Citation], basis: Basis) {
        self.id = id
        self.what = what
        self.value = value
        self.sources = sources
        self.basis = basis
    }
}
