import HTML

/// Where help is at once, day and night: the block that stands at the foot of every page, here as the page itself.
enum HelpNowPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place, back: DoorPage.front.address).page("Help now") {
            h1 { "Help now" }
            p(.class("lead")) {
                "You do not need to wait for us, and you do not need to be sure that it is bad enough."
            }
            p { "Choose one of the ways below." }
        }
    }
}
