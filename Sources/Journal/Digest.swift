import Crypto

/// SHA-256 as lower-case hexadecimal, in one go or piece by piece.
package struct Digest {
    private var state = SHA256()

    package init() {}

    package mutating func integer(_ value: Int64) {
        withUnsafeBytes(of: UInt64(8).bigEndian) { state.update(bufferPointer: $0) }
        withUnsafeBytes(of: value.bigEndian) { state.update(bufferPointer: $0) }
    }

    package mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { bytes in
            withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { state.update(bufferPointer: $0) }
            state.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        }
    }

    package func hexadecimal() -> String {
        state.finalize().withUnsafeBytes { Digest.text($0) }
    }

    package static func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
        var state = SHA256()
        state.update(bufferPointer: bytes)
        return state.finalize().withUnsafeBytes { text($0) }
    }

    /// Bytes as lower-case hexadecimal.
    package static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            for (index, byte) in bytes.enumerated() {
                text[index * 2] = digit(byte >> 4)
                text[index * 2 + 1] = digit(byte & 15)
            }
            return bytes.count * 2
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
