package import HTML

/// The page of somebody who asks for help: one column, one question, a quick way out.
package struct PublicLayout: Equatable, Sendable {
    package var place: PlaceFace

    /// The page before this one; no back link without it.
    package var back: WebAddress?

    /// Something that just happened, shown once above the content.
    package var notice: Notice?

    /// What was wrong with the answers; summed up above the content and said in the title.
    package var errors: FormErrors

    package init(_ place: PlaceFace, back: WebAddress? = nil, notice: Notice? = nil, errors: FormErrors = .none) {
        self.place = place
        self.back = back
        self.notice = notice
        self.errors = errors
    }

    /// Writes the page.
    ///
    /// The content brings its one `h1`.
    package func page(_ title: String, @MarkupBuilder content: () -> Markup) -> Markup {
        PageFrame(place: place, kind: "page--public", back: back, notice: notice, errors: errors)
            .page(
                title,
                header: Markup {
                    header; place.crisis.strip
                },
                crisisHeading: "If you need help now",
                content: content()
            )
    }

    private var header: Markup {
        HTML.header(.class("masthead")) {
            div(.class("wrap")) {
                a(.class("brand"), .href("/")) {
                    Mark.drawing
                    span(.class("brand__name")) { "Footbridge" }
                    " "
                    span(.class("brand__place")) { place.name }
                }
                LeaveLink(to: place.leave)
            }
        }
    }
}

/// The quick way out: a plain link, which the script turns into one that leaves no step back.
struct LeaveLink: Component {
    let link: PageLink

    init(to link: PageLink) {
        self.link = link
    }

    var markup: Markup {
        a(
            .class("leave"),
            .href(link.address),
            .rel("noopener noreferrer nofollow"),
            .data("leave", "")
        ) {
            "Leave this page"
            span(.class("unseen")) { " now and go to \(link.text)" }
        }
    }
}
