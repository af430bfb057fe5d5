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

    /// Everything that a holder keeps.
    static func lettingGo(of holder: String, in place: String) -> Statement {
        Statement(
            "DELETE FROM slot_claim WHERE place = ? AND person = '' AND contact = ?",
            [.text(place), .text(holder)]
        )
    }

    /// What ran out long enough ago that nobody is about to take it over.
    static func sweeping(in place: String, at now: Instant) -> Statement {
        Statement(
            "DELETE FROM slot_claim WHERE place = ? AND person = '' AND until <= ?",
            [.text(place), .integer((now - .hours(1)).microseconds)]
        )
    }

    /// One row for each holder, of no worker and no room: of two clicks at one moment the second meets it.
    ///
    /// Without it both could read that nothing is kept yet, and each keep another time.
    func alone(in place: String) -> Statement { row("holder/\(holder)", 0, in: place) }

    func claiming(_ claims: [Claim], in place: String) -> [Statement] {
        claims.sorted { $0.resource.description < $1.resource.description }.flatMap { claim in
            claim.cells.map { row(claim.resource.description, $0, in: place) }
        }
    }

    private func row(_ resource: String, _ cell: Int, in place: String) -> Statement {
        Statement(
            "INSERT INTO slot_claim (place, resource, cell, person, contact, until) VALUES (?, ?, ?, ?, ?, ?)",
            [.text(place), .text(resource), SQLValue(cell), "", .text(holder), .integer(until.microseconds)]
        )
    }
}

extension FrontDesk {
    /// Keeps times for somebody while they decide; all of them or none.
    ///
    /// What the same holder held before is let go: nobody keeps more than one appointment's times.
    ///
    /// - Throws: `BookingRefusal.taken`, as a refusal, when somebody else has or holds one of them.
    package func hold(_ times: [ClinicTime], for holder: String) async throws -> Hold {
        let claims = times.flatMap { $0.clinic.booked($0.slot).claims }
        for _ in 0..<FrontDesk.clicks {
            let now = now
            let hold = Hold(holder: holder, until: now + Hold.lasts)
            let before = try await kept(by: holder)
            do {
                try await store.write(
                    [Hold.lettingGo(of: holder, in: place.code), hold.alone(in: place.code)]
                        + Hold.clearing(claims, of: holder, in: place.code, at: now)
                        + hold.claiming(claims, in: place.code)
                        + DiaryChange.notes(of: before + claims, in: place.code, at: now)
                )
                return hold
            } catch let error as JournalError where error.code == .taken || error.code == .conflict {
                // It may be a click of the same holder a moment ago: what that kept is let go of the next time.
                continue
            }
        }
        throw Denial.refused(BookingRefusal.taken)
    }

    /// Lets go of whatever a holder keeps, so that others see it at once.
    package func letGo(of holder: String) async throws {
        let kept = try await kept(by: holder)
        guard !kept.isEmpty else { return }
        try await store.write(
            [Hold.lettingGo(of: holder, in: place.code)] + DiaryChange.notes(of: kept, in: place.code, at: now)
        )
    }

    /// Takes away what is left of holds that ran out; they keep nobody out, and only take room.
    func sweepHolds() async throws { try await store.write([Hold.sweeping(in: place.code, at: now)]) }

    /// How often a time is tried for; more clicks than that at one moment are no person's.
    private static let clicks = 3

    private func kept(by holder: String) async throws -> [Claim] {
        let rows = try await store.rows(
            Statement(
                "SELECT resource, cell FROM slot_claim WHERE place = ? AND person = '' AND contact = ?",
                [.text(place.code), .text(holder)]
            )
        )
        return rows.compactMap { row in
            Resource(row.text(0)).map { Claim(resource: $0, cells: Int(row.integer(1))..<Int(row.integer(1)) + 1) }
        }
    }
}
