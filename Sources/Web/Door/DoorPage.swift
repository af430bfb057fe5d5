import Care
import Desk
import HTML

/// The pages anybody may see without signing in.
package enum DoorPage: PageFamily, CaseIterable {
    case front
    case ask
    case lookUp
    /// An appointment as a file.
    case appointment
    /// Where somebody books their own appointment; only ever reached from looking up.
    case times
    /// Where somebody sees the groups that are open to them and joins; only ever reached from looking up.
    case classes
    /// Where somebody answers questions about themself before they come.
    case questions
    case helpNow
    case about
    case accessibility

    package init?(_ parts: [String]) {
        guard parts.count == 1, let page = DoorPage.allCases.first(where: { $0.path.text.dropFirst() == parts[0] })
        else { return nil }
        self = page
    }

    package var path: PagePath {
        switch self {
        case .front: "/"
        case .ask: "/ask"
        case .lookUp: "/look-up"
        case .appointment: "/appointment"
        case .times: "/times"
        case .classes: "/classes"
        case .questions: "/questions"
        case .helpNow: "/help-now"
        case .about: "/about"
        case .accessibility: "/accessibility"
        }
    }

    package var methods: PageMethods {
        switch self {
        case .ask, .lookUp, .times, .classes, .questions: [.show, .send]
        case .front, .helpNow, .about, .accessibility: .show
        case .appointment: .send
        }
    }

    /// What stands at the foot of every page.
    static let footer = [
        PageLink("Help now", DoorPage.helpNow.address),
        PageLink("Look up your request", DoorPage.lookUp.address),
        PageLink("Your information", DoorPage.about.address),
        PageLink("Accessibility", DoorPage.accessibility.address),
        PageLink("Sign in for staff", AccountPage.signIn.address),
    ]

    func answer(_ visit: Visit) async throws -> Reply {
        let (place, team) = (visit.site.face, visit.site.configuration.team)
        switch self {
        case .front:
            let closed = ClosedNow(visit.desk.place.promises.working, at: visit.now)
            return .page(FrontPage.view(FrontPage.Model(place: place, team: team, closed: closed)))
        case .ask: return try await AskJourney.answer(visit)
        case .lookUp: return try await LookUpPage.answer(visit)
        case .appointment: return try await AppointmentFile.answer(visit)
        case .times: return try await OwnTimePage.answer(visit)
        case .classes: return try await OwnGroupsPage.answer(visit)
        case .questions: return try await OwnQuestionsPage.answer(visit)
        case .helpNow: return .page(HelpNowPage.view(HelpNowPage.Model(place: place)))
        case .about:
            return .page(
                AboutPage.view(
                    AboutPage.Model(place: place, team: team, sendsEmail: visit.desk.place.promises.telling != nil)
                )
            )
        case .accessibility:
            return .page(AccessibilityPage.view(AccessibilityPage.Model(place: place, team: team)))
        }
    }
}
