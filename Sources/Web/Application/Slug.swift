/// A word that may stand in an address: small letters, digits and hyphens, of something that is no person.
package struct Slug<Subject>: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        let allowed = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard allowed, !text.isEmpty, text.utf8.count <= 80 else { return nil }
        self.text = text
    }
}
