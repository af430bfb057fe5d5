/// Plain text out of HTML that somebody else wrote: no tags, no scripts, entities decoded, paragraphs kept apart.
///
/// A tokenizer and not a search for patterns: a `<` that opens no tag is a `<`, quoted attributes may hold `>`, and what
/// stands in `<script>`, `<style>` and the like is dropped up to its closing tag. Entities are decoded once, so `&lt;b&gt;`
/// gives the text `<b>`, which a page escapes again. The result is a text and never HTML.
package enum HTMLText {
    /// The text of a fragment, cut after `limit` characters.
    package static func plain(_ html: String, limit: Int = 20_000) -> String {
        var tokenizer = Tokenizer(html)
        var output = Output()
        while let token = tokenizer.next(), output.length < limit * 2 {
            switch token {
            case .text(let scalars): output.append(scalars)
            case .tag(let name): output.separate(around: name)
            }
        }
        return String(output.finished.prefix(limit))
    }

    /// Gathers text with runs of blanks made one and at most one empty line between paragraphs.
    private struct Output {
        private var text = String.UnicodeScalarView()
        private var gap = Gap.none
        private(set) var length = 0

        private enum Gap: Int, Comparable {
            case none, space, line, paragraph
            static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
        }

        mutating func append(_ scalars: [Unicode.Scalar]) {
            for scalar in scalars {
                if scalar.properties.isWhitespace || scalar == "\u{200B}" {
                    gap = max(gap, .space)
                } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value), !HTMLText.isBidiControl(scalar) {
                    close()
                    text.append(scalar)
                    length += 1
                }
            }
        }

        mutating func separate(around tag: String) {
            if HTMLText.paragraphs.contains(tag) { gap = .paragraph }
            if HTMLText.lines.contains(tag) { gap = max(gap, .line) }
            if tag == "td" || tag == "th" { gap = max(gap, .space) }
        }

        private mutating func close() {
            defer { gap = .none }
            guard length > 0 else { return }
            switch gap {
            case .none: return
            case .space: text.append(" ")
            case .line: text.append("\n")
            case .paragraph: text.append(contentsOf: "\n\n".unicodeScalars)
            }
        }

        var finished: String { String(text) }
    }

    private static let paragraphs: Set<String> = [
        "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr",
        "header", "footer", "main", "figure", "aside", "nav", "form", "fieldset", "dl", "pre",
    ]
    private static let lines: Set<String> = ["br", "li", "tr", "dt", "dd", "option", "figcaption", "caption"]

    /// Characters that turn the direction of the text around them; a description has no need of them.
    private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
