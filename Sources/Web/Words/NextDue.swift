import Care
import HTML

/// When the next thing is due, and how late it is where its time has passed.
struct NextDue: Component, Equatable, Sendable {
    var at: Instant?
    var now: Instant

    var markup: Markup {
        guard let at else { return "nothing" }
        return span {
            EnglishTime.dayAndClock(at)
            if at < now { " " }
            LateWord(since: at, now: now)
        }
    }
}

/// Says how late something is; nothing where its time has not passed.
struct LateWord: Component {
    let since: Instant
    let now: Instant

    var markup: Markup {
        since < now ? StatusWord(LateWord.words(since: since, now: now), .late).markup : Markup()
    }

    /// `Late by 3 days`.
    static func words(since: Instant, now: Instant) -> String { "Late by \(EnglishTime.length(now - since))" }
}
