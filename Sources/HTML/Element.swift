extension Markup {
    /// Writes an element with its content between its two tags.
    static func element(_ name: StaticString, _ attributes: [Attribute], _ content: Markup) -> Markup {
        let length = openLength(name, attributes) + content.length + name.utf8CodeUnitCount + 3
        return Markup(
            trusted: Pen.write(upTo: length) { pen in
                pen.open(name, attributes)
                pen.write(content)
                pen.write(literal: "</")
                pen.write(literal: name)
                pen.write(UInt8(ascii: ">"))
            }
        )
    }

    /// Writes an element that has no content and no closing tag.
    static func void(_ name: StaticString, _ attributes: [Attribute]) -> Markup {
        Markup(trusted: Pen.write(upTo: openLength(name, attributes)) { $0.open(name, attributes) })
    }

    private static func openLength(_ name: StaticString, _ attributes: [Attribute]) -> Int {
        var length = name.utf8CodeUnitCount + 2
        for attribute in attributes { length += attribute.length }
        return length
    }
}

extension Pen {
    fileprivate mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        write(UInt8(ascii: "<"))
        write(literal: name)
        for attribute in attributes { write(attribute) }
        write(UInt8(ascii: ">"))
    }
}
