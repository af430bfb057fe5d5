// The few drawing elements that a mark or an icon needs.

/// A drawing.
package func svg(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("svg", attributes, content())
}

/// A line or an area of a drawing.
package func path(_ attributes: Attribute...) -> Markup {
    .element("path", attributes, Markup())
}

/// A rectangle of a drawing.
package func rect(_ attributes: Attribute...) -> Markup {
    .element("rect", attributes, Markup())
}
