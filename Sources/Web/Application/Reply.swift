package import HTML

/// What a page answers: a value, so that it can be looked at without a server.
package struct Reply: Sendable, Equatable {
    /// How far the answer may be kept by browsers.
    package enum Keeping: Sendable, Equatable {
        /// Nowhere: it may say something of a person.
        case nowhere
        /// For ever: the address changes with the content.
        case forever
    }

    package var status: Int
    package var contentType: String
    package var bytes: [UInt8]
    package var headers: [(name: String, value: String)]
    package var keeping: Keeping

    package init(
        status: Int = 200,
        contentType: String = "text/html; charset=utf-8",
        bytes: [UInt8] = [],
        headers: [(name: String, value: String)] = [],
        keeping: Keeping = .nowhere
    ) {
        self.status = status
        self.contentType = contentType
        self.bytes = bytes
        self.headers = headers
        self.keeping = keeping
    }

    /// A page.
    package static func page(_ markup: Markup, status: Int = 200) -> Reply {
        Reply(status: status, bytes: markup.bytes)
    }

    /// A few words for machines.
    package static func plain(_ text: String, status: Int = 200) -> Reply {
        Reply(status: status, contentType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
    }

    /// Sends the browser on to a page of ours after a form was taken; there is no way to send it anywhere else.
    package static func seeOther(_ page: Page) -> Reply { seeOther(page.path.text) }

    /// Sends the browser on to a page of ours with a query of ours.
    static func seeOther(_ location: String) -> Reply {
        Reply(status: 303, headers: [("location", location)])
    }

    /// The same answer with one more header.
    package func with(_ name: String, _ value: String) -> Reply {
        var copy = self
        copy.headers.append((name, value))
        return copy
    }

    package var html: String { String(decoding: bytes, as: UTF8.self) }

    package static func == (left: Reply, right: Reply) -> Bool {
        left.status == right.status && left.bytes == right.bytes && left.keeping == right.keeping
            && left.headers.elementsEqual(right.headers, by: ==)
    }
}
