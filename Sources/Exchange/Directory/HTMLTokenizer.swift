extension HTMLText {
    /// Cuts HTML into texts and tags.
    struct Tokenizer {
        enum Token: Equatable {
            case text([Unicode.Scalar])
            /// A tag that opens or closes, by its name in lower case.
            case tag(String)
        }

        private let scalars: [Unicode.Scalar]
        private var position = 0

        init(_ html: String) { scalars = Array(html.unicodeScalars) }

        mutating func next() -> Token? {
            guard position < scalars.count else { return nil }
            guard scalars[position] == "<", opensMarkup(at: position) else { return text() }
            return markup()
        }

        private func opensMarkup(at index: Int) -> Bool {
            guard index + 1 < scalars.count else { return false }
            let following = scalars[index + 1]
            return following == "!" || following == "/" || following == "?" || Tokenizer.isLetter(following)
        }

        private mutating func text() -> Token {
            var found: [Unicode.Scalar] = []
            while position < scalars.count {
                let scalar = scalars[position]
                if scalar == "<", opensMarkup(at: position) { break }
                if scalar == "&", let (decoded, length) = HTMLEntity.decode(scalars, at: position) {
                    found += decoded
                    position += length
                } else {
                    found.append(scalar)
                    position += 1
                }
            }
            return .text(found)
        }

        private mutating func markup() -> Token? {
            if starts(with: "<!--") {
                skip(past: "-->")
                return .text([])
            }
            let closes = scalars[position + 1] == "/"
            position += closes ? 2 : 1
            let name = readName()
            skipToTagEnd()
            if !closes, Tokenizer.withoutText.contains(name) { skipElement(name) }
            return .tag(name)
        }

        /// Elements whose content is not for reading.
        private static let withoutText: Set<String> = [
            "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "textarea", "title", "select",
            "xmp", "noembed", "noframes", "head",
        ]

        private mutating func readName() -> String {
            var name = String.UnicodeScalarView()
            while position < scalars.count, name.count < 32,
                !" \t\n\r\u{0C}/>".unicodeScalars.contains(scalars[position])
            {
                name.append(scalars[position])
                position += 1
            }
            return String(name).lowercased()
        }

        /// Goes past the `>` that ends a tag, minding attributes in quotation marks; an open end takes all that is left.
        private mutating func skipToTagEnd() {
            var quote: Unicode.Scalar?
            var previous: Unicode.Scalar = " "
            while position < scalars.count {
                let scalar = scalars[position]
                position += 1
                if let open = quote {
                    if scalar == open { quote = nil }
                } else if scalar == ">" {
                    return
                } else if scalar == "\"" || scalar == "'", previous == "=" {
                    quote = scalar
                }
                if !scalar.properties.isWhitespace { previous = scalar }
            }
        }

        /// Goes past the closing tag of an element, or to the end where there is none.
        private mutating func skipElement(_ name: String) {
            let closing = Array("</\(name)".unicodeScalars)
            while position < scalars.count {
                if matches(closing, at: position) {
                    skipToTagEnd()
                    return
                }
                position += 1
            }
        }

        private func matches(_ pattern: [Unicode.Scalar], at index: Int) -> Bool {
            guard index + pattern.count <= scalars.count else { return false }
            return pattern.indices.allSatisfy { Tokenizer.lower(scalars[index + $0]) == pattern[$0] }
        }

        private func starts(with text: String) -> Bool { matches(Array(text.unicodeScalars), at: position) }

        private mutating func skip(past text: String) {
            let pattern = Array(text.unicodeScalars)
            while position < scalars.count, !matches(pattern, at: position) { position += 1 }
            position = min(scalars.count, position + pattern.count)
        }

        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII && ASCII.isLetter(UInt8(scalar.value))
        }

        private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            isLetter(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
        }
    }
}

/// Character references: by number, and by the names that occur in what people write.
enum HTMLEntity {
    /// What the reference at an ampersand stands for and how long it is; `nil` where there is none.
    static func decode(_ scalars: [Unicode.Scalar], at index: Int) -> (decoded: [Unicode.Scalar], length: Int)? {
        var name = ""
        var end = index + 1
        while end < scalars.count, scalars[end] != ";", name.utf8.count < 12 {
            guard scalars[end].isASCII,
                scalars[end].properties.isAlphabetic || scalars[end] == "#" || isDigit(scalars[end])
            else { return nil }
            name.unicodeScalars.append(scalars[end])
            end += 1
        }
        guard end < scalars.count, scalars[end] == ";" else { return nil }
        guard let decoded = name.hasPrefix("#") ? number(name.dropFirst()) : named[name] else { return nil }
        return ([decoded], end + 1 - index)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ASCII.isDigit(UInt8(truncatingIfNeeded: scalar.value))
    }

    private static func number(_ text: Substring) -> Unicode.Scalar? {
        let isHex = text.first == "x" || text.first == "X"
        guard let value = isHex ? UInt32(text.dropFirst(), radix: 16) : UInt32(text) else { return nil }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "pound": "£", "euro": "€",
        "copy": "©", "reg": "®", "trade": "™", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "deg": "°", "frac12": "½",
        "frac14": "¼", "frac34": "¾", "times": "×", "eacute": "é", "egrave": "è", "agrave": "à", "uuml": "ü",
        "ouml": "ö", "auml": "ä", "ccedil": "ç", "ntilde": "ñ", "shy": "\u{AD}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    ]
}
