import Care
import HTML

/// Told before anything is sent: that nobody is here to read it, from when somebody is, and where help is until then.
struct ClosedNow: Component, Equatable, Sendable {
    /// When the door opens next; `nil` while it is open.
    private let opens: Instant?

    init() { opens = nil }

    init(_ working: WorkingTime, at now: Instant) {
        let next = working.nextOpen(from: now)
        opens = next > now ? next : nil
    }

    var markup: Markup {
        guard let opens else { return Markup() }
        return Notice(.attention) {
            p { strong { "We are closed just now." } }
            p { "You can ask all the same. Nobody reads it before \(EnglishTime.clockAndDay(opens))." }
            p { "If you need help before then, use one of the numbers on this page. They answer day and night." }
        }
        .markup
    }
}
