/// A whole page in British English: what browsers must know, then what people see.
package func document(@MarkupBuilder head: () -> Markup, @MarkupBuilder body: () -> Markup) -> Markup {
    let page = Markup.element(
        "html",
        [.lang("en-GB")],
        .joined([.element("head", [], head()), .element("body", [], body())])
    )
    return .joined([Raw("<!doctype html>").markup, page])
}

/// The name of the page, as tabs, histories and screen readers say it.
package func title(_ text: String) -> Markup {
    .element("title", [], Markup(text))
}

/// One fact about the page for browsers.
package func meta(_ attributes: Attribute...) -> Markup {
    .void("meta", attributes)
}

/// A file that belongs to the page, such as its style sheet.
package func link(_ attributes: Attribute...) -> Markup {
    .void("link", attributes)
}

/// A script from a file, run after the page is read; there is no way to write one into the page.
package func script(src: WebAddress) -> Markup {
    .element("script", [.src(src), .defer], Markup())
}
