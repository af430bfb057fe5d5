// The attributes our pages use. Addresses are typed; names are literals; values are escaped by the writer.

extension Attribute {
    /// The classes by which the style sheet knows the element; absent ones are left out.
    package static func `class`(_ names: String?...) -> Attribute {
        if names.count == 1, let only = names[0] { return Attribute("class", only) }
        return Attribute("class", names.compactMap(\.self).joined(separator: " "))
    }

    /// The element's own name in the page.
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }

    /// The part an element plays for assistive technology.
    package static func role(_ role: StaticString) -> Attribute { Attribute("role", literal: role) }

    /// Something assistive technology should know: `.aria("describedby", id)`.
    package static func aria(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, value, family: .aria)
    }

    /// A value kept for the style sheet or the script: `.data("label", "Since")`.
    package static func data(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, value, family: .data)
    }

    /// Hides the element from everyone.
    package static func hidden(_ isOn: Bool = true) -> Attribute { Attribute("hidden", isOn: isOn) }

    /// The language of the content, where it is not that of the page.
    package static func lang(_ language: String) -> Attribute { Attribute("lang", language) }

    /// The direction of the content, where it is not that of the page.
    package static func dir(_ direction: StaticString) -> Attribute { Attribute("dir", literal: direction) }

    /// The long form of an abbreviation.
    package static func title(_ text: String) -> Attribute { Attribute("title", text) }

    /// Whether the element takes focus: 0 in order, -1 only when sent there.
    package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }

    /// A date or a time as machines read it.
    package static func datetime(_ text: String) -> Attribute { Attribute("datetime", text) }

    /// Whether details are unfolded.
    package static func open(_ isOn: Bool = true) -> Attribute { Attribute("open", isOn: isOn) }
}

// Links and files.
extension Attribute {
    /// Where a link leads.
    package static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }

    /// Where a file is.
    package static func src(_ address: WebAddress) -> Attribute { Attribute("src", address.text) }

    /// What the other end of the link is to this page.
    package static func rel(_ relation: StaticString) -> Attribute { Attribute("rel", literal: relation) }

    /// A script waits until the page is read.
    package static let `defer` = Attribute("defer", isOn: true)

    /// The name of a fact about the page.
    package static func content(_ text: String) -> Attribute { Attribute("content", text) }

    /// How the page's characters are written.
    package static func charset(_ name: StaticString) -> Attribute { Attribute("charset", literal: name) }
}

// Tables.
extension Attribute {
    /// What a heading cell is the heading of.
    package enum Scope: String { case col, row }

    /// Says whether a heading is of its column or of its row.
    package static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }

    /// How many columns a cell spans.
    package static func colspan(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
}

// Drawings.
extension Attribute {
    /// The window through which a drawing is seen.
    package static func viewBox(_ box: StaticString) -> Attribute { Attribute("viewBox", literal: box) }

    /// The line of a path.
    package static func d(_ line: StaticString) -> Attribute { Attribute("d", literal: line) }

    /// A line from point to point; one point alone is a dot.
    package static func d(through points: [(x: Int, y: Int)]) -> Attribute {
        let steps = points.enumerated().map { "\($0.offset == 0 ? "M" : "L")\($0.element.x) \($0.element.y)" }
        return Attribute("d", steps.joined() + (points.count == 1 ? "h0" : ""))
    }

    /// How wide something is drawn, in its own units.
    package static func width(_ units: Int) -> Attribute { Attribute("width", String(units)) }

    /// How high something is drawn, in its own units.
    package static func height(_ units: Int) -> Attribute { Attribute("height", String(units)) }
}
