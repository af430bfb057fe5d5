package import Care
import CareTesting
import Desk

extension TestPlace {
    /// Sets up a clinic from nine until two every weekday: twenty times of a quarter of an hour.
    package func clinic(
        of worker: String = "psychologist",
        _ change: (inout Clinic.Plan) -> Void = { _ in }
    ) async throws -> Clinic.ID {
        try await clinic(of: self.worker(worker).id, change)
    }

    package func clinic(
        of worker: Worker.ID,
        _ change: (inout Clinic.Plan) -> Void = { _ in }
    ) async throws -> Clinic.ID {
        let id: Clinic.ID = desk.surroundings.newID()
        var plan = Clinic.madeUp(.monday, from: 540, until: 840, minutes: 15).plan
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        plan.pattern.days = Dictionary(
            uniqueKeysWithValues: weekdays.map { ($0, [Clinic.Stretch(from: 540, until: 840)]) }
        )
        plan.practitioner = worker
        change(&plan)
        try await desk.act(.setUp(id, plan), on: id, as: identity("teamManager"))
        return id
    }
}
