import Care
import Desk
import HTML
import Planner

/// Two plans side by side: each measure of both, and the difference where there is one to see.
enum PlanComparePage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let scene = try PlanScene(staff)
        let query = staff.visit.query
        guard let one = query["one"].flatMap({ KeptPlan.ID($0) }),
            let other = query["other"].flatMap({ KeptPlan.ID($0) })
        else { throw Mishap.unknownAddress }
        let first = try await staff.desk.plan(one, as: staff.identity)
        let second = try await staff.desk.plan(other, as: staff.identity)
        let (left, right) = (try await scene.shown(first), try await scene.shown(second))
        return staff.page("Two plans side by side", back: .staff(.planner)) {
            h1 { "Two plans side by side" }
            head(first, second)
            if let left, let right, let here = left.trial, let there = right.trial {
                view(left, here, right, there)
            } else {
                p { "Both have to be lived first. Open the one that was not, and live it." }
            }
        }
    }

    private static func head(_ first: KeptPlan, _ second: KeptPlan) -> SummaryList {
        SummaryList([
            SummaryList.Row("First") { a(.href(StaffPage.plan(first.id).address)) { first.name } },
            SummaryList.Row("Second") { a(.href(StaffPage.plan(second.id).address)) { second.name } },
        ])
    }

    static func view(_ left: PlanScene.Shown, _ here: Trial, _ right: PlanScene.Shown, _ there: Trial) -> Markup {
        let lines = PlanDifference.all(here, there)
        let seen = lines.filter(\.isSeen).count
        let isPaired = left.scenario.id == right.scenario.id
        return Markup {
            if lines.isEmpty {
                p { "The two have nothing in common that was measured. Compare plans that begin with the same." }
            } else {
                p(.class("lead")) {
                    seen == 0
                        ? "There is no difference to see between the two. That is not the same as no difference."
                        : "In \(seen) of \(lines.count) measures there is a difference to see."
                }
                p {
                    isPaired
                        ? "Both were lived with the same people, \(here.rows.count) times, pair by pair."
                        : "The two begin with different scenarios, so that their people differ: take differences with care."
                }
                table(lines)
            }
            InsetText {
                p {
                    PlanWords.caution + " An interval is that of chance inside the plan. It holds nothing of what is "
                    "wrong in the plan itself. "
                    a(.href(StaffPage.planReading.address)) { "What a plan can say, and what it cannot" }
                }
            }
        }
    }

    private static func table(_ lines: [PlanDifference]) -> Table {
        Table(
            "Each measure of both, and the second less the first",
            rows: lines,
            columns: [
                Column("Measure", .rowHeading) { line in line.measure.words.capitalizedFirst },
                Column("First", .figures) { line in cell(line.first) },
                Column("Second", .figures) { line in cell(line.second) },
                Column("Difference", .figures) { line in PlanWords.number(line.difference.mean) },
                Column("95% interval of it", .figures) { line in
                    PlanWords.interval(line.difference.low, line.difference.high)
                },
                Column("To see?") { line in
                    if line.isSeen { strong { line.direction } } else { "no difference to see" }
                },
            ]
        )
    }

    private static func cell(_ estimate: Estimate) -> String {
        "\(PlanWords.number(estimate.mean)) (\(PlanWords.interval(estimate.low, estimate.high)))"
    }
}

/// One measure that both plans have, and how far apart the two are, pair by pair.
struct PlanDifference {
    let measure: Planner.Measure
    let first: Estimate
    let second: Estimate
    let difference: Estimate

    var isSeen: Bool { difference.isClearOfZero }
    var direction: String { difference.mean > 0 ? "more" : "less" }

    static func all(_ here: Trial, _ there: Trial) -> [PlanDifference] {
        here.measures.compactMap { measure in
            guard let first = here.estimate(measure), let second = there.estimate(measure),
                let difference = here.difference(to: there, measure), difference.replications > 1,
                first.mean != 0 || second.mean != 0
            else { return nil }
            return PlanDifference(measure: measure, first: first, second: second, difference: difference)
        }
    }
}
