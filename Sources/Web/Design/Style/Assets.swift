/// A file that every page uses, served at a path that changes with its content so that it may be kept for ever.
package struct Asset: Equatable, Sendable {
    /// Where it is served, such as `/style-1f0e….css`.
    package let path: String

    /// What kind of file it is, as the header says it.
    package let contentType: String

    /// What it holds.
    package let bytes: [UInt8]

    package init(_ name: String, _ suffix: String, contentType: String, text: String) {
        bytes = Array(text.utf8)
        path = "/\(name)-\(Self.digest(of: bytes)).\(suffix)"
        self.contentType = contentType
    }

    /// A short digest (FNV-1a, 64 bits) that only tells versions apart; it guards nothing.
    private static func digest(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash ^= UInt64(byte)
            hash &*= 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The files that pages use: one style sheet, one small script, one mark.
package enum Assets {
    package static let style = Asset("style", "css", contentType: "text/css; charset=utf-8", text: Stylesheet.text)
    package static let script = Asset("page", "js", contentType: "text/javascript; charset=utf-8", text: Script.text)
    package static let mark = Asset("mark", "svg", contentType: "image/svg+xml", text: Mark.file)

    /// Everything that must be served.
    package static let all = [style, script, mark]
}
