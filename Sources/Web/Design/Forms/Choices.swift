package import HTML

/// One possible answer.
package struct Choice: Equatable, Sendable {
    package var text: String
    package var value: String
    package var hint: Markup?

    /// What is asked further when this answer is chosen.
    package var reveals: Markup?

    package init(_ text: String, value: String, hint: Markup? = nil) {
        self.text = text
        self.value = value
        self.hint = hint
    }

    /// An answer that asks further; the further question is in the page for everyone, and folded where browsers can.
    package init(
        _ text: String,
        value: String,
        hint: Markup? = nil,
        @MarkupBuilder reveals: () -> Markup
    ) {
        self.init(text, value: value, hint: hint)
        self.reveals = reveals()
    }
}

/// One answer out of several, all in sight.
package struct Radios: Component {
    private var question: Question
    private var choices: [Choice]
    private var chosen: String?
    private var isInline = false

    package init(
        _ legend: String,
        name: String,
        choices: [Choice],
        chosen: String? = nil,
        hint: Markup? = nil,
        error: String? = nil
    ) {
        question = Question(name: name, text: legend, hint: hint, error: error)
        self.choices = choices
        self.chosen = chosen
    }

    /// Makes the question the heading of the page.
    package func asPageHeading() -> Radios {
        var copy = self
        copy.question.isHeading = true
        return copy
    }

    /// Sets the answers beside each other where there is room; for two short ones.
    package func inline() -> Radios {
        var copy = self
        copy.isInline = true
        return copy
    }

    package var markup: Markup {
        question.group {
            ChoiceList(name: question.name, kind: .radio, choices: choices, isInline: isInline) { chosen == $0 }.markup
        }
    }
}

/// Any number of answers out of several.
package struct Checkboxes: Component {
    private var question: Question
    private var choices: [Choice]
    private var chosen: Set<String>
    private var isInline = false

    package init(
        _ legend: String,
        name: String,
        choices: [Choice],
        chosen: Set<String> = [],
        hint: Markup? = nil,
        error: String? = nil
    ) {
        question = Question(name: name, text: legend, hint: hint, error: error)
        self.choices = choices
        self.chosen = chosen
    }

    /// Makes the question the heading of the page.
    package func asPageHeading() -> Checkboxes {
        var copy = self
        copy.question.isHeading = true
        return copy
    }

    /// Sets the answers beside each other where there is room; for short ones, such as the days of a week.
    package func inline() -> Checkboxes {
        var copy = self
        copy.isInline = true
        return copy
    }

    package var markup: Markup {
        question.group {
            ChoiceList(
                name: question.name,
                kind: .checkbox,
                choices: choices,
                isInline: isInline,
                isChosen: chosen.contains
            )
            .markup
        }
    }
}

/// The answers under a question, each with a target big enough for a thumb.
private struct ChoiceList {
    var name: String
    var kind: Attribute.InputKind
    var choices: [Choice]
    var isInline: Bool
    var isChosen: (String) -> Bool

    var markup: Markup {
        div(.class("choices", isInline ? "choices--inline" : nil)) {
            for (index, choice) in choices.enumerated() {
                item(choice, id: index == 0 ? name : "\(name)-\(index + 1)")
            }
        }
    }

    private func item(_ choice: Choice, id: String) -> Markup {
        Markup {
            div(.class("choice", "choice--\(kind.rawValue)")) {
                input(
                    .type(kind),
                    .id(id),
                    .name(name),
                    .value(choice.value),
                    .checked(isChosen(choice.value)),
                    .when(choice.hint != nil, .aria("describedby", "\(id)-hint"))
                )
                label(.for(id)) { choice.text }
                if let hint = choice.hint {
                    div(.class("hint"), .id("\(id)-hint")) { hint }
                }
            }
            if let reveals = choice.reveals {
                div(.class("reveal")) { reveals }
            }
        }
    }
}
