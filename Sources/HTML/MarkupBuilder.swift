/// Reads a block of texts, numbers, elements and components as one piece of a page.
@resultBuilder
package enum MarkupBuilder {
    /// Text is escaped.
    package static func buildExpression(_ text: String) -> Markup {
        Markup(text)
    }

    /// A number is written in figures.
    package static func buildExpression(_ number: Int) -> Markup {
        Markup(String(number))
    }

    /// Markup stands as it is.
    package static func buildExpression(_ markup: Markup) -> Markup {
        markup
    }

    /// Markup that may be absent writes nothing when it is.
    package static func buildExpression(_ markup: Markup?) -> Markup {
        markup ?? Markup()
    }

    /// A list of pieces stands in its order.
    package static func buildExpression(_ parts: [Markup]) -> Markup {
        .joined(parts)
    }

    /// A component is shown.
    package static func buildExpression(_ component: some Component) -> Markup {
        component.markup
    }

    /// A component that may be absent writes nothing when it is.
    package static func buildExpression(_ component: (some Component)?) -> Markup {
        component?.markup ?? Markup()
    }

    /// Text known at compile time stands as markup.
    package static func buildExpression(_ raw: Raw) -> Markup {
        raw.markup
    }

    /// A block of one part is that part.
    package static func buildBlock(_ part: Markup) -> Markup {
        part
    }

    /// The parts of a block follow each other.
    package static func buildBlock(_ parts: Markup...) -> Markup {
        .joined(parts)
    }

    /// An `if` without `else` may write nothing.
    package static func buildOptional(_ part: Markup?) -> Markup {
        part ?? Markup()
    }

    /// The first branch of a choice.
    package static func buildEither(first part: Markup) -> Markup {
        part
    }

    /// The other branch of a choice.
    package static func buildEither(second part: Markup) -> Markup {
        part
    }

    /// The turns of a loop follow each other.
    package static func buildArray(_ parts: [Markup]) -> Markup {
        .joined(parts)
    }
}
