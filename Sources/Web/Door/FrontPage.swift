import HTML

/// The front door: what this is, who answers, and where to start.
enum FrontPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var team: SiteConfiguration.Team
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place).page("Ask for help") {
            h1 { "Ask for help with how you feel" }
        }
    }
}
