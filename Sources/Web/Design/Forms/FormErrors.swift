package import HTML

/// What is wrong with a form that was sent, in the order of its questions.
package struct FormErrors: Equatable, Sendable {
    /// One thing wrong; without a field it is about the whole form.
    package struct Fault: Equatable, Sendable {
        package var field: String?
        package var message: String
    }

    /// Nothing is wrong.
    package static let none = FormErrors()

    package private(set) var faults: [Fault] = []

    package init() {}

    package var isEmpty: Bool { faults.isEmpty }

    /// Adds something wrong with a field, known by its name, or with the whole form.
    package mutating func add(_ message: String, to field: String? = nil) {
        faults.append(Fault(field: field, message: message))
    }

    /// The first thing wrong with a field.
    package subscript(field: String) -> String? {
        faults.first { $0.field == field }?.message
    }
}

extension FormErrors: ExpressibleByDictionaryLiteral {
    /// Lists messages by the names of their fields, in order.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (field, message) in elements { add(message, to: field) }
    }
}

/// The list of what is wrong, at the top of the page, each linked to its field; the layouts show it by themselves.
package struct ErrorSummary: Component {
    let errors: FormErrors

    package init(_ errors: FormErrors) {
        self.errors = errors
    }

    package var markup: Markup {
        if errors.isEmpty {
            Markup()
        } else {
            div(.class("faults"), .role("alert"), .tabindex(-1), .data("faults", "")) {
                h2 { "There is a problem" }
                ul {
                    for fault in errors.faults { item(fault) }
                }
            }
        }
    }

    private func item(_ fault: FormErrors.Fault) -> Markup {
        li {
            if let field = fault.field {
                a(.href("#\(field)")) { fault.message }
            } else {
                fault.message
            }
        }
    }
}
