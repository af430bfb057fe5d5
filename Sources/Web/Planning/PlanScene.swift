import Care
import Desk
import Planner

/// What every page of the Planner starts from: whose it is, and the way to the scenarios there are.
struct PlanScene: Sendable {
    let staff: StaffVisit
    let keeper: PlanKeeper

    /// - Throws: `Denial.notPermitted` for a role without it; `Mishap.unknownAddress` where the place has no Planner.
    init(_ staff: StaffVisit) throws {
        guard staff.worker.role.mayPlan else { throw Denial.notPermitted }
        guard let keeper = staff.visit.site.plans else { throw Mishap.unknownAddress }
        self.staff = staff
        self.keeper = keeper
    }

    /// A kept plan with its scenario as it is now, the changes made to it, and what came of them.
    struct Shown: Sendable {
        let kept: KeptPlan
        let scenario: Scenario
        let plan: Plan
        /// `nil` where it has not been lived, or the scenario measures something else since.
        let trial: Trial?

        /// What was moved, and to what.
        var moved: [(lever: Lever, to: Int)] {
            scenario.plan.levers.compactMap { lever in
                kept.changes[lever.id].flatMap { $0 == lever.now ? nil : (lever, $0) }
            }
        }
    }

    /// `nil` where its scenario is gone, or has not what was changed any more.
    func shown(_ kept: KeptPlan) async throws -> Shown? {
        guard let scenario = try await keeper.scenario(kept.scenario),
            let plan = try? scenario.plan.changed(kept.changes)
        else { return nil }
        return Shown(
            kept: kept,
            scenario: scenario,
            plan: plan,
            trial: kept.answer.flatMap { Trial($0, of: plan) }
        )
    }

    /// Puts a plan in the line to be lived; false where the line is full.
    func live(_ shown: Shown) -> Bool {
        let (desk, identity, id) = (staff.desk, staff.identity, shown.kept.id)
        return keeper.add(
            PlanKeeper.Order(id: id, plan: shown.plan, seed: shown.scenario.seed) { trial in
                // What cannot be kept can be lived again.
                try? await desk.keep(trial.kept, of: id, as: identity)
            }
        )
    }
}
