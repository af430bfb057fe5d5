package import HTML

/// A link with its words.
package struct PageLink: Equatable, Sendable {
    package var text: String
    package var address: WebAddress

    package init(_ text: String, _ address: WebAddress) {
        self.text = text
        self.address = address
    }
}

/// What every page of one place shows, whoever reads it.
package struct PlaceFace: Equatable, Sendable {
    /// The place in the words of its people, such as "Swindon".
    package var name: String

    /// Where help is now.
    package var crisis: CrisisHelp

    /// An ordinary page elsewhere, for somebody who is watched and must leave at once.
    package var leave: PageLink

    /// The links at the foot of every page.
    package var footer: [PageLink]

    package init(
        name: String,
        crisis: CrisisHelp = .england,
        leave: PageLink = PageLink("BBC Weather", "https://www.bbc.co.uk/weather"),
        footer: [PageLink] = []
    ) {
        self.name = name
        self.crisis = crisis
        self.leave = leave
        self.footer = footer
    }
}
