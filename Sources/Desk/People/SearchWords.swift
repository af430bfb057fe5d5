import Foundation

/// How names and numbers are folded before they are compared: accents, case and hyphens make no difference.
package enum SearchWords {
    /// The folded words of a name, `O’Brien-Łukasz` giving `obrien` and `łukasz`.
    package static func words(in text: String) -> [String] {
        let folded = fold(text)
        guard isPlain(folded) else {
            return folded.split { $0 == " " || $0 == "-" || $0 == "," || $0 == "." }.map(String.init)
        }
        return folded.utf8.split { separators.contains($0) }.map { String(Substring($0)) }
    }

    /// The text without spaces and marks, folded: postcodes and telephone numbers.
    package static func compact(_ text: String) -> String {
        let folded = fold(text)
        guard isPlain(folded) else { return folded.filter { $0.isLetter || $0.isNumber } }
        return String(decoding: folded.utf8.filter(isLetterOrDigit), as: UTF8.self)
    }

    // Most names have ASCII letters only, and an import folds millions: those are looked at byte by byte.
    private static let separators = Array(" -,.".utf8)

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 128 } }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func fold(_ text: String) -> String {
        if isPlain(text) {
            return String(
                decoding: text.utf8.compactMap { byte in
                    switch byte {
                    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
                    case UInt8(ascii: "'"), UInt8(ascii: "`"): nil
                    default: byte
                    }
                },
                as: UTF8.self
            )
        }
        let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        return folded.lowercased().filter { !"'’‘`ʼ".contains($0) }
    }
}
