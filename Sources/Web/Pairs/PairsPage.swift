import Care
import Desk
import HTML

/// The records that may be one person's: an import did not decide, so a person does.
enum PairsPage {
    struct Line: Equatable, Sendable {
        var one: Person.ID
        var other: Person.ID
        var first: Face
        var second: Face
        var why: String
        var found: String

        struct Face: Equatable, Sendable {
            var name: String
            var known: String
        }
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let list = try await staff.desk.doubtfulPairs(as: staff.identity, after: staff.mark())
        let lines = list.lines.map { pair in
            Line(
                one: pair.id.one,
                other: pair.id.other,
                first: face(pair.one),
                second: face(pair.other),
                why: pair.reason.sentence,
                found: EnglishTime.date(London.day(at: pair.found))
            )
        }
        return staff.page("One person?") {
            view(lines)
            staff.more(list.next)
        }
    }

    private static func face(_ person: FoundPerson) -> Line.Face {
        Line.Face(name: person.name.disclosed + (person.hasDied ? " (died)" : ""), known: person.recognisable)
    }

    static func view(_ lines: [Line]) -> Markup {
        Markup {
            h1 { "One person?" }
            p {
                "An import brought these records. Each two of them may be one person’s, and what they say leaves doubt. "
                "Until you decide, both stay as they are."
            }
            Table(
                "Records that may be one person’s, the longest found first",
                rows: lines,
                empty: "No records wait for you to decide.",
                columns: [
                    Column("First record", .rowHeading) { line in face(line.first) },
                    Column("Second record") { line in face(line.second) },
                    Column("Why there is doubt") { line in line.why },
                    Column("Found") { line in line.found },
                    Column("Next") { line in
                        a(.href(StaffPage.pair(line.one, line.other).address)) {
                            "Compare"
                            span(.class("unseen")) { " the two records of \(line.first.name)" }
                        }
                    },
                ]
            )
        }
    }

    private static func face(_ face: Line.Face) -> Markup {
        div {
            strong { face.name }
            p(.class("aside")) { face.known }
        }
    }
}
