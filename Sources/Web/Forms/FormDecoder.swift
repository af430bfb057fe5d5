/// Reads `application/x-www-form-urlencoded` strictly: what is not well formed is refused, never guessed.
///
/// Source: WHATWG URL Standard, section 5.1, which forgives what we do not (a lone `%`, bytes that are not UTF-8).
package enum FormDecoder {
    /// Why something is not a form of ours.
    package enum Fault: Error, Equatable, Sendable {
        case badEscape, notUTF8, nul, tooManyFields, tooLong
    }

    /// More fields than any page of ours has.
    static let mostFields = 300
    static let longestName = 64
    /// The longest value in bytes; what a field itself may hold is for its page to say.
    static let longestValue = 40_000

    package static func decode(_ bytes: [UInt8]) throws(Fault) -> Form {
        guard !bytes.isEmpty else { return Form() }
        let pairs = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true)
        guard pairs.count <= mostFields else { throw .tooManyFields }
        var form = Form()
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try text(parts[0], longest: longestName)
            form.append(name, parts.count == 2 ? try text(parts[1], longest: longestValue) : "")
        }
        return form
    }

    private static func text(_ encoded: ArraySlice<UInt8>, longest: Int) throws(Fault) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var rest = encoded[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    throw .badEscape
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard !bytes.contains(0) else { throw .nul }
        guard bytes.count <= longest else { throw .tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
