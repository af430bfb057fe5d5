import Care
import Desk
import HTML

/// How long times stood empty that somebody gave up, clinic by clinic; for the manager.
enum EmptyTimesPage {
    struct Line: Equatable, Sendable {
        var clinic: String
        var givenUp: Int
        var filled: Int
        var lost: Int
        var usual: String
        var longest: String
    }

    private static let weeks = 4

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let today = London.day(at: staff.now)
        let from = today - 7 * weeks
        let found = try await staff.desk.emptyTimes(from: from, until: today + 1, as: staff.identity)
        let clinics = try await staff.desk.clinics()
        let lines = found.map { empty in
            Line(
                clinic: clinics.first { $0.id == empty.clinic }?.plan.name ?? "a clinic of before",
                givenUp: empty.givenUp,
                filled: empty.filled,
                lost: empty.lost,
                usual: empty.usual.map(EnglishTime.length) ?? "–",
                longest: empty.longest.map(EnglishTime.length) ?? "–"
            )
        }
        return staff.page("How long times stood empty", back: .staff(.waitingList)) {
            view(lines.sorted { $0.clinic < $1.clinic }, since: EnglishTime.date(from))
        }
    }

    static func view(_ lines: [Line], since: String) -> Markup {
        Markup {
            h1 { "How long times stood empty" }
            p { "Times that were booked and then given up, since \(since): cancelled, moved, or closed." }
            Table(
                "By clinic",
                rows: lines,
                empty: "No time was given up.",
                columns: [
                    Column("Clinic", .rowHeading) { line in line.clinic },
                    Column("Given up", .figures) { line in "\(line.givenUp)" },
                    Column("Had again", .figures) { line in "\(line.filled)" },
                    Column("Half of those within") { line in line.usual },
                    Column("The longest") { line in line.longest },
                    Column("Came and stood empty", .figures) { line in "\(line.lost)" },
                ]
            )
        }
    }
}
