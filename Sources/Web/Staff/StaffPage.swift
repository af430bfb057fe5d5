import Care
import Desk

/// The pages of the signed-in part; each one has a session, and each form its token, before it is asked.
package enum StaffPage: PageFamily {
    /// Where a worker starts.
    case today
    case signOut

    package init?(_ parts: [String]) {
        switch parts.count {
        case 1 where parts[0] == "today": self = .today
        case 1 where parts[0] == "sign-out": self = .signOut
        default: return nil
        }
    }

    package var path: PagePath {
        switch self {
        case .today: "/today"
        case .signOut: "/sign-out"
        }
    }

    package var methods: PageMethods {
        switch self {
        case .today: .show
        case .signOut: .send
        }
    }

    /// Answers a visit: the one list of who answers what in the signed-in part.
    func answer(_ staff: StaffVisit) async throws -> Reply {
        switch self {
        case .today: try await TodayPage.answer(staff)
        case .signOut: try await SignOut.answer(staff)
        }
    }
}
