package import HTML

/// A form that changes something; carries the token that proves it came from a page of ours.
package struct PostForm: Component {
    /// The name under which the token is sent.
    package static let tokenField = "form-token"

    private var action: WebAddress
    private var token: String
    private var content: Markup

    package init(to action: WebAddress, token: String, @MarkupBuilder content: () -> Markup) {
        self.action = action
        self.token = token
        self.content = content()
    }

    package var markup: Markup {
        form(.method(.post), .action(action), .novalidate) {
            HiddenField(name: Self.tokenField, value: token)
            content
        }
    }
}

/// How a button or a link that looks like one is drawn.
package enum ButtonStyle: String, Sendable {
    /// The one thing this page is for.
    case primary

    /// Another thing one can do here.
    case secondary

    /// Something that cannot easily be undone.
    case grave

    /// As small as a link, within a line or a table.
    case quiet

    /// In the dark head of the page.
    case inHeader = "in-header"
}

/// The button that sends the form around it.
package struct SubmitButton: Component {
    private var text: String
    private var style: ButtonStyle
    private var answer: (name: String, value: String)?
    private var key: PageKey?

    package init(_ text: String, style: ButtonStyle = .primary) {
        self.text = text
        self.style = style
    }

    /// A button that also says which button was pressed.
    package init(_ text: String, name: String, value: String, style: ButtonStyle = .primary) {
        self.init(text, style: style)
        answer = (name, value)
    }

    /// The same button, which a key presses too.
    package func key(_ key: PageKey) -> SubmitButton {
        var copy = self
        copy.key = key
        return copy
    }

    package var markup: Markup {
        button(
            .class("button", "button--\(style.rawValue)"),
            .type(Attribute.ButtonKind.submit),
            .with(key) { .data("key", $0.rawValue) },
            .with(key) { .aria("keyshortcuts", $0.rawValue) },
            .with(answer) { .name($0.name) },
            .with(answer) { .value($0.value) }
        ) { text }
    }

    package static func == (left: SubmitButton, right: SubmitButton) -> Bool {
        left.markup == right.markup
    }
}

/// A button with a small form of its own, for one step that needs no answers.
package struct PostButton: Component {
    private var text: String
    private var action: WebAddress
    private var token: String
    private var style: ButtonStyle
    private var fields: [HiddenField]

    package init(
        _ text: String,
        to action: WebAddress,
        token: String,
        style: ButtonStyle = .secondary,
        fields: [HiddenField] = []
    ) {
        self.text = text
        self.action = action
        self.token = token
        self.style = style
        self.fields = fields
    }

    package var markup: Markup {
        form(.class("alone"), .method(.post), .action(action), .novalidate) {
            HiddenField(name: PostForm.tokenField, value: token)
            for field in fields { field }
            SubmitButton(text, style: style)
        }
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
package struct LinkButton: Component {
    private var text: String
    private var address: WebAddress
    private var style: ButtonStyle
    private var key: PageKey?

    /// Makes a link that looks like a button; a key may press it too.
    package init(_ text: String, to address: WebAddress, style: ButtonStyle = .primary, key: PageKey? = nil) {
        self.text = text
        self.address = address
        self.style = style
        self.key = key
    }

    package var markup: Markup {
        a(
            .class("button", "button--\(style.rawValue)"),
            .href(address),
            .with(key) { .data("key", $0.rawValue) },
            .with(key) { .aria("keyshortcuts", $0.rawValue) }
        ) { text }
    }
}

/// Several buttons beside each other, below each other where there is no room.
package struct ButtonRow: Component {
    private var content: Markup

    package init(@MarkupBuilder _ content: () -> Markup) {
        self.content = content()
    }

    package var markup: Markup {
        div(.class("buttons")) { content }
    }
}
