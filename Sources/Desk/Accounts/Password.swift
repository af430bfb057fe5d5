import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// A password as it is kept: scrypt (RFC 7914) with its own salt and its cost beside it.
package struct Password: Sendable, Equatable {
    /// `scrypt$log2(N)$r$p$salt$key`, salt and key in hexadecimal.
    package let kept: String

    package init(kept: String) { self.kept = kept }

    /// N = 2¹⁵, r = 8, p = 1: about 32 MB and a tenth of a second (OWASP Password Storage Cheat Sheet, to be verified).
    package static let cost = Cost(logN: 15, blockSize: 8, parallelism: 1)

    package struct Cost: Sendable, Equatable {
        let logN: Int
        let blockSize: Int
        let parallelism: Int

        package init(logN: Int, blockSize: Int, parallelism: Int) {
            self.logN = logN
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
    }

    /// Makes a password to keep, on a thread of its own: scrypt is slow on purpose.
    package static func make(_ text: String, salt: [UInt8], cost: Cost) async throws -> Password {
        let key = try await derive(text, salt: salt, cost: cost)
        let parts = [
            "scrypt", "\(cost.logN)", "\(cost.blockSize)", "\(cost.parallelism)", Digest.hexadecimal(salt),
            Digest.hexadecimal(key),
        ]
        return Password(kept: parts.joined(separator: "$"))
    }

    /// Whether a text is this password; takes the same time whichever byte differs.
    package func matches(_ text: String) async throws -> Bool {
        let parts = kept.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logN = Int(parts[1]), let r = Int(parts[2]),
            let p = Int(parts[3]), let salt = Password.bytes(parts[4])
        else { return false }
        let cost = Cost(logN: logN, blockSize: r, parallelism: p)
        let key = Digest.hexadecimal(try await Password.derive(text, salt: salt, cost: cost))
        return constantTimeEqual(Array(key.utf8), Array(parts[5].utf8))
    }

    private static func derive(_ text: String, salt: [UInt8], cost: Cost) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: Data(text.precomposedStringWithCompatibilityMapping.utf8),
                            salt: salt,
                            outputByteCount: 32,
                            rounds: 1 << cost.logN,
                            blockSize: cost.blockSize,
                            parallelism: cost.parallelism
                        ).withUnsafeBytes { Array($0) }
                    }
                )
            }
        }
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8]? {
        let digits = hexadecimal.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == hexadecimal.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

/// Compares secrets without telling by the time it takes where they differ.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
