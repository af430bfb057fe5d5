import HTML

/// The front door: what this is, who answers, and where to start.
enum FrontPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var team: SiteConfiguration.Team
        var closed = ClosedNow()
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place).page("Ask for help") {
            h1 { "Ask for help with how you feel" }
            p(.class("lead")) {
                "Tell us what is going on, in your own words. One named person in \(model.team.name) holds your request "
                "from the moment you send it."
            }
            model.closed
            p { "There are six short pages. You can leave out what you do not want to say. You can ask:" }
            ul {
                li { "for yourself, at any age" }
                li { "for your child" }
                li { "for someone you know, or someone you work with" }
            }
            InsetText { p { "You can ask without a GP, an address, a phone or an e-mail." } }
            ButtonRow { LinkButton("Start", to: DoorPage.ask.address) }
            h2 { "Have you asked before?" }
            p {
                a(.href(DoorPage.lookUp.address)) { "Look up your request" }
                " with your private number."
            }
            if model.team.canBeReached {
                h2 { "Would you rather talk to someone?" }
                model.team.lines
            }
            h2 { "Is someone watching what you do?" }
            p {
                "“Leave this page” at the top takes you to \(model.place.leave.text) at once. You can also press "
                "the Escape key three times. Pages you looked at may still be in your browser's history."
            }
        }
    }
}
