// The goal of this module is to write pages whose every value is escaped by its type. It imports nothing.

/// A piece of a page: bytes of well-formed HTML that nothing but this module can make.
///
/// A `String` becomes markup by being escaped; an element is made by a function named for it (`p`, `div` …). There is
/// no way from text to markup that skips the escaping, save `Raw`, which takes only text known at compile time.
package struct Markup: Equatable, Sendable {
    /// The page as UTF-8, ready to be sent.
    package private(set) var bytes: [UInt8]

    /// Nothing at all: writes no bytes.
    package init() {
        bytes = []
    }

    /// Escapes a text so that a browser shows exactly that text.
    package init(_ text: String) {
        bytes = []
        bytes.appendEscaped(text)
    }

    /// Collects what the closure lists, in order.
    package init(@MarkupBuilder _ content: () -> Markup) {
        self = content()
    }

    /// Takes bytes that are markup already; only the writers in this module may say so.
    init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The page as a string, for tests and for messages that are not sent as bytes.
    package var html: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool {
        bytes.isEmpty
    }

    /// Joins pieces in order, with nothing between them.
    package static func joined(_ parts: some Collection<Markup>) -> Markup {
        if parts.count == 1, let only = parts.first { return only }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
        for part in parts { bytes.append(contentsOf: part.bytes) }
        return Markup(trusted: bytes)
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
