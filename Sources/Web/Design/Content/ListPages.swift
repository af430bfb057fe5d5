package import HTML

/// The links below a list that does not fit on one page; nothing where it does.
package struct ListPages: Component {
    private let next: WebAddress?
    private let first: WebAddress?

    /// Links to what comes after this page, and back to the first one from any other.
    package init(next: WebAddress?, first: WebAddress?) {
        self.next = next
        self.first = first
    }

    private var keys: [(key: PageKey, does: String)] {
        (next == nil ? [] : [(.next, "more of the list")]) + (first == nil ? [] : [(.previous, "its beginning")])
    }

    @MarkupBuilder package var markup: Markup {
        if next != nil || first != nil {
            PageKeys(keys)
            nav(.class("pages"), .aria("label", "More of this list")) {
                if let first {
                    a(
                        .class("pages__previous"),
                        .href(first),
                        .data("key", PageKey.previous.rawValue),
                        .aria("keyshortcuts", PageKey.previous.rawValue)
                    ) { "Back to the beginning" }
                }
                if let next {
                    a(
                        .class("pages__next"),
                        .href(next),
                        .data("key", PageKey.next.rawValue),
                        .aria("keyshortcuts", PageKey.next.rawValue)
                    ) { "Show more" }
                }
            }
        }
    }
}
