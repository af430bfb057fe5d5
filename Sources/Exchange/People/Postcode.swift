/// A British postcode in its usual form: `SN1 4GB`.
package struct Postcode: Hashable, Sendable {
    package let text: String

    /// Reads a postcode with or without its space, in either case; `nil` if it has not the form of one.
    package init?(_ given: String) {
        let made: String? = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { bytes in
            var count = 0
            for byte in given.utf8 where byte != ASCII.space {
                guard count < 7, ASCII.isDigit(byte) || ASCII.isLetter(byte) else { return nil }
                bytes[count] = ASCII.isLetter(byte) ? byte & 0xDF : byte
                count += 1
            }
            guard count >= 5, ASCII.isLetter(bytes[0]), bytes[1..<count - 3].contains(where: ASCII.isDigit),
                ASCII.isDigit(bytes[count - 3]), ASCII.isLetter(bytes[count - 2]), ASCII.isLetter(bytes[count - 1])
            else { return nil }
            for index in (count - 3..<count).reversed() { bytes[index + 1] = bytes[index] }
            bytes[count - 3] = ASCII.space
            return String(decoding: bytes[...count], as: UTF8.self)
        }
        guard let made else { return nil }
        text = made
    }

    /// `SN1` of `SN1 4GB`.
    package var district: String { String(text.prefix { $0 != " " }) }

    /// The letters at the front: `SN`.
    package var area: String { String(text.prefix { $0.isLetter }) }

    /// Whether it stands for no place: ODS gives `ZZ99` to no fixed abode, abroad and unknown.
    package var isNoPlace: Bool { text.hasPrefix("ZZ99 ") }

    /// Whether it lies in an area, a district, a sector or is the postcode: `SN`, `SN4`, `SN4 9`, `SN4 9LW`.
    ///
    /// `SN1` holds `SN1 4GB` and not `SN14 6GT`.
    package func lies(in part: String) -> Bool {
        let part = part.uppercased()
        return part == area || part == district || part == text || (part.contains(" ") && text.hasPrefix(part))
    }
}
