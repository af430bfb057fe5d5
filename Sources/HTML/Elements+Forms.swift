// Forms and what people fill in.

/// A form.
package func form(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("form", attributes, content())
}

/// Controls that answer one question together.
package func fieldset(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("fieldset", attributes, content())
}

/// The question that a fieldset asks; the first thing in it.
package func legend(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("legend", attributes, content())
}

/// The words that say what a control is for.
package func label(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("label", attributes, content())
}

/// A control of the kind its `type` says.
package func input(_ attributes: Attribute...) -> Markup {
    .void("input", attributes)
}

/// A choice from a list that unfolds.
package func select(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("select", attributes, content())
}

/// One choice in such a list; its text is its name.
package func option(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("option", attributes, content())
}

/// A button.
package func button(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("button", attributes, content())
}

/// A box for several lines, holding exactly the text given.
package func textarea(_ attributes: Attribute..., text: String) -> Markup {
    // A browser drops one line feed right after the tag; this one is there to be dropped.
    .element("textarea", attributes, Markup("\n" + text))
}
