/// A conversation about somebody's safety, with a named owner and a time.
///
/// It has no level, no score and no label, and people are never sorted by it (NICE NG225, 1.6; NHS England, Staying
/// safe from suicide, 2025).
package struct SafetyConversation: Hashable, Sendable {
    package typealias ID = Care.ID<SafetyConversation>

    /// What opened it.
    package enum Why: Hashable, Sendable, Codable {
        /// An answer to a question that asks about safety.
        case worryingAnswer(question: String)
        /// A worker thinks it is needed.
        case worker
        /// The person's own words.
        case ownWords
    }

    /// What was said and agreed.
    package struct Talk: Hashable, Sendable {
        package let summary: Personal<String>
        package let agreed: Personal<String>
        package let at: Instant
        package let by: Actor
    }

    package let id: ID
    package let request: Request.ID?
    package let why: Why
    package let words: Personal<String>?
    package let opened: Instant
    package fileprivate(set) var owner: Worker.ID
    /// By when it is to be held, or tried again.
    package fileprivate(set) var by: Instant
    /// To whom it was passed on, while they have not taken it: until then the owner owns it.
    package fileprivate(set) var offeredTo: Worker.ID?
    package fileprivate(set) var attempts = 0
    package fileprivate(set) var talks: [Talk] = []
    package fileprivate(set) var followUp: Instant?

    package var isHeld: Bool { !talks.isEmpty }
    /// Whether something is still owed: the conversation itself, or a follow-up that was agreed.
    package var isOpen: Bool { !isHeld || followUp != nil }
}

/// What happens to safety conversations.
package enum SafetyFact: Hashable, Sendable, Codable {
    case opened(
        SafetyConversation.ID,
        request: Request.ID?,
        why: SafetyConversation.Why,
        words: Personal<String>?,
        owner: Worker.ID,
        by: Instant
    )
    /// The owner tried, and the person could not be reached; when it is tried again.
    case tried(SafetyConversation.ID, words: Personal<String>, again: Instant)
    case held(
        SafetyConversation.ID,
        summary: Personal<String>,
        agreed: Personal<String>,
        followUp: Instant?
    )
    case followedUp(
        SafetyConversation.ID,
        summary: Personal<String>,
        agreed: Personal<String>,
        followUp: Instant?
    )
    /// Offered to another worker; the owner owns it until they take it.
    case passedOn(SafetyConversation.ID, to: Worker.ID, why: Personal<String>)
    case taken(SafetyConversation.ID, by: Worker.ID)
}

/// All safety conversations of one person.
package struct Safety: Sendable, Equatable {
    package private(set) var all: [SafetyConversation.ID: SafetyConversation] = [:]

    package init() {}

    /// Those of which something is still owed, oldest first.
    package var open: [SafetyConversation] {
        all.values.filter(\.isOpen).sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }
    }

    mutating func apply(_ fact: SafetyFact, _ occurrence: Occurrence) {
        switch fact {
        case .opened(let id, let request, let why, let words, let owner, let by):
            all[id] = SafetyConversation(
                id: id,
                request: request,
                why: why,
                words: words,
                opened: occurrence.happened,
                owner: owner,
                by: by
            )
        case .tried(let id, _, let again):
            all[id]?.attempts += 1
            all[id]?.by = again
        case .held(let id, let summary, let agreed, let followUp),
            .followedUp(let id, let summary, let agreed, let followUp):
            let talk = SafetyConversation.Talk(
                summary: summary,
                agreed: agreed,
                at: occurrence.happened,
                by: occurrence.actor
            )
            all[id]?.talks.append(talk)
            all[id]?.followUp = followUp
        case .passedOn(let id, let to, _): all[id]?.offeredTo = to
        case .taken(let id, let worker):
            all[id]?.owner = worker
            all[id]?.offeredTo = nil
        }
    }
}
