package import HTML

/// Something that just happened, or that one should know before going on.
package struct Notice: Component {
    /// What kind of thing it is; always said in words as well.
    package enum Kind: String, Sendable {
        /// It worked.
        case done

        /// Something to know.
        case information

        /// Something to look at before going on.
        case attention

        fileprivate var word: String {
            switch self {
            case .done: "Done"
            case .information: "Information"
            case .attention: "Important"
            }
        }
    }

    private var kind: Kind
    private var content: Markup

    package init(_ kind: Kind = .information, @MarkupBuilder content: () -> Markup) {
        self.kind = kind
        self.content = content()
    }

    package init(_ kind: Kind = .information, _ text: String) {
        self.init(kind) { p { text } }
    }

    package var markup: Markup {
        div(.class("notice", "notice--\(kind.rawValue)"), .role(kind == .done ? "status" : "group")) {
            p(.class("notice__word")) { kind.word }
            div { content }
        }
    }
}

/// A remark set apart from the text.
package struct InsetText: Component {
    private var content: Markup

    package init(@MarkupBuilder content: () -> Markup) {
        self.content = content()
    }

    package var markup: Markup {
        div(.class("inset")) { content }
    }
}

/// The end of a journey: what was done, and the reference to keep.
package struct Panel: Component {
    private var title: String
    private var content: Markup

    package init(_ title: String, @MarkupBuilder content: () -> Markup = { Markup() }) {
        self.title = title
        self.content = content()
    }

    package var markup: Markup {
        div(.class("panel")) {
            h1 { title }
            if !content.isEmpty { div(.class("panel__content")) { content } }
        }
    }
}

/// A part that stays folded until it is asked for.
package struct Details: Component {
    private var title: String
    private var isOpen: Bool
    private var content: Markup

    package init(_ title: String, isOpen: Bool = false, @MarkupBuilder content: () -> Markup) {
        self.title = title
        self.isOpen = isOpen
        self.content = content()
    }

    package var markup: Markup {
        details(.class("details"), .open(isOpen)) {
            summary { span { title } }
            div(.class("details__content")) { content }
        }
    }
}

/// A state in one word or two.
///
/// The word says it; the colour only helps the eye.
package struct StatusWord: Component {
    /// How much the word should be noticed; never how much a person is at risk.
    package enum Tone: String, Sendable { case plain, settled, waiting, late }

    private var word: String
    private var tone: Tone

    package init(_ word: String, _ tone: Tone = .plain) {
        self.word = word
        self.tone = tone
    }

    package var markup: Markup {
        strong(.class("word", tone == .plain ? nil : "word--\(tone.rawValue)")) { word }
    }
}
