// Attributes of forms and controls.

extension Attribute {
    /// How a form is sent.
    package enum Method: String { case get, post }

    /// What kind of control an input is.
    package enum InputKind: String, Sendable {
        case text, email, tel, search, password, number, date, hidden, radio, checkbox
    }

    /// What a button does to its form.
    package enum ButtonKind: String { case submit, button }

    /// How a form is sent.
    package static func method(_ method: Method) -> Attribute { Attribute("method", method.rawValue) }

    /// Where a form is sent.
    package static func action(_ address: WebAddress) -> Attribute { Attribute("action", address.text) }

    /// The server checks the answers, in our words; the browser does not, in its own.
    package static let novalidate = Attribute("novalidate", isOn: true)

    /// What kind of control an input is.
    package static func type(_ kind: InputKind) -> Attribute { Attribute("type", kind.rawValue) }

    /// What a button does to its form.
    package static func type(_ kind: ButtonKind) -> Attribute { Attribute("type", kind.rawValue) }

    /// The name under which a control is sent.
    package static func name(_ name: String) -> Attribute { Attribute("name", name) }

    /// What a control holds.
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }

    /// The control a label is for.
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }

    /// What a browser may fill in by itself; a token of the HTML standard such as `given-name`, or `off`.
    package static func autocomplete(_ token: String) -> Attribute { Attribute("autocomplete", token) }

    /// Which keyboard a telephone shows.
    package static func inputmode(_ mode: StaticString) -> Attribute { Attribute("inputmode", literal: mode) }

    /// Whether the browser marks spelling; off where it would send what is typed elsewhere or mark names.
    package static func spellcheck(_ isOn: Bool) -> Attribute { Attribute("spellcheck", isOn ? "true" : "false") }

    /// Whether a telephone turns first letters into capitals.
    package static func autocapitalize(_ mode: StaticString) -> Attribute {
        Attribute("autocapitalize", literal: mode)
    }

    /// The longest text a control takes.
    package static func maxlength(_ count: Int) -> Attribute { Attribute("maxlength", String(count)) }

    /// How many lines a box shows.
    package static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }

    /// Whether a choice is made.
    package static func checked(_ isOn: Bool = true) -> Attribute { Attribute("checked", isOn: isOn) }

    /// Whether an option is chosen.
    package static func selected(_ isOn: Bool = true) -> Attribute { Attribute("selected", isOn: isOn) }

    /// Whether a control cannot be used now.
    package static func disabled(_ isOn: Bool = true) -> Attribute { Attribute("disabled", isOn: isOn) }
}
