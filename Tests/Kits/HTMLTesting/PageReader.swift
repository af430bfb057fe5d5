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
        var text = ""
        add(to: &text)
        return text
    }

    private func add(to all: inout String) {
        for child in children {
            switch child {
            case .text(let text): all += text
            case .element(let element): element.add(to: &all)
            }
        }
    }

    /// This element and all inside it, in the order of the page.
    package var all: [PageElement] {
        var found: [PageElement] = []
        gather(into: &found) { _ in true }
        return found
    }

    /// The elements of a name inside this one.
    package func all(_ name: String) -> [PageElement] {
        var found: [PageElement] = []
        gather(into: &found) { $0.name == name }
        return found
    }

    private func gather(into found: inout [PageElement], _ isWanted: (PageElement) -> Bool) {
        if isWanted(self) { found.append(self) }
        for case .element(let element) in children { element.gather(into: &found, isWanted) }
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
        let name = takeWhile(Self.isOfName)
        guard !name.isEmpty else { throw fault("no name") }
        return name
    }

    /// A letter, a digit or a hyphen.
    private static func isOfName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D
    }

    /// Takes bytes in one stretch: tests read thousands of pages, and not optimised.
    private mutating func takeWhile(_ isWanted: (UInt8) -> Bool) -> String {
        let start = position
        let taken = input.withUnsafeBytes { bytes in
            var end = start
            while end < bytes.count, isWanted(bytes[end]) { end += 1 }
            return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
        position += taken.utf8.count
        return taken
    }

    /// Reads up to a byte as a browser does: references resolved, a carriage return turned into a line feed.
    private mutating func readText(until end: UInt8) throws(PageFault) -> String {
        let (reference, carriageReturn) = (UInt8(ascii: "&"), UInt8(ascii: "\r"))
        var text = ""
        while true {
            text += takeWhile { $0 != end && $0 != reference && $0 != carriageReturn && $0 != 0 }
            guard position < input.count, input[position] != end else { return text }
            switch input[position] {
            case reference: text += try readReference()
            case carriageReturn:
                text += "\n"
                position += 1
            default: throw fault("NUL")
            }
        }
    }

    private mutating func readReference() throws(PageFault) -> String {
        for (reference, text) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#13;", "\r")]
        where skip(reference) {
            return text
        }
        throw fault("an unknown reference")
    }

    @discardableResult
    private mutating func skip(_ text: String) -> Bool {
        var next = position
        for byte in text.utf8 {
            guard next < input.count, input[next] == byte else { return false }
            next += 1
        }
        position = next
        return true
    }

    private func fault(_ what: String) -> PageFault {
        let around = input[max(0, position - 30)..<min(input.count, position + 30)]
        return PageFault(description: "\(what), near “\(String(decoding: around, as: UTF8.self))”")
    }
}
