package import HTML

/// What happened, the newest first or the oldest, as the page decides.
package struct Timeline: Component {
    /// One thing that happened.
    package struct Entry: Equatable, Sendable {
        /// When, in words: "3 May 2026, 10:20".
        package var when: String

        /// When, for machines: "2026-05-03T10:20".
        package var instant: String

        /// What, in few words.
        package var what: String

        /// Who did it.
        package var who: String

        /// What was written; may be nothing.
        package var detail: Markup

        /// Who corrected it and why; what is corrected stays readable, struck through.
        package var corrected: String?

        package init(
            when: String,
            instant: String,
            what: String,
            who: String,
            corrected: String? = nil,
            @MarkupBuilder detail: () -> Markup = { Markup() }
        ) {
            self.when = when
            self.instant = instant
            self.what = what
            self.who = who
            self.corrected = corrected
            self.detail = detail()
        }
    }

    private var entries: [Entry]
    private var rank: HeadingRank

    package init(_ entries: [Entry], rank: HeadingRank = .third) {
        self.entries = entries
        self.rank = rank
    }

    package var markup: Markup {
        ol(.class("timeline")) {
            for entry in entries { item(entry) }
        }
    }

    private func item(_ entry: Entry) -> Markup {
        li(.class("event", entry.corrected == nil ? nil : "event--corrected")) {
            rank.heading(class: "event__what") {
                if entry.corrected == nil { entry.what } else { del { entry.what } }
            }
            p(.class("event__when")) {
                time(.datetime(entry.instant)) { entry.when }
                ", \(entry.who)"
            }
            if let corrected = entry.corrected {
                p(.class("event__correction")) { "Corrected: \(corrected)" }
            }
            if !entry.detail.isEmpty {
                div(.class("event__detail")) {
                    if entry.corrected == nil { entry.detail } else { div(.class("struck")) { entry.detail } }
                }
            }
        }
    }
}

/// How deep a heading stands, so that a component keeps the order of its page.
package enum HeadingRank: Sendable {
    case second, third, fourth

    /// Writes a heading of this rank.
    func heading(class name: String, @MarkupBuilder content: () -> Markup) -> Markup {
        switch self {
        case .second: h2(.class(name), content: content)
        case .third: h3(.class(name), content: content)
        case .fourth: h4(.class(name), content: content)
        }
    }
}
