package import HTML

/// Names and what they stand for, each with a link to change it where one may.
package struct SummaryList: Component {
    /// One line.
    package struct Row: Equatable, Sendable {
        package var name: String
        package var value: Markup
        package var change: WebAddress?

        package init(_ name: String, _ value: Markup, change: WebAddress? = nil) {
            self.name = name
            self.value = value
            self.change = change
        }

        package init(_ name: String, change: WebAddress? = nil, @MarkupBuilder value: () -> Markup) {
            self.init(name, value(), change: change)
        }
    }

    private var rows: [Row]

    package init(_ rows: [Row]) {
        self.rows = rows
    }

    package var markup: Markup {
        dl(.class("summary")) {
            for row in rows {
                div(.class("summary__row")) {
                    dt { row.name }
                    dd {
                        if row.value.isEmpty {
                            span(.class("absent")) { "Not given" }
                        } else {
                            row.value
                        }
                    }
                    if let change = row.change {
                        dd(.class("summary__change")) {
                            a(.href(change)) {
                                "Change"
                                span(.class("unseen")) { " \(row.name.lowercased())" }
                            }
                        }
                    }
                }
            }
        }
    }
}
