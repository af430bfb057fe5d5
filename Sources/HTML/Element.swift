extension Markup {
    /// Writes an element with its content between its two tags.
    static func element(_ name: StaticString, _ attributes: [Attribute], _ content: Markup) -> Markup {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.bytes.count + 2 * name.utf8CodeUnitCount + 5 + 40 * attributes.count)
        bytes.open(name, attributes)
        bytes.append(contentsOf: content.bytes)
        bytes.append("</" as StaticString)
        bytes.append(name)
        bytes.append(UInt8(ascii: ">"))
        return Markup(trusted: bytes)
    }

    /// Writes an element that has no content and no closing tag.
    static func void(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8CodeUnitCount + 2 + 40 * attributes.count)
        bytes.open(name, attributes)
        return Markup(trusted: bytes)
    }
}

extension [UInt8] {
    fileprivate mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        append(name)
        for attribute in attributes { append(attribute) }
        append(UInt8(ascii: ">"))
    }
}
