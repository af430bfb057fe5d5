import Desk
import HTML

/// The whole of what somebody who is not here leaves to others, page by page; for the manager.
enum AbsentPage {
    static let held = "Held by somebody who is not here: offer them on, one by one"
    static let owed = "Owed by somebody who is not here: give it to somebody who is"

    /// Whom they hold.
    static func away(_ staff: StaffVisit) async throws -> Reply {
        let mark = try staff.mark()
        let absent = TeamPage.absent(try await staff.desk.myTeam(as: staff.identity))
        let list = try await staff.desk.held(byAnyOf: absent, as: staff.identity, after: mark)
        let team = try await staff.desk.team()
        return staff.page("Held by somebody who is not here", back: .staff(.team)) {
            h1 { "Held by somebody who is not here" }
            HeldTable(held, list.lines.map { TeamPage.held($0, team, staff.now) }, empty: "Nobody is.")
            staff.more(list.next)
        }
    }

    /// What they owe to people whom others hold.
    static func owed(_ staff: StaffVisit) async throws -> Reply {
        let list = try await staff.desk.owedByAbsent(as: staff.identity, after: staff.mark())
        let team = try await staff.desk.team()
        return staff.page("Owed by somebody who is not here", back: .staff(.team)) {
            h1 { "Owed by somebody who is not here" }
            TeamPage.owed(list.lines.map { TeamPage.owed($0, team, staff.now) })
            staff.more(list.next)
        }
    }
}
