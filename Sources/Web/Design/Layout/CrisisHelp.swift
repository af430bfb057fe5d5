package import HTML

/// Where help is right now; stands on every page, and is set by each place.
package struct CrisisHelp: Equatable, Sendable {
    /// One way to get help, read as a sentence: "Call 999 if a life is in danger. You can also go to A&E."
    package struct Way: Equatable, Sendable {
        /// What to do, such as "Call 999"; the words of the link.
        package var action: String

        /// When or how, such as "if a life is in danger".
        package var when: String

        /// A further sentence; may be empty.
        package var detail: String

        /// Where the link leads, usually a telephone number.
        package var address: WebAddress?

        package init(_ action: String, when: String, detail: String = "", address: WebAddress? = nil) {
            self.action = action
            self.when = when
            self.detail = detail
            self.address = address
        }
    }

    /// The ways, the most urgent first.
    ///
    /// The first one also stands at the head of public pages.
    package var ways: [Way]

    package init(_ ways: [Way]) {
        self.ways = ways
    }

    /// The national ways in England; a place may put its own beside or before them.
    package static let england = CrisisHelp([
        Way("Call 999", when: "if a life is in danger", detail: "You can also go to A&E.", address: "tel:999"),
        Way(
            "Call NHS 111",
            when: "and select the mental health option",
            detail: "For urgent help, day and night, at any age.",
            address: "tel:111"
        ),
        Way(
            "Call Samaritans on 116 123",
            when: "to talk to somebody at any time",
            detail: "It is free.",
            address: "tel:116123"
        ),
        Way(
            "Text SHOUT to 85258",
            when: "if you would rather text",
            detail: "At any time. It is free.",
            address: "sms:85258?body=SHOUT"
        ),
    ])
}

extension CrisisHelp {
    /// The id of the block, to which the head of the page links.
    static let id = "help-now"

    /// The block that stands before the foot of every page.
    func block(heading: String) -> Markup {
        aside(.class("crisis"), .id(Self.id), .aria("labelledby", "\(Self.id)-heading"), .tabindex(-1)) {
            div(.class("wrap")) {
                h2(.id("\(Self.id)-heading")) { heading }
                ul(.class("crisis__ways")) {
                    for way in ways { item(way) }
                }
            }
        }
    }

    /// The ways as a plain list, to stand within a page where waiting would be dangerous.
    var list: Markup {
        ul {
            for way in ways {
                li {
                    call(way)
                    " \(way.when)"
                }
            }
        }
    }

    /// One line for the head of a public page.
    var strip: Markup {
        section(.class("strip"), .aria("label", "Help in an emergency")) {
            div(.class("wrap")) {
                if let first = ways.first {
                    p {
                        call(first)
                        span { " \(first.when)" }
                    }
                }
                p {
                    a(.href("#\(Self.id)")) { "More help" }
                }
            }
        }
    }

    private func item(_ way: Way) -> Markup {
        li {
            p(.class("crisis__call")) { call(way) }
            p { "\(way.when). \(way.detail)" }
        }
    }

    private func call(_ way: Way) -> Markup {
        guard let address = way.address else { return strong { way.action } }
        return a(.href(address)) { way.action }
    }
}
