import Care
import Desk
import HTML

/// What a place came to in a quarter: what people set out to do and how life is, beside symptoms, the work and the waits.
enum OutcomesPage {
    static func answer(_ staff: StaffVisit, _ chosen: Quarter? = nil) async throws -> Reply {
        let last = Quarter.over(on: London.day(at: staff.now))
        let outcomes = try await staff.desk.outcomes(of: chosen ?? last, as: staff.identity)
        return staff.page("Outcomes, \(outcomes.quarter.title)") { view(outcomes, until: last) }
    }

    static func view(_ outcomes: Outcomes, until last: Quarter) -> Markup {
        Markup {
            h1 { "Outcomes, \(outcomes.quarter.title)" }
            quarters(outcomes.quarter, until: last)
            for part in outcomes.parts { table(part) }
            if outcomes.isHeldBack {
                p(.class("aside")) {
                    "Numbers under \(FrontDesk.smallestShown) are held back and the others rounded to 5, so that nobody can "
                        + "be known by them. Figures are shown for whole quarters that are over, and for no smaller group."
                }
            }
        }
    }

    private static func table(_ part: Outcomes.Part) -> Markup {
        Markup {
            Table(
                part.name,
                rows: part.figures,
                empty: "Nothing is counted yet.",
                columns: [
                    Column("Figure", .rowHeading) { $0.name },
                    Column("Number", .figures) { shown($0.count) },
                    Column("Of", .figures) { figure in figure.of.map { "\($0)" } ?? "" },
                    Column("Share", .figures) { $0.rate ?? "" },
                    Column("Where it is written") { figure in span(.class("aside")) { figure.source } },
                ]
            )
            p(.class("aside")) { part.note }
        }
    }

    private static func shown(_ count: Int?) -> String { count.map { "\($0)" } ?? "held back" }

    /// The quarter before and the one after, as far as they are over.
    private static func quarters(_ quarter: Quarter, until last: Quarter) -> Markup {
        ul(.class("steps")) {
            for other in [quarter.previous, quarter.next] where other <= last {
                li { a(.href(StaffPage.outcomesOf(other).address)) { other.title } }
            }
        }
    }
}
