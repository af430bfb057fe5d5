import Care
import Desk
import HTML

/// Every record that was opened without a relationship, with the reason; for the manager.
enum GlassListPage {
    struct Line: Equatable, Sendable {
        var who: String
        var when: String
        var name: String
        var why: String
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let list = try await staff.desk.brokenGlass(as: staff.identity, after: staff.mark())
        let team = try await staff.desk.team()
        let people = try await staff.desk.people(Set(list.lines.map(\.person)))
        let names = Dictionary(people.map { ($0.person, $0.name.disclosed) }, uniquingKeysWith: { $1 })
        let lines = list.lines.map { look in
            Line(
                who: LooksPage.who(look.actor, team),
                when: History.date(look.at),
                name: names[look.person] ?? "",
                why: LooksPage.why(look.relationship, look.reason)
            )
        }
        return staff.page("Records opened for a reason", back: .staff(.team)) {
            view(lines)
            staff.more(list.next)
        }
    }

    static func view(_ lines: [Line]) -> Markup {
        Markup {
            h1 { "Records opened for a reason" }
            Table(
                "The last one first",
                rows: lines,
                empty: "Nobody has opened a record that is not theirs.",
                columns: [
                    Column("Who", .rowHeading) { line in line.who },
                    Column("When") { line in line.when },
                    Column("Whose record") { line in line.name },
                    Column("Why") { line in line.why },
                ]
            )
        }
    }
}
