import Care
import Desk
import HTML

/// Everybody who looked at somebody's record: who, when, and why they may.
enum LooksPage {
    struct Line: Equatable, Sendable {
        var when: String
        var who: String
        var why: String
        var page: String
    }

    static func answer(_ staff: StaffVisit, _ person: Person.ID) async throws -> Reply {
        let chart = try await staff.desk.open(person, page: "Who looked", as: staff.identity)
        let team = try await staff.desk.team()
        let lines = try await staff.desk.looks(at: person).map { line($0, team) }
        let name = chart.record.people.details?.shownName ?? ""
        return staff.page("Who looked", back: .staff(.person(person))) {
            h1 { "Who looked at this record" }
            p { name }
            table(lines)
        }
    }

    static func line(_ look: Look, _ team: Team) -> Line {
        let worker = Actor(look.actor)?.worker
        let who = worker.flatMap { team.workers[$0] }.map { "\($0.name), \($0.role.title)" } ?? "somebody who left"
        let reason = look.reason.map { ": \($0)" } ?? ""
        return Line(
            when: History.date(look.at),
            who: who,
            why: look.relationship.sentence.capitalizedFirst + reason,
            page: look.page
        )
    }

    static func table(_ lines: [Line]) -> Table {
        Table(
            "The last one first",
            rows: lines,
            empty: "Nobody has looked.",
            columns: [
                Column("Who", .rowHeading) { line in line.who },
                Column("When") { line in line.when },
                Column("Why they may") { line in line.why },
                Column("Page") { line in line.page },
            ]
        )
    }
}
