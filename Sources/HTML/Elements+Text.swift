// Running text, links and lists.

/// A paragraph.
package func p(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("p", attributes, content())
}

/// A link, when it has an address.
package func a(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("a", attributes, content())
}

/// A run of text that means nothing by itself.
package func span(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("span", attributes, content())
}

/// A run of text that matters.
package func strong(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("strong", attributes, content())
}

/// A run of text said with stress.
package func em(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("em", attributes, content())
}

/// A side remark.
package func small(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("small", attributes, content())
}

/// Words of somebody else, in a block: above all a person's own words.
package func blockquote(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("blockquote", attributes, content())
}

/// Words of somebody else, in the line.
package func q(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("q", attributes, content())
}

/// Where something is from.
package func cite(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("cite", attributes, content())
}

/// A short form; its `title` says the long one.
package func abbr(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("abbr", attributes, content())
}

/// A date or a time; `datetime` says it to machines.
package func time(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("time", attributes, content())
}

/// What no longer holds but stays readable.
package func del(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("del", attributes, content())
}

/// What was put in its place.
package func ins(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("ins", attributes, content())
}

/// A name or a number to be typed exactly.
package func code(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("code", attributes, content())
}

/// A line break, as in an address.
package func br(_ attributes: Attribute...) -> Markup {
    .void("br", attributes)
}

/// A list whose order does not matter.
package func ul(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("ul", attributes, content())
}

/// A list whose order matters.
package func ol(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("ol", attributes, content())
}

/// One item of a list.
package func li(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("li", attributes, content())
}

/// A list of names and what they stand for.
package func dl(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("dl", attributes, content())
}

/// The name in a list of names.
package func dt(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("dt", attributes, content())
}

/// What the name stands for.
package func dd(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("dd", attributes, content())
}
