import Care
import Desk
import HTML

/// Who is to be talked over, each with every reason for it, the longest not talked over first.
enum AgendaPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.may(.meet) else { throw Denial.notPermitted }
        let list = try await staff.desk.agenda(as: staff.identity, after: staff.mark())
        let team = try await staff.desk.team()
        return staff.page("Case review") {
            h1 { "Case review" }
            p {
                "The agenda makes itself from what happened. Its order is how long ago somebody was talked over, and "
                    + "nothing else."
            }
            if let first = list.lines.first {
                ButtonRow { LinkButton("Begin", to: StaffPage.review(first.person, first.request).address) }
            }
            table(list.lines, team)
            staff.more(list.next)
        }
    }

    private static func table(_ lines: [AgendaLine], _ team: Team) -> Table {
        Table(
            "To be talked over",
            rows: lines,
            empty: "Nobody is to be talked over now.",
            columns: [
                Column("Person", .rowHeading) { line in
                    a(.href(StaffPage.review(line.person, line.request).address)) { line.name.disclosed }
                },
                Column("Held by") { line in team.name(of: line.holder) },
                Column("Not talked over since") { line in EnglishTime.date(London.day(at: line.since)) },
                Column("Why") { line in line.reasons.map(\.sentence).joined(separator: ". ") + "." },
            ],
            hidesCaption: true
        )
    }
}
