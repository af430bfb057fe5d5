/// One attribute of an element: a name known at compile time and a value that is escaped.
package struct Attribute: Equatable, Sendable {
    enum Value: Equatable {
        case absent
        case bare
        case text(String)
    }

    let name: String
    let value: Value

    init(_ name: String, _ text: String) {
        self.name = name
        value = .text(text)
    }

    /// A boolean attribute is there or it is not; it never has a value.
    init(_ name: String, isOn: Bool) {
        self.name = name
        value = isOn ? .bare : .absent
    }

    /// No attribute: writes nothing.
    package static let none = Attribute("", isOn: false)

    /// The attribute if the condition holds, otherwise nothing.
    package static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : .none
    }

    /// The attribute made from a value, or nothing when there is no value.
    package static func with<Value>(_ value: Value?, _ attribute: (Value) -> Attribute) -> Attribute {
        value.map(attribute) ?? .none
    }
}

extension [UInt8] {
    mutating func append(_ attribute: Attribute) {
        if attribute.value == .absent { return }
        append(UInt8(ascii: " "))
        append(contentsOf: attribute.name.utf8)
        guard case .text(let text) = attribute.value else { return }
        append("=\"" as StaticString)
        appendEscaped(text)
        append(UInt8(ascii: "\""))
    }
}
