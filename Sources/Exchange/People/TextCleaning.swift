/// A text as it came, made fit to keep: no control characters, no blanks around it, no more than a person's would have.
struct CleanText {
    let text: String
    let heldControlCharacters: Bool

    /// The longest text that is taken for a name, a line of an address and the like.
    static let limit = 500

    /// Cleans a text; `nil` if nothing is left or there is too much of it.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let trimmed = UnsafeRawBufferPointer(rebasing: CleanText.trimmed(bytes))
        guard !trimmed.isEmpty, trimmed.count <= CleanText.limit else { return nil }
        guard !trimmed.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }) else {
            self.init(text: String(decoding: trimmed, as: UTF8.self), heldControlCharacters: false)
            return
        }
        self.init(unclean: trimmed)
    }

    private init(text: String, heldControlCharacters: Bool) {
        self.text = text
        self.heldControlCharacters = heldControlCharacters
    }

    /// Line ends and tabs become spaces without comment; other control characters, C1 among them, are left out.
    private init?(unclean bytes: UnsafeRawBufferPointer) {
        var kept = String.UnicodeScalarView()
        var held = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: kept.append(" ")
            case 0..<0x20, 0x7F..<0xA0: held = true
            default: kept.append(scalar)
            }
        }
        guard kept.contains(where: { $0 != " " && $0 != "\u{A0}" }) else { return nil }
        self.init(text: String(kept), heldControlCharacters: held)
    }

    static func trimmed(_ bytes: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
        var (start, end) = (0, bytes.count)
        while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
        while end > start, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
        return bytes[start..<end]
    }
}
