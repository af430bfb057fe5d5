package import Care
import Clinical
import Journal

/// How often a service declined for a reason in a period.
package struct GapCount: Sendable, Equatable {
    package let service: ServiceCode
    package let reason: DeclineReason
    package let band: AgeBand
    /// Of requests, not of people; `nil` where the number is too small to show.
    package let count: Int?
}

extension FrontDesk {
    /// Numbers below this are not shown to anybody who may not see people; the rule and its source are Clinical's.
    package static let smallestShown = SmallNumbers.nhsEngland.smallest

    /// The gap ledger as counts, in the order of services and reasons; small numbers are held back from commissioners.
    package func gapCounts(since: Instant, as identity: Identity) async throws -> [GapCount] {
        guard let worker = identity.worker, worker.role.seesGapLedger || worker.role == .commissioner else {
            throw Denial.notPermitted
        }
        let rows = try await store.rows(
            Statement(
                "SELECT service, reason, age_band, count(*) FROM gap_ledger WHERE place = ? AND at >= ? "
                    + "GROUP BY service, reason, age_band ORDER BY service, reason, age_band",
                [.text(place.code), .integer(since.microseconds)]
            )
        )
        return rows.compactMap { row in
            guard let reason = DeclineReason(rawValue: row.text(1)), let band = AgeBand(rawValue: row.text(2)) else {
                return nil
            }
            let count = Int(row.integer(3))
            return GapCount(
                service: ServiceCode(rawValue: row.text(0)),
                reason: reason,
                band: band,
                count: worker.role == .commissioner && count < FrontDesk.smallestShown ? nil : count
            )
        }
    }
}
