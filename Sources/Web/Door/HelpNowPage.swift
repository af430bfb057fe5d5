import HTML

/// Where help is at once, day and night.
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
            for way in model.place.crisis.ways {
                h2 { if let address = way.address { a(.href(address)) { way.action } } else { way.action } }
                p { "\(way.when.capitalizedFirst). \(way.detail)" }
            }
        }
    }
}
