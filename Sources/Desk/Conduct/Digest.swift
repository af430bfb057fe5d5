import Crypto

/// SHA-256, as lower-case hexadecimal.
package enum Digest {
    package static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }

    package static func hex(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
