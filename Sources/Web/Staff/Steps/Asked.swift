import Care
import HTML

/// What a form shows: what was typed, or what it begins with, and what is wrong with it.
struct Asked: Sendable {
    let form: Form
    var errors = FormErrors.none

    subscript(name: String) -> String { form[name] ?? "" }

    func line(_ label: String, _ name: String, hint: Markup? = nil) -> TextField {
        TextField(label, name: name, value: self[name], hint: hint, error: errors[name]).autofill(.off)
    }

    func area(_ label: String, _ name: String, hint: Markup? = nil, rows: Int = 4) -> TextArea {
        TextArea(label, name: name, value: self[name], hint: hint, error: errors[name], rows: rows)
    }

    func radios(_ legend: String, _ name: String, _ choices: [Choice], hint: Markup? = nil) -> Radios {
        Radios(legend, name: name, choices: choices, chosen: form[name], hint: hint, error: errors[name])
    }

    func boxes(_ legend: String, _ name: String, _ choices: [Choice], hint: Markup? = nil) -> Checkboxes {
        Checkboxes(
            legend,
            name: name,
            choices: choices,
            chosen: Set(form.all(name)),
            hint: hint,
            error: errors[name]
        )
    }

    func select(_ label: String, _ name: String, _ choices: [Choice], hint: Markup? = nil) -> SelectField {
        SelectField(label, name: name, choices: choices, chosen: form[name], hint: hint, error: errors[name])
    }

    func yesOrNo(_ legend: String, _ name: String, hint: Markup? = nil) -> Radios {
        radios(legend, name, YesOrNo.choices, hint: hint).inline()
    }

    func day(_ legend: String, _ name: String, hint: Markup? = nil) -> DateField {
        let typed = TypedDate(day: self["\(name)-day"], month: self["\(name)-month"], year: self["\(name)-year"])
        return DateField(legend, name: name, value: typed, hint: hint, error: errors[name])
    }

    /// A day and a time on London's clocks.
    @MarkupBuilder func moment(_ legend: String, _ name: String, hint: Markup? = nil) -> Markup {
        day(legend, name, hint: hint)
        line("Time, such as 14:30", "\(name)-time").width(.short)
    }
}
