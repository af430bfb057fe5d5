package import Care
import CareTesting
import Desk

extension TestPlace {
    /// Sets up a class led by somebody, on Mondays at two from the Monday after the place opens.
    package func group(
        _ kind: Group.Kind = .rolling,
        ledBy worker: String = "psychologist",
        _ change: (inout Group.Plan) -> Void = { _ in }
    ) async throws -> Group.ID {
        let id: Group.ID = desk.surroundings.newID()
        let leader = self.worker(worker).id
        let plan = Group.madeUp(kind, first: .on("2026-11-23")) { plan in
            plan.facilitators = [leader]
            change(&plan)
        }
        .plan
        try await desk.act(.setUp(id, plan), on: id, as: identity("teamManager"))
        return id
    }
}
