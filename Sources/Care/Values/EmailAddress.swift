/// An e-mail address that can be written to without doubt about what it means.
///
/// Narrower than the standard (RFC 5321 section 4.1.2): letters, digits and a few marks of ASCII, one `@`, a domain with
/// a dot. No quotes, no comments, no routes, no control characters: what could smuggle a second address or a header into
/// a letter cannot be made.
package struct EmailAddress: Hashable, Sendable {
    package let text: String

    /// Reads an address with white space around it; `nil` if it is none that we would write to.
    package init?(_ text: String) {
        let trimmed = text.drop(while: \.isWhitespace)
        let kept = trimmed.prefix(
            upTo: trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:)) ?? trimmed.startIndex
        )
        let parts = kept.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard kept.utf8.count <= 254, parts.count == 2, EmailAddress.isLocal(parts[0]), EmailAddress.isDomain(parts[1])
        else { return nil }
        self.text = String(kept)
    }

    private static let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isLocal(_ part: Substring.UTF8View) -> Bool {
        let atoms = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return part.count <= 64
            && atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy { isPlain($0) || marks.contains($0) } }
    }

    private static func isDomain(_ part: Substring.UTF8View) -> Bool {
        let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                    && label.allSatisfy { isPlain($0) || $0 == hyphen }
            } && labels.last?.contains { !(48...57).contains($0) } ?? false
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
