/// Makes texts alike that a registrar would call the same name.
///
/// Pure and without tables of our own: what letter an accented letter is, its name in Unicode says
/// (`LATIN SMALL LETTER E WITH ACUTE`). Letters of other scripts keep their marks, and Swift compares them by canonical
/// equivalence.
package enum Folding {
    /// `O'Neill-Évans ` and `ONEILL EVANS` fold to `oneillevans`.
    package static func name(_ text: String) -> String {
        letters(text, keepingSpaces: false)
    }

    /// The first of the given names, folded; a hyphenated one stays whole: `Anne-Marie` is not `Anne`.
    package static func firstName(_ given: String) -> String {
        let first = given.split(whereSeparator: \.isWhitespace).first { !name(String($0)).isEmpty }
        return first.map { name(String($0)) } ?? ""
    }

    /// A postcode as it is compared; `nil` for none and for those that stand for no place.
    package static func postcode(_ text: String?) -> String? {
        guard let text, let postcode = Postcode(text) else { return nil }
        return postcode.isNoPlace ? nil : postcode.text
    }

    private static func letters(_ text: String, keepingSpaces: Bool) -> String {
        if let plain = asciiLetters(text) { return plain }
        var folded = String.UnicodeScalarView()
        var afterLatin = false
        for scalar in text.lowercased().unicodeScalars {
            let properties = scalar.properties
            if properties.generalCategory == .nonspacingMark {
                if !afterLatin { folded.append(scalar) }
            } else if scalar.isASCII {
                let letter = ASCII.isLetter(UInt8(scalar.value)) || ASCII.isDigit(UInt8(scalar.value))
                if letter { folded.append(scalar) }
                afterLatin = letter
            } else if let base = latinBase(of: properties.name) {
                folded.append(contentsOf: base.unicodeScalars)
                afterLatin = true
            } else if properties.isAlphabetic {
                folded.append(scalar)
                afterLatin = false
            }
        }
        return String(folded)
    }

    /// The fast way, for the great many names that are plain ASCII.
    private static func asciiLetters(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(
            decoding: text.utf8.compactMap { ASCII.isLetter($0) ? $0 | 0x20 : ASCII.isDigit($0) ? $0 : nil },
            as: UTF8.self
        )
    }

    /// The plain letters of a Latin letter, from its Unicode name; `nil` for letters of other scripts.
    private static func latinBase(of name: String?) -> String? {
        guard let name, name.hasPrefix("LATIN SMALL ") else { return nil }
        let words = name.split(separator: " ").dropFirst(2)
        guard let kind = words.first, let letter = words.dropFirst().first else { return nil }
        switch (kind, letter) {
        case ("LIGATURE", let pair) where pair.utf8.count == 2: return pair.lowercased()
        case ("LETTER", "SHARP"): return "ss"
        case ("LETTER", "THORN"): return "th"
        case ("LETTER", "ETH"): return "d"
        case ("LETTER", "DOTLESS"): return "i"
        case ("LETTER", let single) where single.utf8.count <= 2: return single.lowercased()
        default: return nil
        }
    }
}
