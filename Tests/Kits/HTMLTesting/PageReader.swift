// The goal of this kit is to read our pages the way a browser does, so that tests ask pages and not strings.

/// An element of a page, with what is in it.
package struct PageElement: Equatable, Sendable {
    /// One thing inside an element.
    package enum Child: Equatable, Sendable {
        case text(String)
        case element(PageElement)
    }

    package var name: String
    package var attributes: [Attribute]
    package var children: [Child] = []

    /// An attribute as read, its references resolved.
    package struct Attribute: Equatable, Sendable {
        package var name: String
        package var value: String
    }

    /// The value of an attribute; the empty text for one without a value.
    package subscript(name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// All text inside, in order.
    package var text: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.text
            }
        }
        .joined()
    }

    /// This element and all inside it, in the order of the page.
    package var all: [PageElement] {
        [self]
            + children.flatMap { child in
                if case .element(let element) = child { element.all } else { [PageElement]() }
            }
    }

    /// The elements of a name inside this one.
    package func all(_ name: String) -> [PageElement] {
        all.filter { $0.name == name }
    }

    /// The element with an id.
    package func with(id: String) -> PageElement? {
        all.first { $0["id"] == id }
    }
}

/// What in a page is not well-formed.
package struct PageFault: Error, Equatable, CustomStringConvertible {
    package let description: String
}

/// Reads a page written by `HTML`, strictly: every element closed in order, every reference known, no doubled attribute.
package struct PageReader {
    private let input: [UInt8]
    private var position = 0

    private static let void: Set<String> = ["br", "hr", "input", "link", "meta"]

    private init(_ html: String) {
        input = Array(html.utf8)
    }

    /// Reads a page or a piece of one; the result is an element without a name that holds it.
    package static func read(_ html: String) throws(PageFault) -> PageElement {
        var reader = PageReader(html)
        reader.skip("<!doctype html>")
        var root = PageElement(name: "", attributes: [])
        try reader.readChildren(of: &root)
        guard reader.position == reader.input.count else { throw reader.fault("something after the end") }
        return root
    }

    private mutating func readChildren(of parent: inout PageElement) throws(PageFault) {
        while position < input.count {
            if input[position] != UInt8(ascii: "<") {
                let text = try readText(until: UInt8(ascii: "<"))
                parent.children.append(.text(text))
            } else if position + 1 < input.count, input[position + 1] == UInt8(ascii: "/") {
                return
            } else {
                parent.children.append(.element(try readElement()))
            }
        }
    }

    private mutating func readElement() throws(PageFault) -> PageElement {
        position += 1
        var element = PageElement(name: try readName(), attributes: [])
        try readAttributes(of: &element)
        if Self.void.contains(element.name) { return element }
        // A browser drops one line feed right after this tag.
        if element.name == "textarea" { skip("\n") }
        try readChildren(of: &element)
        guard skip("</\(element.name)>") else { throw fault("<\(element.name)> is not closed") }
        return element
    }

    private mutating func readAttributes(of element: inout PageElement) throws(PageFault) {
        while !skip(">") {
            guard skip(" ") else { throw fault("no space before an attribute of <\(element.name)>") }
            let name = try readName()
            guard element[name] == nil else { throw fault("\(name) twice in <\(element.name)>") }
            var value = ""
            if skip("=\"") {
                value = try readText(until: UInt8(ascii: "\""))
                position += 1
            }
            element.attributes.append(.init(name: name, value: value))
        }
    }

    private mutating func readName() throws(PageFault) -> String {
        let start = position
        while position < input.count, Self.isOfName(input[position]) { position += 1 }
        guard position > start else { throw fault("no name") }
        return String(decoding: input[start..<position], as: UTF8.self)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Reads up to a byte as a browser does: references resolved, a carriage return turned into a line feed.
    private mutating func readText(until end: UInt8) throws(PageFault) -> String {
        var bytes: [UInt8] = []
        while position < input.count, input[position] != end {
            let byte = input[position]
            switch byte {
            case UInt8(ascii: "&"):
                bytes += try readReference()
                continue
            case 0x00: throw fault("NUL")
            case 0x0D: bytes.append(0x0A)
            default: bytes.append(byte)
            }
            position += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func readReference() throws(PageFault) -> [UInt8] {
        for (reference, text) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#13;", "\r")]
        where skip(reference) {
            return Array(text.utf8)
        }
        throw fault("an unknown reference")
    }

    @discardableResult
    private mutating func skip(_ text: String) -> Bool {
        guard input[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private func fault(_ what: String) -> PageFault {
        let around = input[max(0, position - 30)..<min(input.count, position + 30)]
        return PageFault(description: "\(what), near “\(String(decoding: around, as: UTF8.self))”")
    }
}
