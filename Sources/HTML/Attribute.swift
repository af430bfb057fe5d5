/// One attribute of an element: a name known at compile time and a value that is escaped.
package struct Attribute: Sendable {
    enum Value {
        case absent
        case bare
        case literal(StaticString)
        case text(String)
    }

    /// Several attributes share the beginning of their names.
    enum Family { case plain, aria, data }

    let name: StaticString
    let family: Family
    let value: Value

    init(_ name: StaticString, _ text: String, family: Family = .plain) {
        self.name = name
        self.family = family
        value = .text(text)
    }

    init(_ name: StaticString, literal: StaticString) {
        self.name = name
        family = .plain
        value = .literal(literal)
    }

    /// A boolean attribute is there or it is not; it never has a value.
    init(_ name: StaticString, isOn: Bool) {
        self.name = name
        family = .plain
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

extension Attribute: Equatable {
    /// Attributes are equal when they are written alike.
    package static func == (left: Attribute, right: Attribute) -> Bool {
        left.written == right.written
    }

    private var written: [UInt8] {
        Pen.write(upTo: length) { $0.write(self) }
    }

    /// How many bytes the attribute takes, with the space before it.
    var length: Int {
        let nameLength = 1 + name.utf8CodeUnitCount + (family == .plain ? 0 : 5)
        return switch value {
        case .absent: 0
        case .bare: nameLength
        case .text(let text): nameLength + 3 + Escaping.length(of: text)
        case .literal(let literal): nameLength + 3 + Escaping.length(of: literal)
        }
    }
}

extension Pen {
    /// Writes an attribute with the space before it, or nothing if it is absent.
    mutating func write(_ attribute: Attribute) {
        if case .absent = attribute.value { return }
        write(UInt8(ascii: " "))
        switch attribute.family {
        case .plain: break
        case .aria: write(literal: "aria-")
        case .data: write(literal: "data-")
        }
        write(literal: attribute.name)
        if case .bare = attribute.value { return }
        write(literal: "=\"")
        switch attribute.value {
        case .text(let text): writeEscaped(text)
        case .literal(let literal): writeEscaped(literal)
        case .absent, .bare: break
        }
        write(UInt8(ascii: "\""))
    }
}
