package import HTML

/// The page of a worker: the way around at the top, room for a table below.
package struct StaffLayout: Equatable, Sendable {
    /// One place to go; `count` says how many things wait there.
    package struct Item: Equatable, Sendable {
        package var link: PageLink
        package var isCurrent: Bool
        package var count: Int?

        package init(_ text: String, _ address: WebAddress, isCurrent: Bool = false, count: Int? = nil) {
            link = PageLink(text, address)
            self.isCurrent = isCurrent
            self.count = count
        }
    }

    /// Who is signed in, where they change their password, and how they sign out.
    package struct Account: Equatable, Sendable {
        package var name: String
        package var role: String
        package var password: WebAddress
        package var signOut: WebAddress
        package var token: String

        package init(name: String, role: String, password: WebAddress, signOut: WebAddress, token: String) {
            self.name = name
            self.role = role
            self.password = password
            self.signOut = signOut
            self.token = token
        }
    }

    package var place: PlaceFace
    package var items: [Item]

    /// Nobody is signed in on the page that asks one to sign in.
    package var account: Account?
    package var back: WebAddress?
    package var notice: Notice?
    package var errors: FormErrors

    package init(
        _ place: PlaceFace,
        items: [Item] = [],
        account: Account? = nil,
        back: WebAddress? = nil,
        notice: Notice? = nil,
        errors: FormErrors = .none
    ) {
        self.place = place
        self.items = items
        self.account = account
        self.back = back
        self.notice = notice
        self.errors = errors
    }

    /// Writes the page.
    ///
    /// The content brings its one `h1`.
    package func page(_ title: String, @MarkupBuilder content: () -> Markup) -> Markup {
        PageFrame(place: place, kind: "page--staff", back: back, notice: notice, errors: errors)
            .page(
                title,
                header: header,
                crisisHeading: "Help now, for anyone you are worried about",
                content: content()
            )
    }

    private var header: Markup {
        HTML.header(.class("masthead")) {
            div(.class("wrap")) {
                a(.class("brand"), .href("/today")) {
                    Mark.drawing
                    span(.class("brand__name")) { "Footbridge" }
                    " "
                    span(.class("brand__place")) { place.name }
                }
                if let account { who(account) }
            }
            if !items.isEmpty { way }
        }
    }

    private func who(_ account: Account) -> Markup {
        div(.class("who")) {
            p {
                strong { account.name }
                " "
                span { account.role }
            }
            div(.class("who__doors")) {
                a(.class("who__password"), .href(account.password)) { "Password" }
                PostButton("Sign out", to: account.signOut, token: account.token, style: .inHeader)
            }
        }
    }

    private var way: Markup {
        nav(.class("way"), .aria("label", "Your work")) {
            ul(.class("wrap")) {
                for item in items {
                    li {
                        a(.href(item.link.address), .when(item.isCurrent, .aria("current", "page"))) {
                            item.link.text
                            if let count = item.count, count > 0 {
                                " "
                                span(.class("count")) {
                                    count
                                    span(.class("unseen")) { " waiting" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
