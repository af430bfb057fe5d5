import Care
import Desk

/// The way around for somebody who is signed in: the places their role has.
enum StaffMenu {
    /// One place, and who has it.
    private struct Item {
        let text: String
        let page: StaffPage
        let isFor: @Sendable (Role) -> Bool
    }

    /// Every place, in the order of a day.
    private static let items = [
        Item(text: "Today", page: .today) { $0.mayHold },
        Item(text: "Caseload", page: .caseload) { $0.mayHold },
        Item(text: "Inbox", page: .inbox) { $0.may(.triage) },
        Item(text: "Find", page: .find) { $0.may(.ask) },
        Item(text: "Clinics", page: .clinics) { $0.mayHold },
        Item(text: "Waiting list", page: .waitingList) { $0.mayHold && $0.may(.book) },
        Item(text: "Groups", page: .groups) { $0.mayHold },
        Item(text: "Case review", page: .reviews) { $0.may(.meet) },
        Item(text: "Supervision", page: .supervision) { $0.mayHold },
        Item(text: "My team", page: .team) { $0.may(.manageTeam) },
        Item(text: "Outcomes", page: .outcomes) { $0.may(.manageTeam) || $0 == .commissioner },
        Item(text: "Gap ledger", page: .gap) { $0.seesGapLedger || $0 == .commissioner },
        Item(text: "The chasm", page: .chasm) { $0.seesGapLedger || $0 == .commissioner },
        Item(text: "Planner", page: .planner) { $0.mayPlan },
        Item(text: "Services", page: .services) { _ in true },
        Item(text: "Calendar", page: .calendar) { $0.mayHold },
        Item(text: "Accounts", page: .accounts) { $0.may(.administer) },
    ]

    /// The places of a worker's role, and the pairs to decide where there are any.
    static func items(for worker: Worker, on current: Page, in site: Site, pairs: Int) -> [StaffLayout.Item] {
        func item(_ text: String, _ page: StaffPage, count: Int? = nil) -> StaffLayout.Item {
            StaffLayout.Item(text, page.address, isCurrent: Page.staff(page) == current, count: count)
        }
        let here = items.filter {
            $0.isFor(worker.role) && ($0.page != .chasm || site.chasm != nil)
                && ($0.page != .planner || site.plans != nil)
        }
        return here.map { item($0.text, $0.page) }
            + (pairs > 0 ? [item("One person?", .pairs, count: pairs)] : [])
    }
}

extension Role {
    func may(_ permission: Permission) -> Bool { Policy.permissions(of: self).contains(permission) }
}
