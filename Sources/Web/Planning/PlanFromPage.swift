import Care
import Desk
import HTML
import Planner
import Services

/// Changes a few things of a scenario, keeps the plan under a name, and has it lived.
enum PlanFromPage {
    static func answer(_ staff: StaffVisit, _ slug: Slug<Scenario>) async throws -> Reply {
        let scene = try PlanScene(staff)
        guard let scenario = try await scene.keeper.scenario(slug.text) else { throw Mishap.unknownAddress }
        guard staff.isSending else { return show(staff, scenario, slug, Asked(form: beginning(scenario))) }
        var form = FormReader(staff.form)
        let name = form.text("name", longest: 80, orElse: "Give the plan a name, such as “Two more workers”.")
        let changes = read(&form, scenario)
        if let name, let changes, form.errors.isEmpty {
            let id = KeptPlan.ID(staff.form["plan"] ?? "") ?? staff.desk.surroundings.newID()
            let kept = KeptPlan(
                id: id,
                name: name,
                scenario: scenario.id,
                changes: changes,
                maker: staff.worker.id,
                made: staff.now
            )
            if try await staff.desk.keep(kept, as: staff.identity) {
                let shown = try await scene.shown(try await staff.desk.plan(id, as: staff.identity))
                let isTaken = shown.map { $0.trial != nil || scene.live($0) } ?? false
                return staff.goOn(to: .staff(.plan(id)), saying: isTaken ? .planKept : .planLineFull)
            }
            form.errors.add("You keep \(FrontDesk.mostPlans) plans. Forget one first.")
        }
        return show(staff, scenario, slug, Asked(form: staff.form, errors: form.errors))
    }

    /// What was changed; `nil` if something is wrong, which is then said beside its field.
    private static func read(_ form: inout FormReader, _ scenario: Scenario) -> [String: Int]? {
        var changes: [String: Int] = [:]
        for lever in scenario.plan.levers {
            guard let value = form.number(lever.id, orElse: "Enter a number. It is \(lever.now) now.") else { continue }
            guard lever.range.contains(value) else {
                let range = lever.range
                form.errors.add("Enter a number from \(range.lowerBound) to \(range.upperBound).", to: lever.id)
                continue
            }
            if value != lever.now { changes[lever.id] = value }
        }
        guard form.errors.isEmpty else { return nil }
        do {
            _ = try scenario.plan.changed(changes)
            return changes
        } catch {
            form.errors.add(error.sentence)
            return nil
        }
    }

    private static func beginning(_ scenario: Scenario) -> Form {
        Form(scenario.plan.levers.map { (name: $0.id, value: "\($0.now)") })
    }

    private static func show(
        _ staff: StaffVisit,
        _ scenario: Scenario,
        _ slug: Slug<Scenario>,
        _ asked: Asked
    ) -> Reply {
        let plan = staff.form["plan"] ?? (staff.desk.surroundings.newID() as KeptPlan.ID).description
        return staff.page(scenario.name, back: .staff(.planner), errors: asked.errors) {
            h1 { scenario.name }
            p(.class("lead")) { scenario.about }
            staff.form(to: staff.visit.page) {
                HiddenField(name: "plan", value: plan)
                asked.line("What is this plan called?", "name", hint: "Such as “Two more workers”.")
                for lever in scenario.plan.levers {
                    asked.line(lever.question, lever.id, hint: Markup(lever.hint)).kind(.digits).width(.tiny)
                }
                ButtonRow { SubmitButton("Keep the plan, and live it") }
            }
            PlanGrounds(scenario)
        }
    }
}

/// What stands under every answer: where the figures are from, and what was assumed.
struct PlanGrounds: Component {
    let markup: Markup

    init(_ scenario: Scenario) {
        markup = Markup {
            h2 { "What it rests on" }
            Table(
                "Each figure of the scenario, and where it is from",
                rows: scenario.grounds,
                empty: "The scenario names no source and no assumption. Do not build on it.",
                columns: [
                    Column("Figures", .rowHeading) { ground in ground.figures },
                    Column("Assumed, and why") { ground in ground.assumption ?? "" },
                    Column("Source") { ground in ground.sources.map(\.line).joined(separator: "; ") },
                ]
            )
        }
    }
}
