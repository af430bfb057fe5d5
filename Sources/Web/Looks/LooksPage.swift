import Care
import Desk
import HTML

/// Everybody who looked at somebody's record: who, when, how often, and why they may; hour by hour.
enum LooksPage {
    struct Line: Equatable, Sendable {
        var when: String
        var who: String
        var why: String
        var pages: String
        var count: Int
    }

    static func answer(_ staff: StaffVisit, _ person: Person.ID) async throws -> Reply {
        let mark = try staff.mark()
        let chart = try await staff.desk.open(person, page: "Who looked", as: staff.identity)
        let team = try await staff.desk.team()
        let list = try await staff.desk.lookHours(at: person, after: mark)
        let name = chart.record.people.details?.shownName ?? ""
        return staff.page("Who looked", back: .staff(.person(person))) {
            h1 { "Who looked at this record" }
            p { name }
            table(list.lines.flatMap { lines($0, team) })
            staff.more(list.next)
        }
    }

    /// A line for each reason that somebody had in an hour.
    static func lines(_ hour: LookHour, _ team: Team) -> [Line] {
        hour.parts.map { part in
            Line(
                when: when(from: hour.first, to: hour.last),
                who: who(hour.actor, team),
                why: why(part.relationship, part.reason),
                pages: part.pages.map { $0.count == 1 ? $0.name : "\($0.name) (\($0.count) times)" }
                    .joined(separator: ", "),
                count: part.pages.map(\.count).reduce(0, +)
            )
        }
    }

    static func who(_ actor: String, _ team: Team) -> String {
        let worker = Actor(actor)?.worker.flatMap { team.workers[$0] }
        return worker.map { "\($0.name), \($0.role.title)" } ?? "somebody who left"
    }

    static func why(_ relationship: Policy.Relationship, _ reason: String?) -> String {
        relationship.sentence.capitalizedFirst + (reason.map { ": \($0)" } ?? "")
    }

    /// `Friday 20 November 2026, 9:05am to 9:40am`.
    static func when(from first: Instant, to last: Instant) -> String {
        let (first, last) = (London.reading(at: first), London.reading(at: last))
        let day = "\(first.day.weekday.rawValue.capitalizedFirst) \(EnglishTime.date(first.day))"
        let clocks = [first.minute, last.minute].map(EnglishTime.clock)
        return "\(day), \(clocks[0] == clocks[1] ? clocks[0] : "\(clocks[0]) to \(clocks[1])")"
    }

    static func table(_ lines: [Line]) -> Table {
        Table(
            "The last hour first",
            rows: lines,
            empty: "Nobody has looked.",
            columns: [
                Column("Who", .rowHeading) { line in line.who },
                Column("When") { line in line.when },
                Column("Why they may") { line in line.why },
                Column("Pages") { line in line.pages },
                Column("Looks", .figures) { line in line.count },
            ]
        )
    }
}
