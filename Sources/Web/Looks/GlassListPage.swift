import Care
import Desk
import HTML

/// Every record that was opened without a relationship, with the reason; for the manager.
enum GlassListPage {
    struct Line: Equatable, Sendable {
        var name: String
        var look: LooksPage.Line
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let looks = try await staff.desk.brokenGlass(as: staff.identity)
        let team = try await staff.desk.team()
        let people = try await staff.desk.people(Set(looks.map(\.person)))
        let names = Dictionary(people.map { ($0.person, $0.name.disclosed) }, uniquingKeysWith: { $1 })
        let lines = looks.map { Line(name: names[$0.person] ?? "", look: LooksPage.line($0, team)) }
        return staff.page("Records opened for a reason", back: .staff(.team)) { view(lines) }
    }

    static func view(_ lines: [Line]) -> Markup {
        Markup {
            h1 { "Records opened for a reason" }
            Table(
                "The last one first",
                rows: lines,
                empty: "Nobody has opened a record that is not theirs.",
                columns: [
                    Column("Who", .rowHeading) { line in line.look.who },
                    Column("When") { line in line.look.when },
                    Column("Whose record") { line in line.name },
                    Column("Why") { line in line.look.why },
                ]
            )
        }
    }
}
