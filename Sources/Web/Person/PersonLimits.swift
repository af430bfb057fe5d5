import Care
import Desk
import HTML
import Services

/// What packs limit and promise for each request that is open: how many sessions are used, and what is promised by when.
struct PersonLimits: Component {
    let lines: [Line]

    /// One limit or promise, with where it is written.
    struct Line: Equatable, Sendable {
        var words: String
        var state: String
        var tone: StatusWord.Tone
        var source: String
    }

    init(_ standings: [PackStanding], at now: Instant) {
        lines = standings.flatMap { standing in
            standing.limits.map { Line($0, of: standing.name) }
                + standing.later.map { Line($0, of: standing.name) }
                + standing.promised.map { Line($0, of: standing.name, at: now) }
        }
    }

    var markup: Markup {
        if lines.isEmpty {
            Markup()
        } else {
            Markup {
                h2 { "Sessions and promises" }
                ul {
                    for line in lines {
                        li {
                            "\(line.words) "
                            StatusWord(line.state, line.tone)
                            " "
                            span(.class("aside")) { line.source }
                        }
                    }
                }
            }
        }
    }
}

extension PersonLimits.Line {
    fileprivate init(_ limit: PackStanding.Limit, of service: String) {
        let most = limit.from.map { "\($0) to \(limit.most)" } ?? "up to \(limit.most)"
        self.init(
            words: "\(service), \(limit.offer): \(most) \(limit.unit.rawValue).",
            state: "\(limit.used) of \(limit.most) \(limit.unit.rawValue) used"
                + (limit.booked > 0 ? ", \(limit.booked) booked" : ""),
            tone: limit.isReached ? .waiting : .plain,
            source: limit.sources.first?.line ?? ""
        )
    }

    fileprivate init(_ later: PackStanding.Later, of service: String) {
        self.init(
            words: "\(service), \(later.offer): \(later.usually ? "usually " : "")after \(later.after) appointments.",
            state: "\(later.met) so far",
            tone: .plain,
            source: later.sources.first?.line ?? ""
        )
    }

    fileprivate init(_ promised: PackStanding.Promised, of service: String, at now: Instant) {
        let isLate = !promised.isKept && promised.by < now
        let day = EnglishTime.date(London.day(at: promised.by))
        self.init(
            words: "\(service) promises\(promised.usually ? ", usually" : ""): \(promised.words)",
            state: promised.isKept ? "Kept" : isLate ? "Late since \(day)" : "By \(day)",
            tone: promised.isKept ? .settled : isLate ? .late : .plain,
            source: promised.sources.first?.line ?? ""
        )
    }
}
