/// Where a link or a form leads, and never anywhere that runs a script.
///
/// Paths of ours begin with one `/`; a fragment begins with `#`; a query with `?`. Other sites are reached by `https`,
/// telephones by `tel`, and so on. Everything else (`javascript:`, `data:`, `//elsewhere`, control characters, spaces)
/// is refused and becomes `#`: a link that leads nowhere, rather than a page that fails.
///
/// What is interpolated into a literal is percent-encoded, so a value stays inside its own part of the path:
/// `let address: WebAddress = "/people/\(id)"`.
package struct WebAddress: Equatable, Hashable, Sendable {
    /// The address as it is written in the page, before escaping.
    package let text: String

    /// Whether what was given was refused, and the address leads nowhere.
    package let isRefused: Bool

    /// Takes an address from elsewhere, refusing what must not be followed.
    package init(_ text: String) {
        isRefused = !Self.isSafe(text)
        self.text = isRefused ? "#" : text
    }

    private static let schemes: Set<String> = ["http", "https", "mailto", "sms", "tel"]

    private static func isSafe(_ text: String) -> Bool {
        let bytes = text.utf8
        // Browsers drop spaces, tabs and line feeds before they look for the scheme, and read `\` as `/`.
        if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return false }
        guard let first = bytes.first else { return false }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return bytes.dropFirst().first != first
        default:
            guard let colon = text.firstIndex(of: ":") else { return false }
            return schemes.contains(text[..<colon].lowercased())
        }
    }
}

extension WebAddress: ExpressibleByStringInterpolation {
    /// Takes a literal, which is checked like any other address.
    package init(stringLiteral text: String) {
        self.init(text)
    }

    /// Takes a literal whose interpolated values were percent-encoded.
    package init(stringInterpolation: Interpolation) {
        self.init(stringInterpolation.text)
    }

    /// Encodes what is interpolated, so that it cannot add a path, a query or a scheme.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            let description = value.description
            if description.utf8.allSatisfy(Self.isUnreserved) {
                text += description
                return
            }
            for byte in description.utf8 {
                if Self.isUnreserved(byte) {
                    text.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    let digits = String(byte, radix: 16, uppercase: true)
                    text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
                }
            }
        }

        private static func isUnreserved(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "."): true
            default: false
            }
        }
    }
}
