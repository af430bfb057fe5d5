package import Care

/// One appointment as a calendar file tells it.
package struct CalendarEvent: Sendable, Equatable {
    package enum Status: String, Sendable {
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// The same for ever for one appointment; letters, digits and hyphens, then `@` and a domain.
    package let uid: String
    /// How often it was moved or cancelled: a higher one takes the place of a lower one.
    package let sequence: Int
    /// When it was last changed.
    package let changed: Instant
    package let starts: Instant
    /// How long it lasts; `nil` where nobody has said so, and then the file does not either.
    package let minutes: Int?
    package let summary: String
    package let status: Status

    package init(
        uid: String,
        sequence: Int,
        changed: Instant,
        starts: Instant,
        minutes: Int? = nil,
        summary: String,
        status: Status = .confirmed
    ) {
        self.uid = uid
        self.sequence = sequence
        self.changed = changed
        self.starts = starts
        self.minutes = minutes
        self.summary = summary
        self.status = status
    }
}
