/// Bounds how deep a YAML file may nest, before a parser that recurses sees it.
enum Nesting {
    static let deepest = 40

    /// The first line that nests too deeply, counting brackets that are open and levels of a line's own start.
    ///
    /// It is cautious rather than exact: brackets in quoted words count too, as long as they stay open.
    static func excess(in text: String) -> Int? {
        var open = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let start = line.prefix { $0 == " " || $0 == "-" || $0 == "?" || $0 == ":" }
            if start.utf8.count > deepest * 4 || start.utf8.filter({ $0 == UInt8(ascii: "-") }).count > deepest {
                return index + 1
            }
            for byte in line.utf8 {
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
                default: break
                }
                if open > deepest { return index + 1 }
            }
        }
        return nil
    }
}
