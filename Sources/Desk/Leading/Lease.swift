package import Care
import Journal

/// Who leads the work in the background: one row, taken and renewed by one conditional statement (ADR 0009).
enum LeaseTable {
    static let migration = Migration(
        part: "messages",
        number: 2,
        name: "leases",
        statements: [
            """
            CREATE TABLE lease (
                place TEXT NOT NULL, name TEXT NOT NULL, holder TEXT NOT NULL, until BIGINT NOT NULL,
                PRIMARY KEY (place, name))
            """
        ]
    )
}

/// How long a lease lasts and when it is renewed.
package enum LeaseTimes {
    package static let whole = Span.seconds(30)
    /// A lease with less than this left is renewed.
    package static let renewal = Span.seconds(20)
    /// With less than this left nothing new is begun: a letter takes ten seconds at the most.
    package static let margin = Span.seconds(12)
}

extension FrontDesk {
    /// Takes or renews the lead; answers until when it is held, or `nil` while another process leads.
    package func takeLead(as holder: String) async throws -> Instant? {
        let now = now
        let until = now + LeaseTimes.whole
        let changed = try await store.write([
            Statement(
                """
                INSERT INTO lease (place, name, holder, until) VALUES (?, 'background', ?, ?)
                ON CONFLICT (place, name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE lease.until < ? OR lease.holder = excluded.holder
                """,
                [.text(place.code), .text(holder), .integer(until.microseconds), .integer(now.microseconds)]
            )
        ])
        return changed.first == 1 ? until : nil
    }

    /// Gives the lead back, so that another process need not wait for the lease to run out.
    package func leaveLead(as holder: String) async throws {
        try await store.write([
            Statement(
                "UPDATE lease SET until = 0 WHERE place = ? AND name = 'background' AND holder = ?",
                [.text(place.code), .text(holder)]
            )
        ])
    }
}
