package import Care
import Crypto
import Foundation

/// The key with which the front door marks its forms, so that only a page of ours can send one.
///
/// A visitor has no session. Their form carries a token instead: when it was given out, a number drawn by chance, and
/// an HMAC-SHA-256 over both and the place. The number is also what makes a form that is sent twice count once, and
/// the private reference is drawn from it, so that a double click is told the same reference.
package struct DoorKey: Sendable {
    /// How long a form may lie open before it must be looked at again.
    package static let open = Span.hours(12)

    private let key: SymmetricKey
    private let place: String

    /// Takes at least 32 bytes; processes that serve the same place share them.
    package init(_ bytes: [UInt8], place: String) {
        precondition(bytes.count >= 32, "a key for the front door has at least 32 bytes")
        key = SymmetricKey(data: bytes)
        self.place = place
    }

    /// What a form carries.
    package struct Token: Hashable, Sendable {
        /// Drawn by chance, in hexadecimal; the form's own name.
        package let number: String
        package let given: Instant
        /// What is written into the page.
        package let text: String
    }

    /// What became of reading a token that came with a form.
    package enum Reading: Hashable, Sendable {
        case sound(Token)
        /// It was ours, but the form lay open too long.
        case old
        case forged
    }

    /// Gives out a new token.
    package func token(from surroundings: Surroundings) -> Token {
        token(Digest.hexadecimal(surroundings.bytes(16)), given: surroundings.now())
    }

    /// Reads a token that came with a form.
    package func read(_ text: String, at now: Instant) -> Reading {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count < 160, parts.count == 3, let given = Int64(parts[0]) else { return .forged }
        let token = token(String(parts[1]), given: Instant(microseconds: given))
        guard constantTimeEqual(Array(token.text.utf8), Array(text.utf8)) else { return .forged }
        // Another process may have given it out by a clock a little ahead of ours.
        guard token.given <= now + .minutes(5), now < token.given + DoorKey.open else { return .old }
        return .sound(token)
    }

    private func token(_ number: String, given: Instant) -> Token {
        let mark = Digest.hexadecimal(bytes(for: "form/\(given.microseconds)/\(number)"))
        return Token(number: number, given: given, text: "\(given.microseconds).\(number).\(mark)")
    }

    /// The reference that belongs to a token, and to no other.
    func reference(for token: Token) -> Reference { Reference(bytes(for: "reference/\(token.number)")) }

    /// A mark that only a process with this key can make, of a text that says what it stands for.
    package func seal(_ text: String) -> String { Digest.hexadecimal(bytes(for: "seal/\(text)").prefix(16)) }

    private func bytes(for text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(place)/\(text)".utf8), using: key))
    }
}
