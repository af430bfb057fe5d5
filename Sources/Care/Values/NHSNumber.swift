/// A ten-digit NHS number whose check digit holds.
///
/// Source: NHS Data Model and Dictionary, "NHS Number": Modulus 11 over the first nine digits with weights 10 to 2; a
/// result of 11 is 0, and 10 is never issued. Numbers of one repeated digit pass the sum and are refused all the same.
/// A sound number is not a *verified* one: that needs the national service, and is recorded apart.
package struct NHSNumber: Hashable, Sendable {
    package let digits: String

    /// Reads a number with or without spaces or hyphens between its groups; `nil` if it cannot be one.
    package init?(_ text: some StringProtocol) { self.init(String(text)) }

    /// Reads a number in one pass; imports of millions come through here.
    package init?(_ text: String) {
        var count = 0
        var sum = 0
        var first = 0
        var differs = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") { continue }
            let digit = Int(byte) - 48
            guard (0...9).contains(digit), count < 10 else { return nil }
            if count == 0 { first = digit } else if digit != first { differs = true }
            // The check digit itself has the weight 1, so that the whole sum is divisible by 11.
            sum += digit * (10 - count)
            count += 1
        }
        guard count == 10, differs, sum % 11 == 0 else { return nil }
        digits = text.utf8.count == 10 ? text : String(decoding: text.utf8.filter { $0 >= 48 }, as: UTF8.self)
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
