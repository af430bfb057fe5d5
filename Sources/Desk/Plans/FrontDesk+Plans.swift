package import Care
import Journal

extension FrontDesk {
    /// How many plans one worker may keep, and how many a list shows.
    package static let mostPlans = 50

    /// The plans that somebody may see, their own and those that were shared, the newest first.
    package func plans(as identity: Identity) async throws -> [KeptPlan] {
        let worker = try planner(identity)
        let rows = try await store.rows(
            Statement(
                """
                SELECT \(PlanTable.columns) FROM kept_plan WHERE place = ? AND (maker = ? OR shared = 1)
                ORDER BY made DESC, id DESC LIMIT 200
                """,
                [.text(place.code), .text(worker.id.description)]
            )
        )
        return rows.compactMap(KeptPlan.init)
    }

    /// One plan, if it is their own or was shared; otherwise it is not there.
    package func plan(_ id: KeptPlan.ID, as identity: Identity) async throws -> KeptPlan {
        let worker = try planner(identity)
        let rows = try await store.rows(
            Statement(
                "SELECT \(PlanTable.columns) FROM kept_plan WHERE place = ? AND id = ? AND (maker = ? OR shared = 1)",
                [.text(place.code), .text(id.description), .text(worker.id.description)]
            )
        )
        guard let plan = rows.first.flatMap(KeptPlan.init) else { throw Denial.notFound }
        return plan
    }

    /// Keeps a new plan as its maker's own; answers whether there was room.
    ///
    /// The same plan sent twice is kept once, for its identity came with the form.
    package func keep(_ plan: KeptPlan, as identity: Identity) async throws -> Bool {
        let worker = try planner(identity)
        let count = try await store.rows(
            Statement(
                "SELECT COUNT(*) FROM kept_plan WHERE place = ? AND maker = ?",
                [.text(place.code), .text(worker.id.description)]
            )
        )
        guard (count.first?.integer(0) ?? 0) < Int64(FrontDesk.mostPlans) else { return false }
        try await store.write([
            Statement(
                "INSERT INTO kept_plan (place, \(PlanTable.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, 0, NULL) "
                    + "ON CONFLICT (place, id) DO NOTHING",
                [
                    .text(place.code), .text(plan.id.description), .text(plan.name), .text(plan.scenario),
                    .text(try KeptPlan.json(plan.changes)), .text(worker.id.description),
                    .integer(plan.made.microseconds),
                ]
            )
        ])
        return true
    }

    /// Writes down what came of a plan.
    package func keep(_ answer: KeptPlan.Answer, of id: KeptPlan.ID, as identity: Identity) async throws {
        _ = try planner(identity)
        try await store.write([
            Statement(
                "UPDATE kept_plan SET answer = ? WHERE place = ? AND id = ?",
                [.text(try KeptPlan.json(answer)), .text(place.code), .text(id.description)]
            )
        ])
    }

    /// Lets everybody see a plan who may make one, or no longer; only its maker can.
    package func share(_ id: KeptPlan.ID, _ isShared: Bool, as identity: Identity) async throws {
        let worker = try planner(identity)
        try await store.write([
            Statement(
                "UPDATE kept_plan SET shared = ? WHERE place = ? AND id = ? AND maker = ?",
                [
                    .integer(isShared ? 1 : 0), .text(place.code), .text(id.description),
                    .text(worker.id.description),
                ]
            )
        ])
    }

    /// Forgets a plan; only its maker can.
    package func forgetPlan(_ id: KeptPlan.ID, as identity: Identity) async throws {
        let worker = try planner(identity)
        try await store.write([
            Statement(
                "DELETE FROM kept_plan WHERE place = ? AND id = ? AND maker = ?",
                [.text(place.code), .text(id.description), .text(worker.id.description)]
            )
        ])
    }

    private func planner(_ identity: Identity) throws -> Worker {
        guard let worker = identity.worker, worker.role.mayPlan else { throw Denial.notPermitted }
        return worker
    }
}

extension Role {
    /// Whether trying services out is theirs, who decide what there is; a plan shows them nobody.
    package var mayPlan: Bool { self == .teamManager || self == .commissioner }
}
