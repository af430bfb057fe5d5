/// What makes a form that is sent twice count once: its key, and a digest of what it said.
///
/// The same key with another digest is refused: it is a different request under a used name. Keys are kept with the
/// journal, for as long as the event they belong to.
package struct Once: Hashable, Sendable {
    package let key: String
    package let digest: String

    package init(key: String, of content: String) {
        self.key = key
        digest = Digest.hex(of: content)
    }
}
