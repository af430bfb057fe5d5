import HTML

extension SiteConfiguration.Team {
    /// How to reach the team by people rather than pages; nothing where nothing is known.
    var lines: Markup {
        Markup {
            if let telephone {
                p {
                    "Phone: "
                    a(.href(WebAddress("tel:\(telephone.filter { $0.isNumber || $0 == "+" })"))) { telephone }
                }
            }
            if let address { p { "Address: \(address)" } }
        }
    }

    var canBeReached: Bool { telephone != nil || address != nil }
}
