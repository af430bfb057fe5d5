import Services

/// What reads a file that names documents and cites them.
protocol CitingReader {
    var page: Page { get set }
    var documents: [String: Document] { get set }
}

extension CitingReader {
    /// An id: small letters, digits and hyphens, since it stands in addresses and events.
    mutating func identifier(_ fields: Fields, _ key: String = "id") -> String? {
        guard let text = page.text(fields, key) else { return nil }
        let allowed = text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
        guard allowed, text.utf8.count <= 60 else {
            page.report(
                fields[key],
                "“\(text.prefix(60))” cannot be an id.",
                "Use small letters, digits and hyphens, 60 at most."
            )
            return nil
        }
        return text
    }
}
