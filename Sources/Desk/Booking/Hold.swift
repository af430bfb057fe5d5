package import Care
import Journal

/// A time that is kept for somebody for some minutes while they decide.
///
/// It is no fact of anybody's care: it stands in the table of claims with the moment at which it ends, keeps others out
/// until then, and is gone without a trace.
package struct Hold: Sendable, Hashable {
    /// Opaque: who holds it, such as a worker's identity or the digest of a reference.
    package let holder: String
    package let until: Instant

    /// How long a time is kept.
    package static let lasts = Span.minutes(10)

    static func clearing(_ claims: [Claim], of holder: String?, in place: String, at now: Instant) -> [Statement] {
        claims.sorted { $0.resource.description < $1.resource.description }.map { claim in
            Statement(
                "DELETE FROM slot_claim WHERE place = ? AND resource = ? AND cell >= ? AND cell < ? "
                    + "AND until IS NOT NULL AND (until <= ? OR contact = ?)",
                [
                    .text(place), .text(claim.resource.description), SQLValue(claim.cells.lowerBound),
                    SQLValue(claim.cells.upperBound), .integer(now.microseconds), .text(holder ?? ""),
                ]
            )
        }
    }

    func claiming(_ claims: [Claim], in place: String) -> [Statement] {
        claims.sorted { $0.resource.description < $1.resource.description }.flatMap { claim in
            claim.cells.map { cell in
                Statement(
                    "INSERT INTO slot_claim (place, resource, cell, person, contact, until) VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        .text(place), .text(claim.resource.description), SQLValue(cell), "", .text(holder),
                        .integer(until.microseconds),
                    ]
                )
            }
        }
    }
}

extension FrontDesk {
    /// Keeps times for somebody while they decide; all of them or none.
    ///
    /// What the same holder held before is let go: nobody keeps more than one appointment's times.
    ///
    /// - Throws: `BookingRefusal.taken`, as a refusal, when somebody else has or holds one of them.
    package func hold(_ times: [ClinicTime], for holder: String) async throws -> Hold {
        let now = now
        let claims = times.flatMap { $0.clinic.booked($0.slot).claims }
        let hold = Hold(holder: holder, until: now + Hold.lasts)
        let earlier = try await store.rows(
            Statement(
                "SELECT resource, cell FROM slot_claim WHERE place = ? AND person = '' AND contact = ?",
                [.text(place.code), .text(holder)]
            )
        )
        let before = earlier.compactMap { row in
            Resource(row.text(0)).map { Claim(resource: $0, cells: Int(row.integer(1))..<Int(row.integer(1)) + 1) }
        }
        do {
            try await store.write(
                Hold.clearing(before + claims, of: holder, in: place.code, at: now)
                    + hold.claiming(claims, in: place.code)
                    + DiaryChange.notes(of: before + claims, in: place.code, at: now)
            )
        } catch let error as JournalError where error.code == .taken {
            throw Denial.refused(BookingRefusal.taken)
        }
        return hold
    }
}
