import Foundation

/// How names and numbers are folded before they are compared: accents, case and hyphens make no difference.
package enum SearchWords {
    /// The folded words of a name, `O’Brien-Łukasz` giving `obrien` and `łukasz`.
    package static func words(in text: String) -> [String] {
        fold(text).split { $0 == " " || $0 == "-" || $0 == "," || $0 == "." }.map(String.init)
    }

    /// The text without spaces and marks, folded: postcodes and telephone numbers.
    package static func compact(_ text: String) -> String {
        fold(text).filter { $0.isLetter || $0.isNumber }
    }

    private static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 128 }) {
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
