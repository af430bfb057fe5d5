import Care
import Desk
import HTML

/// The groups and classes of a place: what each is, when it meets next, and how many places are taken.
enum GroupsPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        let closed = staff.desk.place.promises.working.closed
        let (team, members) = (try await staff.desk.team(), try await staff.desk.membersOfGroups())
        let today = London.day(at: staff.now)
        let here = try await staff.desk.groups().filter { $0.ended.map { $0 > today } ?? true }.map { group in
            Line(
                group: group,
                leaders: team.names(of: group.plan.leaders),
                next: group.coming(after: staff.now, closed: closed).first,
                taken: members[group.id] ?? 0
            )
        }
        let mine = here.filter { $0.group.plan.leaders.contains(staff.worker.id) }
        let others = here.filter { !$0.group.plan.leaders.contains(staff.worker.id) }
        return staff.page("Groups and classes") {
            h1 { "Groups and classes" }
            if staff.worker.role.may(.runClinics) {
                ButtonRow { LinkButton("Set up a group", to: StaffPage.newGroup.address) }
            }
            if !mine.isEmpty { table("Your groups", mine) }
            if mine.isEmpty || !others.isEmpty { table(mine.isEmpty ? "All groups" : "Other groups", others) }
        }
    }

    private struct Line: Equatable, Sendable {
        var group: Group
        var leaders: String
        var next: Group.Session?
        var taken: Int
    }

    private static func table(_ caption: String, _ lines: [Line]) -> Table {
        Table(
            caption,
            rows: lines,
            empty: "No group is set up yet.",
            columns: [
                Column("Group", .rowHeading) { line in
                    a(.href(StaffPage.group(line.group.id).address)) { line.group.plan.name }
                },
                Column("Kind") { line in line.group.plan.kind.name },
                Column("Led by") { line in line.leaders },
                Column("Next") { line in line.next?.when ?? "No session to come" },
                Column("Places") { line in
                    line.group.plan.kind == .dropIn
                        ? "\(line.taken) on the list" : "\(line.taken) of \(line.group.plan.capacity) taken"
                },
            ]
        )
    }

    /// Whoever leads a group runs it, and so does the manager.
    static func mayRun(_ group: Group, _ worker: Worker) -> Bool {
        worker.role.may(.runClinics) && (group.plan.leaders.contains(worker.id) || worker.role == .teamManager)
    }
}

extension Team {
    /// Several workers' names in one line.
    func names(of workers: [Worker.ID]) -> String { workers.map { name(of: $0) }.joined(separator: ", ") }
}
