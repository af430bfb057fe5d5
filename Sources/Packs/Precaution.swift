/// What is refused in a file before a parser sees it that recurses and expands.
enum Precaution {
    /// How deep brackets, or the beginning of one line, may nest.
    static let deepest = 40

    static func refusal(of text: String, file: String) -> Diagnostic? {
        var open = 0
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            if nests(line, open: &open) {
                let remedy = "A pack needs no more than \(deepest) levels; check for brackets left open."
                return Diagnostic(file: file, line: index + 1, found: "It is nested too deeply.", remedy: remedy)
            }
            if beginsAnchor(line) {
                let remedy = "Packs have none: write the words out, and “&” in prose with a space after it."
                return Diagnostic(file: file, line: index + 1, found: "“&” begins an anchor.", remedy: remedy)
            }
        }
        return nil
    }

    /// Whether a line nests too deeply; brackets in quoted words count too, as long as they stay open.
    private static func nests(_ line: Substring.UTF8View, open: inout Int) -> Bool {
        let start = line.prefix { " -?:".utf8.contains($0) }
        if start.count > deepest * 4 || start.count(where: { $0 == UInt8(ascii: "-") }) > deepest { return true }
        for byte in line {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            default: break
            }
            if open > deepest { return true }
        }
        return false
    }

    /// Whether a `&` stands where an anchor would: at the start of a value, with a name directly behind it.
    ///
    /// An anchor used twice in what another one names grows a small file into a large one.
    private static func beginsAnchor(_ line: Substring.UTF8View) -> Bool {
        var before = UInt8(ascii: " ")
        for (index, byte) in zip(line.indices, line) {
            if byte == UInt8(ascii: "&"), " [{,:-".utf8.contains(before) {
                let after = line.index(after: index)
                if after < line.endIndex, !" \r\t".utf8.contains(line[after]) { return true }
            }
            before = byte
        }
        return false
    }
}
