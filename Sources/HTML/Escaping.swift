/// Which bytes of a text mean something to a browser, and how each is written instead.
///
/// Beside the four characters of markup, two more do not survive a browser's reading: a carriage return would come
/// back as a line feed, so it is written as a reference; NUL cannot be written at all and becomes U+FFFD.
enum Escaping {
    /// Whether a byte cannot stand for itself.
    static func needsReference(_ byte: UInt8) -> Bool {
        // One bit for each byte up to `>`; all others stand for themselves.
        let bits: UInt64 = 1 << 0x00 | 1 << 0x0D | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        return byte < 64 && bits >> UInt64(byte) & 1 == 1
    }

    /// What is written for such a byte.
    static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0x0D: "&#13;"
        default: "\u{FFFD}"
        }
    }

    /// How many bytes a text takes once it is escaped.
    static func length(of text: String) -> Int {
        var text = text
        return text.withUTF8 { length(of: $0) }
    }

    /// How many bytes a literal of the program takes once it is escaped.
    static func length(of literal: StaticString) -> Int {
        literal.withUTF8Buffer { length(of: $0) }
    }

    private static func length(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var length = bytes.count
        for byte in bytes where needsReference(byte) {
            length += reference(for: byte).utf8CodeUnitCount - 1
        }
        return length
    }
}
