import HTML

/// The frame that public and staff pages share: head, skip link, landmarks, help now, foot.
struct PageFrame {
    var place: PlaceFace
    var kind: StaticString
    var back: WebAddress?
    var notice: Notice?
    var errors: FormErrors

    /// The name of a page, as tabs and screen readers say it.
    static func title(_ title: String, isWrong: Bool) -> String {
        "\(isWrong ? "Error: " : "")\(title) – Footbridge"
    }

    func page(_ title: String, header: Markup, crisisHeading: String, content: Markup) -> Markup {
        document {
            meta(.charset("utf-8"))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            meta(.name("color-scheme"), .content("light"))
            meta(.name("referrer"), .content("no-referrer"))
            HTML.title(Self.title(title, isWrong: !errors.isEmpty))
            link(.rel("stylesheet"), .href(WebAddress(Assets.style.path)))
            link(.rel("icon"), .href(WebAddress(Assets.mark.path)))
            script(src: WebAddress(Assets.script.path))
        } body: {
            div(.class("page", kind.description)) {
                a(.class("skip"), .href("#main")) { "Skip to the main part of this page" }
                header
                middle(content)
                place.crisis.block(heading: crisisHeading)
                foot
            }
        }
    }

    private func middle(_ content: Markup) -> Markup {
        div(.class("wrap", "middle")) {
            if let back {
                nav(.class("back"), .aria("label", "Back")) {
                    a(.href(back)) { "Back" }
                }
            }
            main(.id("main"), .tabindex(-1)) {
                ErrorSummary(errors)
                notice
                content
            }
        }
    }

    private var foot: Markup {
        footer(.class("foot")) {
            div(.class("wrap")) {
                if !place.footer.isEmpty {
                    ul {
                        for item in place.footer {
                            li { a(.href(item.address)) { item.text } }
                        }
                    }
                }
                p {
                    Mark.drawing
                    "Footbridge, for \(place.name)"
                }
            }
        }
    }
}
