import HTML

/// What a field asks: its words, its help, and what was wrong with the answer.
///
/// The id of a field's first control is the field's name; an error summary links there.
struct Question: Equatable, Sendable {
    var name: String
    var text: String
    var hint: Markup?
    var error: String?

    /// Whether the question is the heading of the page, as on pages that ask one thing.
    var isHeading = false

    private var hintID: String { "\(name)-hint" }
    private var errorID: String { "\(name)-error" }

    /// Tells a control, or a group of controls, where its help and its error are.
    var described: Attribute {
        let ids = [hint.map { _ in hintID }, error.map { _ in errorID }].compactMap(\.self)
        return .when(!ids.isEmpty, .aria("describedby", ids.joined(separator: " ")))
    }

    /// One control under its label.
    func field(id: String? = nil, @MarkupBuilder control: () -> Markup) -> Markup {
        div(.class("field", error == nil ? nil : "field--wrong")) {
            if isHeading {
                h1(.class("question")) { label(for: id ?? name) }
            } else {
                label(for: id ?? name)
            }
            help
            control()
        }
    }

    /// Several controls under one question.
    func group(@MarkupBuilder controls: () -> Markup) -> Markup {
        div(.class("field", error == nil ? nil : "field--wrong")) {
            fieldset(described) {
                legend(.class("label")) {
                    if isHeading {
                        h1(.class("question")) { text }
                    } else {
                        text
                    }
                }
                help
                controls()
            }
        }
    }

    private func label(for id: String) -> Markup {
        HTML.label(.class("label"), .for(id)) { text }
    }

    private var help: Markup {
        Markup {
            if let hint {
                div(.class("hint"), .id(hintID)) { hint }
            }
            if let error {
                p(.class("fault"), .id(errorID)) {
                    span(.class("unseen")) { "Error: " }
                    error
                }
            }
        }
    }
}
