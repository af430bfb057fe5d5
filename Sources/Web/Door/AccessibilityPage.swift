import HTML

/// How these pages can be used, what we know to fall short, and how to tell us.
enum AccessibilityPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var team: SiteConfiguration.Team
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place, back: DoorPage.front.address).page("Accessibility") {
            h1 { "Accessibility" }
            p { "We want everyone to be able to use these pages. You can:" }
            ul {
                li { "use them with a keyboard, a screen reader or your voice" }
                li { "make the text four times as big, and still read it without moving sideways" }
                li { "use an old phone, and turn scripts off" }
                li { "print them" }
            }
            h2 { "The standard we work to" }
            p {
                "Web Content Accessibility Guidelines, version 2.2, level AA. We check each page with a tool, and "
                "by looking at it on a small and a large screen."
            }
            h2 { "What is not good enough yet" }
            ul {
                li { "The pages are in English only." }
                li { "There is no easy read version, and none in British Sign Language." }
                li { "People with disabilities have not tested the pages with us yet." }
            }
            h2 { "If you cannot use a page" }
            p { "You can ask for help in another way, and we write it down with you." }
            if model.team.canBeReached { model.team.lines } else { p { "Any GP practice here can ask for you." } }
        }
    }
}
