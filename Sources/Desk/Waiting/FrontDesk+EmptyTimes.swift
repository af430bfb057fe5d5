package import Care
import Journal

/// What became of the times of one clinic that were given up in some weeks.
package struct EmptyTimes: Sendable, Equatable {
    package let clinic: Clinic.ID
    /// How often a time was given up, and how often somebody had it again.
    package let givenUp: Int
    package let filled: Int
    /// How often it came without anybody having it.
    package let lost: Int
    /// How long half of those that were filled stood empty at most; `nil` if none was.
    package let usual: Span?
    package let longest: Span?
}

extension FrontDesk {
    /// How long times stood empty that were given up from one day until before another; for the manager.
    package func emptyTimes(from: Day, until: Day, as identity: Identity) async throws -> [EmptyTimes] {
        try permit(.manageTeam, to: identity)
        let rows = try await store.rows(
            Statement(
                "SELECT clinic, at, freed, taken FROM opening WHERE place = ? AND freed >= ? AND freed < ? "
                    + "ORDER BY clinic, at, freed",
                [
                    .text(place.code), .integer(London.instant(from).microseconds),
                    .integer(London.instant(until).microseconds),
                ]
            )
        )
        let now = now.microseconds
        return Dictionary(grouping: rows) { $0.text(0) }.sorted { $0.key < $1.key }.compactMap { key, rows in
            guard let clinic = Clinic.ID(key) else { return nil }
            let empty = rows.compactMap { row in
                row.optionalInteger(3).map { Span(microseconds: $0 - row.integer(2)) }
            }.sorted()
            return EmptyTimes(
                clinic: clinic,
                givenUp: rows.count,
                filled: empty.count,
                lost: rows.count { $0.optionalInteger(3) == nil && $0.integer(1) <= now },
                usual: empty.isEmpty ? nil : empty[(empty.count - 1) / 2],
                longest: empty.last
            )
        }
    }
}
