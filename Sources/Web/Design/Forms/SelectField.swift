package import HTML

/// One answer out of a list too long to show whole; prefer `Radios` up to about eight answers.
package struct SelectField: Component {
    private var question: Question
    private var choices: [Choice]
    private var chosen: String?

    package init(
        _ label: String,
        name: String,
        choices: [Choice],
        chosen: String? = nil,
        hint: Markup? = nil,
        error: String? = nil
    ) {
        question = Question(name: name, text: label, hint: hint, error: error)
        self.choices = choices
        self.chosen = chosen
    }

    package var markup: Markup {
        question.field {
            select(
                .class("input", "input--select"),
                .id(question.name),
                .name(question.name),
                question.described,
                .when(question.error != nil, .aria("invalid", "true"))
            ) {
                for choice in choices {
                    option(.value(choice.value), .selected(choice.value == chosen)) { choice.text }
                }
            }
        }
    }
}

/// A value that goes along with a form and is not shown; never somebody's particulars, and a secret only where the person typed it on the page before.
package struct HiddenField: Component {
    private var name: String
    private var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    package var markup: Markup {
        input(.type(Attribute.InputKind.hidden), .name(name), .value(value))
    }
}
