/// What the first bytes of a file say of how it is written.
enum Encoding {
    /// UTF-8, and how many bytes of it are a byte order mark.
    case utf8(mark: Int)
    case refused(Fault)

    init(sniffing head: UnsafeRawBufferPointer) {
        switch (head.first, head.dropFirst().first, head.dropFirst(2).first, head.dropFirst(3).first) {
        case (nil, _, _, _): self = .refused(.empty)
        case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF), (_, 0, 0, 0), (0, 0, 0, _):
            self = .refused(.notUTF8File(encoding: "UTF-32"))
        case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _), (_, 0, _, 0), (0, _, 0, _):
            self = .refused(.notUTF8File(encoding: "UTF-16"))
        case (0x1F, 0x8B, _, _), (0x50, 0x4B, 0x03, 0x04), (0x28, 0xB5, 0x2F, 0xFD): self = .refused(.compressed)
        case (0xEF, 0xBB, 0xBF, _): self = .utf8(mark: 3)
        default: self = .utf8(mark: 0)
        }
    }
}

enum ASCII {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let backslash = UInt8(ascii: "\\")
    static let brace = UInt8(ascii: "{")
    static let closingBrace = UInt8(ascii: "}")
    static let bracket = UInt8(ascii: "[")
    static let closingBracket = UInt8(ascii: "]")

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == space || byte == newline || byte == carriageReturn || byte == tab
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
