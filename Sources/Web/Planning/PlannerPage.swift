import Care
import Desk
import HTML
import Planner

/// The Planner: where to begin, the plans that were kept, and two of them to lay beside each other.
enum PlannerPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let scene = try PlanScene(staff)
        let scenarios = try scene.keeper.headings()
        let plans = try await staff.desk.plans(as: staff.identity)
        let team = try await staff.desk.team()
        return staff.page("Planner") {
            h1 { "Planner" }
            p(.class("lead")) { "Try a service out before anybody pays for it, or waits for it." }
            InsetText {
                p {
                    "A plan is what follows from what was assumed. "
                    a(.href(StaffPage.planReading.address)) { "What a plan can say, and what it cannot" }
                }
            }
            beginnings(scenarios)
            kept(plans, scenarios, scene, team)
            if plans.count > 1 { compare(plans) }
        }
    }

    private static func beginnings(_ scenarios: [Scenario.Heading]) -> Markup {
        Markup {
            h2 { "Begin with" }
            Table(
                "Scenarios that come along",
                rows: scenarios,
                empty: "No scenario is installed.",
                columns: [
                    Column("Scenario", .rowHeading) { scenario in
                        if let slug = Slug<Scenario>(scenario.id) {
                            a(.href(StaffPage.planFrom(slug).address)) { scenario.name }
                        }
                    },
                    Column("What it is") { scenario in scenario.about },
                ]
            )
        }
    }

    private static func kept(
        _ plans: [KeptPlan],
        _ scenarios: [Scenario.Heading],
        _ scene: PlanScene,
        _ team: Team
    ) -> Markup {
        Markup {
            h2 { "Kept" }
            Table(
                "Your plans, and those that were shared",
                rows: plans,
                empty: "No plan is kept yet.",
                columns: [
                    Column("Plan", .rowHeading) { plan in a(.href(StaffPage.plan(plan.id).address)) { plan.name } },
                    Column("Begins with") { plan in
                        scenarios.first { $0.id == plan.scenario }?.name ?? "a scenario that is not there any more"
                    },
                    Column("Whose") { plan in
                        (plan.maker == scene.staff.worker.id ? "Yours" : team.name(of: plan.maker))
                            + (plan.isShared ? ", shared" : "")
                    },
                    Column("Made") { plan in EnglishTime.date(London.day(at: plan.made)) },
                    Column("How it stands") { plan in standing(plan, scene) },
                ]
            )
        }
    }

    private static func standing(_ plan: KeptPlan, _ scene: PlanScene) -> String {
        switch scene.keeper.standing(of: plan.id) {
        case .waiting?: "waits for its turn"
        case .living?: "is being lived"
        case nil: plan.answer == nil ? "not lived yet" : "lived"
        }
    }

    /// A form that asks for a page, so that two plans side by side have an address of their own.
    private static func compare(_ plans: [KeptPlan]) -> Markup {
        let choices = plans.map { Choice($0.name, value: $0.id.description) }
        return Markup {
            h2 { "Two side by side" }
            form(.method(.get), .action(StaffPage.planCompare.address)) {
                SelectField("First", name: "one", choices: choices, chosen: plans[1].id.description)
                SelectField("Second", name: "other", choices: choices, chosen: plans[0].id.description)
                ButtonRow { SubmitButton("Lay them side by side", style: .secondary) }
            }
        }
    }
}
