/// The identity of one thing of one kind: a UUID (version 7 when we made it) that cannot be mistaken for another kind's.
///
/// `Person.ID` is `ID<Person>`; a request's identity does not fit where a person's is wanted. The text form is the
/// usual lower-case one with hyphens. An identifier is opaque: it says nothing of the person and may stand in a URL.
package struct ID<Subject>: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a version 7 UUID (RFC 9562) from a moment and 74 bits of chance.
    package init(at instant: Instant, using chance: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(max(0, instant.microseconds / 1000)) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | 0x7000 | chance.next() & 0x0FFF
        low = 0x8000_0000_0000_0000 | chance.next() & 0x3FFF_FFFF_FFFF_FFFF
    }

    /// Reads the text form; `nil` if it is not a UUID.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let (high, low) = text.withUTF8({ UUIDText.read($0) }) else { return nil }
        self.high = high
        self.low = low
    }
}

/// The text form of UUIDs, read apart from what they identify: a list of forty people reads hundreds of them.
private enum UUIDText {
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64)? {
        guard text.count == 36 else { return nil }
        var (high, low) = (UInt64(0), UInt64(0))
        for index in 0..<36 {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard text[index] == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = value(ofHexDigit: text[index]) else { return nil }
            high = high << 4 | low >> 60
            low = low << 4 | digit
        }
        return (high, low)
    }

    private static func value(ofHexDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}

extension ID: LosslessStringConvertible {
    package init?(_ description: String) { self.init(description[...]) }

    package var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for (word, shift) in [(high, 60), (low, 60)] {
                for step in 0..<16 {
                    if position == 8 || position == 13 || position == 18 || position == 23 {
                        buffer[position] = UInt8(ascii: "-")
                        position += 1
                    }
                    let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift - 4 * step)) & 0xF
                    buffer[position] = digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a")
                    position += 1
                }
            }
            return 36
        }
    }
}

extension ID: Comparable {
    package static func < (left: ID, right: ID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = ID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension ID: CodingKeyRepresentable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package var codingKey: any CodingKey { Key(stringValue: description) }

    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}
