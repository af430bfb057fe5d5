/// A ten-digit NHS number whose check digit holds.
///
/// Source: NHS Data Model and Dictionary, "NHS Number": Modulus 11 over the first nine digits with weights 10 to 2; a
/// result of 11 is 0, and 10 is never issued. Numbers of one repeated digit pass the sum and are refused all the same.
/// A sound number is not a *verified* one: that needs the national service, and is recorded apart.
package struct NHSNumber: Hashable, Sendable {
    package let digits: String

    /// Reads a number with or without spaces or hyphens between its groups; `nil` if it cannot be one.
    package init?(_ text: some StringProtocol) {
        let kept = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        let values = kept.map { Int($0) - 48 }
        guard values.count == 10, values.allSatisfy({ (0...9).contains($0) }), Set(values).count > 1 else { return nil }
        let sum = zip(values, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = 11 - sum % 11
        guard check != 10, values[9] == (check == 11 ? 0 : check) else { return nil }
        digits = String(decoding: kept, as: UTF8.self)
    }

    /// The number in its groups, as people read it aloud: `999 000 0018`.
    package var grouped: String {
        "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3)) \(digits.suffix(4))"
    }

    /// Whether the number is from the range kept for tests (it begins 999).
    package var isForTesting: Bool { digits.hasPrefix("999") }
}

extension NHSNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = NHSNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an NHS number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}
