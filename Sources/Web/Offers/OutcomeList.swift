import HTML
import Services

/// What each service here would say to a request, with reasons and sources: no score, no label.
struct OutcomeList: Component {
    let outcomes: [Outcome]

    init(_ outcomes: [Outcome]) { self.outcomes = outcomes }

    var markup: Markup {
        Markup {
            if outcomes.isEmpty { p(.class("aside")) { "No service of this place is described yet." } }
            if !outcomes.isEmpty, outcomes.leaveNobody {
                Notice(.attention, "No service here would take them. You hold them: bring this to the meeting.")
            }
            for outcome in outcomes { OutcomeView(outcome) }
        }
    }
}

/// What one service would say.
struct OutcomeView: Component {
    let outcome: Outcome

    init(_ outcome: Outcome) { self.outcome = outcome }

    var markup: Markup {
        Markup {
            h3 { outcome.name }
            p { StatusWord(outcome.answer, tone) }
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
            if !sources.isEmpty {
                Details("Where this is written: \(outcome.name)") { ul { for source in sources { li { source } } } }
            }
        }
    }

    private var tone: StatusWord.Tone {
        switch outcome.kind {
        case .offers: .settled
        case .asksFirst: .waiting
        case .declines: .plain
        }
    }

    /// Every source once, in the order of the reasons, and then of what comes first.
    private var sources: [String] {
        var seen: Set<String> = []
        let written = outcome.reasons.flatMap(\.sources) + outcome.before.flatMap(\.sources)
        return written.map(\.line).filter { seen.insert($0).inserted }
    }
}
