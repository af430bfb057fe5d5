// Tables.

/// A table.
package func table(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("table", attributes, content())
}

/// What the table shows; the first thing in it.
package func caption(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("caption", attributes, content())
}

/// The rows of column headings.
package func thead(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("thead", attributes, content())
}

/// The rows of values.
package func tbody(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("tbody", attributes, content())
}

/// One row.
package func tr(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("tr", attributes, content())
}

/// A heading of a column or a row.
package func th(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("th", attributes, content())
}

/// One value.
package func td(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("td", attributes, content())
}
