package import HTML

/// What a browser may fill in for the person who types about themselves.
package enum Autofill: String, Sendable {
    case off
    case name
    case givenName = "given-name"
    case familyName = "family-name"
    case email
    case telephone = "tel"
    case streetAddress = "street-address"
    case postcode = "postal-code"
    case birthday = "bday"
    case username
    case currentPassword = "current-password"
    case newPassword = "new-password"
    case oneTimeCode = "one-time-code"
}

/// A box for one line.
package struct TextField: Component {
    /// How wide the box is: it says how much is expected.
    package enum Width: String, Sendable { case full, half, short, tiny }

    /// What is typed, which chooses the keyboard of a telephone.
    package enum Kind: Sendable { case text, name, email, telephone, digits, password, search }

    private var question: Question
    private var value: String
    private var kind = Kind.text
    private var width = Width.full
    private var autofill = Autofill?.none
    private var longest: Int?

    package init(_ label: String, name: String, value: String = "", hint: Markup? = nil, error: String? = nil) {
        question = Question(name: name, text: label, hint: hint, error: error)
        self.value = value
    }

    /// Makes the label the heading of the page.
    package func asPageHeading() -> TextField { with { $0.question.isHeading = true } }

    /// Chooses what is typed.
    package func kind(_ kind: Kind) -> TextField { with { $0.kind = kind } }

    /// Chooses how wide the box is.
    package func width(_ width: Width) -> TextField { with { $0.width = width } }

    /// Lets the browser fill it in, or forbids it.
    package func autofill(_ autofill: Autofill) -> TextField { with { $0.autofill = autofill } }

    /// Limits how much can be typed.
    package func longest(_ count: Int) -> TextField { with { $0.longest = count } }

    package var markup: Markup {
        question.field {
            input(
                .class("input", "input--\(width.rawValue)"),
                .type(type),
                .id(question.name),
                .name(question.name),
                // A password is never sent back to the page.
                .when(kind != .password && !value.isEmpty, .value(value)),
                .with(autofill) { .autocomplete($0.rawValue) },
                .when(kind == .digits, .inputmode("numeric")),
                .when(kind != .text && kind != .search, .spellcheck(false)),
                .when(kind == .email, .autocapitalize("none")),
                .with(longest) { .maxlength($0) },
                question.described,
                .when(question.error != nil, .aria("invalid", "true"))
            )
        }
    }

    private var type: Attribute.InputKind {
        switch kind {
        case .text, .name, .digits: .text
        case .email: .email
        case .telephone: .tel
        case .password: .password
        case .search: .search
        }
    }

    private func with(_ change: (inout TextField) -> Void) -> TextField {
        var copy = self
        change(&copy)
        return copy
    }
}

/// A box for several lines, for people's own words.
package struct TextArea: Component {
    private var question: Question
    private var value: String
    private var rows: Int
    private var longest: Int?

    package init(
        _ label: String,
        name: String,
        value: String = "",
        hint: Markup? = nil,
        error: String? = nil,
        rows: Int = 6
    ) {
        question = Question(name: name, text: label, hint: hint, error: error)
        self.value = value
        self.rows = rows
    }

    /// Makes the label the heading of the page.
    package func asPageHeading() -> TextArea {
        var copy = self
        copy.question.isHeading = true
        return copy
    }

    /// Limits how much can be typed.
    package func longest(_ count: Int) -> TextArea {
        var copy = self
        copy.longest = count
        return copy
    }

    package var markup: Markup {
        question.field {
            textarea(
                .class("input"),
                .id(question.name),
                .name(question.name),
                .rows(rows),
                .with(longest) { .maxlength($0) },
                question.described,
                .when(question.error != nil, .aria("invalid", "true")),
                text: value
            )
        }
    }
}
