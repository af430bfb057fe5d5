package import HTML

/// Where help is right now; stands on every page, and is set by each place.
package struct CrisisHelp: Equatable, Sendable {
    /// One way to get help: what to do, in few words, and what it is for.
    package struct Way: Equatable, Sendable {
        /// When this is the right way, such as "Somebody's life is in danger".
        package var when: String

        /// What to do, such as "Call 999"; the words of the link.
        package var action: String

        /// The rest of the sentence, such as "or go to A&E".
        package var detail: String

        /// Where the link leads, usually a telephone number.
        package var address: WebAddress?

        package init(when: String, action: String, detail: String = "", address: WebAddress? = nil) {
            self.when = when
            self.action = action
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
        Way(when: "A life is in danger", action: "Call 999", detail: "or go to A&E.", address: "tel:999"),
        Way(
            when: "You need urgent help with your mental health",
            action: "Call 111",
            detail: "and select the mental health option. Day and night, for all ages.",
            address: "tel:111"
        ),
        Way(
            when: "You want to talk to somebody",
            action: "Call Samaritans on 116 123",
            detail: "at any time. It is free.",
            address: "tel:116123"
        ),
        Way(
            when: "You would rather text",
            action: "Text SHOUT to 85258",
            detail: "at any time. It is free.",
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

    /// One line for the head of a public page.
    var strip: Markup {
        div(.class("strip")) {
            div(.class("wrap")) {
                if let first = ways.first {
                    p {
                        "\(first.when)? "
                        call(first)
                        " "
                        span(.class("strip__more")) {
                            a(.href("#\(Self.id)")) { "Other help now" }
                        }
                    }
                }
            }
        }
    }

    private func item(_ way: Way) -> Markup {
        li {
            strong { way.when }
            span {
                call(way)
                " \(way.detail)"
            }
        }
    }

    private func call(_ way: Way) -> Markup {
        guard let address = way.address else { return Markup(way.action) }
        return a(.href(address)) { way.action }
    }
}
