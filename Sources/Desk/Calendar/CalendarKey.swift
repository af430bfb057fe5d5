package import Care
import Journal

/// The secret in the address of a worker's calendar: 128 bits, kept only as a digest.
///
/// Whoever has the address has the calendar, since calendars cannot sign in. So it shows no person (ADR 0061 says the same
/// of letters), and the worker can replace it at any time.
package struct CalendarKey: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits.
    package let text: String

    package init?(_ text: some StringProtocol) {
        let isSound =
            text.utf8.count == 32 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard isSound else { return nil }
        self.text = String(text)
    }

    func digest(in place: String) -> String { Digest.hex(of: "\(place)/calendar/\(text)") }
}

enum CalendarKeyTable {
    static let migration = Migration(
        part: "calendar",
        number: 2,
        name: "keys of calendars",
        statements: [
            """
            CREATE TABLE calendar_key (
                place TEXT NOT NULL, worker TEXT NOT NULL, digest TEXT NOT NULL, made BIGINT NOT NULL,
                PRIMARY KEY (place, worker))
            """,
            "CREATE UNIQUE INDEX calendar_key_digest ON calendar_key (place, digest)",
        ]
    )
}

/// One appointment of a worker, as a calendar shows it.
package struct Appointment: Sendable, Equatable {
    package let contact: Contact.ID
    package let at: Instant
    package let means: Contact.Means
    package let isCancelled: Bool
    /// How often it was changed.
    package let sequence: Int
    package let changed: Instant
}
