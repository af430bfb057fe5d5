import HTML

/// Every component with made-up values, to be looked at, tested and photographed.
package enum Gallery {
    /// The pages by name, as HTML.
    package static func pages() -> [(name: String, html: String)] {
        (publicPages + staffPages).map { ($0.name, $0.page.html) }
    }

    package static let place = PlaceFace(
        name: "Larkmead",
        footer: [
            PageLink("What we keep and who sees it", "/privacy"),
            PageLink("Using these pages", "/accessibility"),
            PageLink("For staff", "/sign-in"),
        ]
    )

    static let staff = StaffLayout(
        place,
        items: [
            .init("Today", "/today", isCurrent: true, count: 12),
            .init("Inbox", "/inbox", count: 3),
            .init("Find", "/find"),
            .init("My team", "/team"),
            .init("Gap ledger", "/gaps"),
            .init("Who looked", "/looks"),
        ],
        account: .init(
            name: "Ama Mensah",
            role: "link worker",
            password: "/password",
            signOut: "/sign-out",
            token: "made-up-token"
        )
    )
}
