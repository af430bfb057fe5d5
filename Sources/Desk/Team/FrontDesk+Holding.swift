import Care
import Journal

extension FrontDesk {
    /// The team with how many each one holds; nobody is left out, least of all those who are away.
    package func myTeam(as identity: Identity) async throws -> [HoldingLine] {
        try permit(.manageTeam, to: identity)
        let counts = try await store.rows(
            Statement(
                "SELECT holder, count(*), min(received) FROM request WHERE place = ? AND closed IS NULL GROUP BY holder",
                [.text(place.code)]
            )
        )
        let team = try await team()
        let today = London.day(at: now)
        let held = Dictionary(counts.map { ($0.text(0), $0) }, uniquingKeysWith: { $1 })
        return team.workers.values.compactMap { worker in
            let row = held[worker.id.description]
            let count = Int(row?.integer(1) ?? 0)
            guard worker.left == nil || count > 0 else { return nil }
            return HoldingLine(
                worker: worker,
                held: count,
                oldest: row.map { Instant(microseconds: $0.integer(2)) },
                isHere: worker.isHere(on: today),
                isAboveLimit: count > team.limit
            )
        }
        .sorted { ($0.worker.name, $0.worker.id) < ($1.worker.name, $1.worker.id) }
    }
}
