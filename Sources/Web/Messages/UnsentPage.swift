import Care
import Desk
import HTML

/// Every message that could not be sent, and who must tell the person another way; for the manager.
enum UnsentPage {
    struct Line: Equatable, Sendable {
        var person: Person.ID
        var name: String
        var what: String
        var since: String
        var owner: String
        var steps: [PersonStep]
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let list = try await staff.desk.unsentMessages(as: staff.identity, after: staff.mark())
        let team = try await staff.desk.team()
        let lines = list.lines.map { line in
            Line(
                person: line.person,
                name: line.name.disclosed,
                what: line.kind.staffWords,
                since: History.date(line.since),
                owner: line.owner.map(team.name) ?? "nobody",
                steps: [.message(line.message, .told)]
            )
        }
        return staff.page("E-mails that could not be sent", back: .staff(.team)) {
            view(lines)
            staff.more(list.next)
        }
    }

    static func view(_ lines: [Line]) -> Markup {
        Markup {
            h1 { "E-mails that could not be sent" }
            p { "Each one is owed to the person by whoever holds them: ring, or tell them another way." }
            Table(
                "The longest known first",
                rows: lines,
                empty: "Every e-mail was sent, or the person was told another way.",
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.person(line.person).address)) { line.name }
                    },
                    Column("E-mail") { line in line.what },
                    Column("Since") { line in line.since },
                    Column("Who tells them") { line in line.owner },
                    Column("Next") { line in StepLinks(line.steps, of: line.person, for: line.name) },
                ]
            )
        }
    }
}
