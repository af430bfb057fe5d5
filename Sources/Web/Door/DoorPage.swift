import HTML

/// The pages anybody may see without signing in.
package enum DoorPage: PageFamily, CaseIterable {
    case front
    case helpNow

    package init?(_ parts: [String]) {
        guard parts.count == 1, let page = DoorPage.allCases.first(where: { $0.path.text.dropFirst() == parts[0] })
        else { return nil }
        self = page
    }

    package var path: PagePath {
        switch self {
        case .front: "/"
        case .helpNow: "/help-now"
        }
    }

    package var methods: PageMethods { .show }

    /// What stands at the foot of every page.
    static let footer = [
        PageLink("Help now", DoorPage.helpNow.address), PageLink("Sign in", AccountPage.signIn.address),
    ]

    func answer(_ visit: Visit) async throws -> Reply {
        switch self {
        case .front: .page(FrontPage.view(FrontPage.Model(place: visit.site.face, team: visit.site.configuration.team)))
        case .helpNow: .page(HelpNowPage.view(HelpNowPage.Model(place: visit.site.face)))
        }
    }
}
