/// A concern that a child or an adult is being harmed, or may be.
package struct SafeguardingConcern: Hashable, Sendable {
    package typealias ID = Care.ID<SafeguardingConcern>

    /// Whose safety it is about.
    package enum Subject: String, CaseIterable, Hashable, Sendable, Codable {
        case child, adult
    }

    /// How far it has come.
    package enum Stage: Hashable, Sendable {
        case raised
        case referred(to: String, reference: Personal<String>?, followUp: Instant)
        /// Decided, with reasons, not to refer at present.
        case decided(reasons: Personal<String>, followUp: Instant)
        case closed(words: Personal<String>)
    }

    package let id: ID
    package let request: Request.ID?
    package let subject: Subject
    /// Who it is about, where that is not the person alone.
    package let about: Personal<String>
    package let words: Personal<String>
    package let raised: Instant
    package fileprivate(set) var owner: Worker.ID
    package fileprivate(set) var stage: Stage = .raised
    /// What those who were told said came of it, oldest first.
    package fileprivate(set) var outcomes: [Personal<String>] = []

    package var isOpen: Bool {
        if case .closed = stage { return false }
        return true
    }

    fileprivate mutating func lookAgain(at followUp: Instant) {
        switch stage {
        case .referred(let to, let reference, _):
            stage = .referred(to: to, reference: reference, followUp: followUp)
        case .decided(let reasons, _): stage = .decided(reasons: reasons, followUp: followUp)
        case .raised, .closed: break
        }
    }
}

/// What happens to safeguarding concerns.
package enum SafeguardingFact: Hashable, Sendable, Codable {
    case raised(
        SafeguardingConcern.ID,
        request: Request.ID?,
        subject: SafeguardingConcern.Subject,
        about: Personal<String>,
        words: Personal<String>,
        owner: Worker.ID
    )
    case referred(
        SafeguardingConcern.ID,
        to: String,
        at: Instant,
        reference: Personal<String>?,
        followUp: Instant
    )
    /// Decided not to refer at present; it is looked at again on a date all the same.
    case decided(SafeguardingConcern.ID, reasons: Personal<String>, followUp: Instant)
    case outcome(SafeguardingConcern.ID, words: Personal<String>, followUp: Instant)
    case taken(SafeguardingConcern.ID, by: Worker.ID)
    case closed(SafeguardingConcern.ID, words: Personal<String>)
}

/// All safeguarding concerns on one person's record.
package struct Safeguarding: Sendable, Equatable {
    package private(set) var all: [SafeguardingConcern.ID: SafeguardingConcern] = [:]

    package init() {}

    /// Those that are not closed, oldest first.
    package var open: [SafeguardingConcern] {
        all.values.filter(\.isOpen).sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
    }

    mutating func apply(_ fact: SafeguardingFact, _ occurrence: Occurrence) {
        switch fact {
        case .raised(let id, let request, let subject, let about, let words, let owner):
            all[id] = SafeguardingConcern(
                id: id,
                request: request,
                subject: subject,
                about: about,
                words: words,
                raised: occurrence.happened,
                owner: owner
            )
        case .referred(let id, let to, _, let reference, let followUp):
            all[id]?.stage = .referred(to: to, reference: reference, followUp: followUp)
        case .decided(let id, let reasons, let followUp):
            all[id]?.stage = .decided(reasons: reasons, followUp: followUp)
        case .outcome(let id, let words, let followUp):
            all[id]?.outcomes.append(words)
            all[id]?.lookAgain(at: followUp)
        case .taken(let id, let worker): all[id]?.owner = worker
        case .closed(let id, let words): all[id]?.stage = .closed(words: words)
        }
    }
}
