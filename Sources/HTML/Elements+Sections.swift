// The parts a page is cut into, and its headings.

/// What stands at the head of the page or of a section.
package func header(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("header", attributes, content())
}

/// A set of links to find the way by.
package func nav(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("nav", attributes, content())
}

/// What this page is for; once on a page.
package func main(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("main", attributes, content())
}

/// What stands at the foot of the page or of a section.
package func footer(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("footer", attributes, content())
}

/// A part of the page with a heading of its own.
package func section(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("section", attributes, content())
}

/// A part that would make sense alone, such as one entry of a record.
package func article(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("article", attributes, content())
}

/// Something beside the matter of the page.
package func aside(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("aside", attributes, content())
}

/// A block that means nothing by itself.
package func div(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("div", attributes, content())
}

/// The heading of the page; once on a page.
package func h1(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h1", attributes, content())
}

/// A heading of the second rank.
package func h2(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h2", attributes, content())
}

/// A heading of the third rank.
package func h3(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h3", attributes, content())
}

/// A heading of the fourth rank.
package func h4(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("h4", attributes, content())
}

/// A change of matter between two blocks.
package func hr(_ attributes: Attribute...) -> Markup {
    .void("hr", attributes)
}

/// A part that is folded until it is asked for.
package func details(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("details", attributes, content())
}

/// The line that stays in sight when the details are folded.
package func summary(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("summary", attributes, content())
}
