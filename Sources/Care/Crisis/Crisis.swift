/// A person handed to the crisis service; whoever holds their request goes on holding.
package struct CrisisHandOver: Hashable, Sendable {
    package typealias ID = Care.ID<CrisisHandOver>

    /// How far it has come.
    package enum Stage: Hashable, Sendable {
        case handed
        /// The service will see the person.
        case accepted(Instant)
        /// The service said no: the person stays where they are, and somebody says at once what happens now.
        case refused(Instant)
        case seen(outcome: Personal<String>)
        /// After a no: what was done instead.
        case anotherWay(words: Personal<String>)
    }

    package let id: ID
    package let request: Request.ID?
    package let to: ServiceCode
    package let why: Personal<String>
    /// Who handed the person over, and goes on asking until there is an answer.
    package let owner: Worker.ID
    package let handed: Instant
    package let respondBy: Instant
    package fileprivate(set) var stage: Stage = .handed

    package var isOpen: Bool {
        switch stage {
        case .handed, .accepted, .refused: true
        case .seen, .anotherWay: false
        }
    }
}

/// What happens to crisis hand-overs.
package enum CrisisFact: Hashable, Sendable, Codable {
    case handed(
        CrisisHandOver.ID,
        request: Request.ID?,
        to: ServiceCode,
        why: Personal<String>,
        owner: Worker.ID,
        respondBy: Instant
    )
    /// The service answered; `by` is who spoke for it.
    case answered(CrisisHandOver.ID, accepts: Bool, by: Personal<String>, words: Personal<String>)
    case seen(CrisisHandOver.ID, outcome: Personal<String>)
    /// What was done after the service said no.
    case anotherWay(CrisisHandOver.ID, words: Personal<String>)
}

/// All crisis hand-overs of one person.
package struct Crisis: Sendable, Equatable {
    package private(set) var all: [CrisisHandOver.ID: CrisisHandOver] = [:]

    package init() {}

    /// Those that wait for something, oldest first.
    package var open: [CrisisHandOver] {
        all.values.filter(\.isOpen).sorted { ($0.handed, $0.id) < ($1.handed, $1.id) }
    }

    mutating func apply(_ fact: CrisisFact, _ occurrence: Occurrence) {
        switch fact {
        case .handed(let id, let request, let to, let why, let owner, let respondBy):
            all[id] = CrisisHandOver(
                id: id,
                request: request,
                to: to,
                why: why,
                owner: owner,
                handed: occurrence.happened,
                respondBy: respondBy
            )
        case .answered(let id, let accepts, _, _):
            all[id]?.stage = accepts ? .accepted(occurrence.happened) : .refused(occurrence.happened)
        case .seen(let id, let outcome): all[id]?.stage = .seen(outcome: outcome)
        case .anotherWay(let id, let words): all[id]?.stage = .anotherWay(words: words)
        }
    }
}
