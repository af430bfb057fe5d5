import HTML
import Services

/// What the services here would say to a request, with reasons and sources, and who could hold meanwhile: no score, no label.
struct MatchedView: Component {
    private let matched: Matched?

    init(_ matched: Matched?) { self.matched = matched }

    var markup: Markup {
        Markup {
            h2 { "What services here would say" }
            if let matched, !matched.outcomes.isEmpty {
                if matched.outcomes.leaveNobody {
                    Notice(.attention, matched.outcomes.leftWithNobody + " You hold them: bring this to the meeting.")
                }
                for outcome in matched.outcomes { OutcomeView(outcome) }
                HoldersView(holders: matched.holders)
            } else {
                p(.class("aside")) { "No service of this place is described yet." }
            }
        }
    }
}

/// Who could hold a person while services are asked.
private struct HoldersView: Component {
    let holders: [Holder]

    var markup: Markup {
        Markup {
            h2 { "Who could hold them meanwhile" }
            ul {
                for holder in holders {
                    li {
                        p { strong { holder.name } }
                        p { holder.why }
                        Sources(of: holder.name, holder.sources)
                    }
                }
            }
        }
    }
}

/// What one service would say.
private struct OutcomeView: Component {
    let outcome: Outcome

    init(_ outcome: Outcome) { self.outcome = outcome }

    var markup: Markup {
        Markup {
            h3 { outcome.name }
            p { StatusWord(outcome.answer, tone) }
            if outcome.isBeside { p(.class("aside")) { outcome.standing } }
            if !outcome.asks.isEmpty {
                ul { for inquiry in outcome.asks { li { inquiry.ask } } }
            }
            for reason in outcome.reasons {
                p { reason.worker }
                if let note = reason.basis.note { p(.class("aside")) { note } }
            }
            if !outcome.instead.isEmpty {
                p { "Instead: \(outcome.instead.map(\.words).joined(separator: ", "))." }
            }
            for step in outcome.before { p { "Before it begins: \(step.worker)" } }
            if !outcome.offered.isEmpty {
                p { "Offers:" }
                ul { for offered in outcome.offered { li { offered.line } } }
            }
            for promise in outcome.promises { p { "Promises: \(promise.person)" } }
            Sources(of: outcome.name, outcome.sources)
        }
    }

    private var tone: StatusWord.Tone {
        switch outcome.kind {
        case .offers: .settled
        case .asksFirst: .waiting
        case .declines: .plain
        }
    }
}

/// Where something is written, each place once, folded away.
private struct Sources: Component {
    private let name: String
    private let lines: [String]

    init(of name: String, _ sources: [Citation]) {
        var seen: Set<String> = []
        self.name = name
        lines = sources.map(\.line).filter { seen.insert($0).inserted }
    }

    var markup: Markup {
        Markup {
            if !lines.isEmpty {
                Details("Where this is written: \(name)") { ul { for line in lines { li { line } } } }
            }
        }
    }
}

extension Outcome {
    /// Where all that the page shows of it is written.
    fileprivate var sources: [Citation] {
        reasons.flatMap(\.sources) + before.flatMap(\.sources) + offered.flatMap(\.sources)
            + promises.flatMap(\.sources)
    }
}
