extension [UInt8] {
    /// Appends a text so that it means itself, both between tags and inside a double-quoted attribute.
    ///
    /// Beside the four characters of markup, two more do not survive a browser's reading: a carriage return would come
    /// back as a line feed, so it is written as a reference; NUL cannot be written at all and becomes U+FFFD.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Appends a literal of the program as it is.
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices {
            guard let reference = Self.reference(for: text[index]) else { continue }
            append(contentsOf: text[start..<index])
            append(reference)
            start = index + 1
        }
        append(contentsOf: text[start...])
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        if byte > 0x3E { return nil }
        return switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0x0D: "&#13;"
        case 0x00: "\u{FFFD}"
        default: nil
        }
    }
}
