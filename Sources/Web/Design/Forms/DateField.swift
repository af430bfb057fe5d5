package import HTML

/// A date as a person types it: three texts, which may be no date at all.
package struct TypedDate: Equatable, Sendable {
    package var day: String
    package var month: String
    package var year: String

    package init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }
}

/// A date in three boxes, for dates that people know by heart.
///
/// It is sent as `name-day`, `name-month` and `name-year`; the first box bears the id `name`.
package struct DateField: Component {
    private var question: Question
    private var value: TypedDate
    private var isBirthday = false

    package init(
        _ legend: String,
        name: String,
        value: TypedDate = TypedDate(),
        hint: Markup? = nil,
        error: String? = nil
    ) {
        question = Question(name: name, text: legend, hint: hint, error: error)
        self.value = value
    }

    /// Makes the question the heading of the page.
    package func asPageHeading() -> DateField {
        var copy = self
        copy.question.isHeading = true
        return copy
    }

    /// Lets the browser fill in the birthday of the person who types.
    package func ownBirthday() -> DateField {
        var copy = self
        copy.isBirthday = true
        return copy
    }

    package var markup: Markup {
        question.group {
            div(.class("date")) {
                box("Day", "day", id: question.name, value.day)
                box("Month", "month", id: "\(question.name)-month", value.month)
                box("Year", "year", id: "\(question.name)-year", value.year)
            }
        }
    }

    private func box(_ text: String, _ part: String, id: String, _ value: String) -> Markup {
        div {
            label(.class("label", "label--part"), .for(id)) { text }
            input(
                .class("input", part == "year" ? "input--short" : "input--tiny"),
                .type(Attribute.InputKind.text),
                .id(id),
                .name("\(question.name)-\(part)"),
                .when(!value.isEmpty, .value(value)),
                .inputmode("numeric"),
                .when(isBirthday, .autocomplete("bday-\(part)")),
                .when(question.error != nil, .aria("invalid", "true"))
            )
        }
    }
}
