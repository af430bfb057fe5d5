package import HTML

/// Who holds the person now, in one line.
///
/// It is the product's first promise, and looks the same wherever it stands.
package struct HeldBy: Component {
    private var name: String
    private var role: String
    private var detail: String

    /// Says who holds, what they are, and since when or what comes next.
    package init(_ name: String, role: String, detail: String = "") {
        self.name = name
        self.role = role
        self.detail = detail
    }

    package var markup: Markup {
        p(.class("held")) {
            Mark.drawing
            span {
                "Held by "
                strong { name }
                ", \(role)"
                if !detail.isEmpty { span(.class("held__detail")) { " \(detail)" } }
            }
        }
    }
}

/// A person's own words, which lead.
package struct OwnWords: Component {
    private var words: String
    private var said: String

    /// Shows words with who said them and when.
    package init(_ words: String, said: String = "") {
        self.words = words
        self.said = said
    }

    package var markup: Markup {
        div(.class("words")) {
            blockquote {
                for paragraph in words.split(separator: "\n", omittingEmptySubsequences: true) {
                    p { String(paragraph) }
                }
            }
            if !said.isEmpty { p(.class("words__said")) { said } }
        }
    }
}

/// How far one is in a journey of pages.
package struct StepCount: Component {
    private var step: Int
    private var total: Int

    package init(_ step: Int, of total: Int) {
        self.step = step
        self.total = total
    }

    package var markup: Markup {
        p(.class("step")) { "Question \(step) of \(total)" }
    }
}

/// Two parts beside each other where there is room, the first one wider; below each other elsewhere.
package struct Beside: Component {
    private var first: Markup
    private var second: Markup

    package init(@MarkupBuilder _ first: () -> Markup, @MarkupBuilder and second: () -> Markup) {
        self.first = first()
        self.second = second()
    }

    package var markup: Markup {
        div(.class("beside")) {
            div { first }
            div { second }
        }
    }
}
