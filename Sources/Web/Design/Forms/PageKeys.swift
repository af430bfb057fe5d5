package import HTML

/// A key that presses a link or a button of a page, besides the mouse and the Tab key; the script listens for it.
///
/// Each has Control or Alt, so that nobody presses it by typing or by speaking.
package enum PageKey: String, Hashable, Sendable {
    case next = "Alt+PageDown"
    case previous = "Alt+PageUp"
    case decide = "Control+Enter"

    var words: String {
        switch self {
        case .next: "Alt and Page Down"
        case .previous: "Alt and Page Up"
        case .decide: "Control and Enter"
        }
    }
}

/// Says which keys a page has; it is there where they work.
package struct PageKeys: Component {
    private let keys: [(key: PageKey, does: String)]

    /// Names keys with what each does, such as “the next person”.
    package init(_ keys: [(key: PageKey, does: String)]) { self.keys = keys }

    package var markup: Markup {
        p(.class("aside", "screen-only"), .hidden(), .data("keys", "")) {
            "Keys: " + keys.map { "\($0.key.words) for \($0.does)" }.joined(separator: "; ") + "."
        }
    }

    package static func == (left: PageKeys, right: PageKeys) -> Bool {
        left.keys.map(\.key) == right.keys.map(\.key) && left.keys.map(\.does) == right.keys.map(\.does)
    }
}
