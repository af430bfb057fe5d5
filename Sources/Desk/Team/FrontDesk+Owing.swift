package import Care
import Journal

/// How much a worker owes to people, and how much of that is late.
package struct Owing: Equatable, Sendable {
    package let owed: Int
    package let late: Int
}

extension FrontDesk {
    /// How much each worker owes and how much of it is late; for the manager.
    package func owing(as identity: Identity) async throws -> [Worker.ID: Owing] {
        try permit(.manageTeam, to: identity)
        let rows = try await store.rows(
            Statement(
                """
                SELECT owner, count(*), sum(CASE WHEN at < ? THEN 1 ELSE 0 END)
                FROM due WHERE place = ? GROUP BY owner
                """,
                [.integer(now.microseconds), .text(place.code)]
            )
        )
        let pairs = rows.compactMap { row in
            Worker.ID(row.text(0)).map { ($0, Owing(owed: Int(row.integer(1)), late: Int(row.integer(2)))) }
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}
