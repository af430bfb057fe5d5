// The goal of this module is to write pages whose every value is escaped by its type. It imports nothing.

/// A piece of a page: bytes of well-formed HTML that nothing but this module can make.
///
/// A `String` becomes markup by being escaped; an element is made by a function named for it (`p`, `div` …). There is
/// no way from text to markup that skips the escaping, save `Raw`, which takes only text known at compile time.
package struct Markup: Sendable {
    /// Text waits as it is until an element takes it in, which saves a copy for every cell of a table.
    enum Storage {
        case text(String)
        case written([UInt8])
    }

    let storage: Storage

    /// Nothing at all: writes no bytes.
    package init() {
        storage = .written([])
    }

    /// Escapes a text so that a browser shows exactly that text.
    package init(_ text: String) {
        storage = .text(text)
    }

    /// Collects what the closure lists, in order.
    package init(@MarkupBuilder _ content: () -> Markup) {
        self = content()
    }

    /// Takes bytes that are markup already; only the writers in this module may say so.
    init(trusted bytes: [UInt8]) {
        storage = .written(bytes)
    }

    /// The page as UTF-8, ready to be sent.
    package var bytes: [UInt8] {
        switch storage {
        case .written(let bytes): return bytes
        case .text(let text):
            return Pen.write(upTo: length) { $0.writeEscaped(text) }
        }
    }

    /// The page as a string, for tests and for messages that are not sent as bytes.
    package var html: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool {
        length == 0
    }

    /// How many bytes will be written.
    var length: Int {
        switch storage {
        case .text(let text): Escaping.length(of: text)
        case .written(let bytes): bytes.count
        }
    }

    /// Joins pieces in order, with nothing between them.
    package static func joined(_ parts: [Markup]) -> Markup {
        if parts.count == 1 { return parts[0] }
        var length = 0
        for part in parts { length += part.length }
        return Markup(
            trusted: Pen.write(upTo: length) { pen in
                for part in parts { pen.write(part) }
            }
        )
    }
}

extension Markup: Equatable {
    /// Pieces are equal when a browser would be sent the same bytes.
    package static func == (left: Markup, right: Markup) -> Bool {
        left.bytes == right.bytes
    }
}

extension Pen {
    /// Writes a piece of a page, escaping it if it is still text.
    mutating func write(_ markup: Markup) {
        switch markup.storage {
        case .text(let text): writeEscaped(text)
        case .written(let bytes): bytes.withUnsafeBufferPointer { write($0) }
        }
    }
}

extension Markup: ExpressibleByStringInterpolation {
    /// Lets a literal stand where markup is wanted; what is interpolated is escaped with the rest.
    package init(stringLiteral text: String) {
        self.init(text)
    }
}

/// A value that can be shown: a field, a table, a notice.
///
/// Elements are functions with small letters (`p`, `table`); components are values with capitals (`Notice`, `Table`).
package protocol Component: Equatable, Sendable {
    /// What it looks like; a pure function of the value.
    var markup: Markup { get }
}
