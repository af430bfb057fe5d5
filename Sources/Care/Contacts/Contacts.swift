/// A meeting by whatever means, arranged or made.
package struct Contact: Hashable, Sendable {
    package typealias ID = Care.ID<Contact>

    /// How people meet.
    package enum Means: String, CaseIterable, Hashable, Sendable, Codable {
        case room, phone, video, message, home, walk
    }

    /// Who moved or cancelled a contact.
    package enum Party: String, CaseIterable, Hashable, Sendable, Codable {
        case person, worker, service
    }

    /// What came of it; `arranged` until somebody has written that down.
    package enum Outcome: Hashable, Sendable {
        case arranged
        case attended(late: Bool, leftEarly: Bool, summary: Personal<String>)
        case missed
        case cancelled(by: Party, why: Personal<String>)
    }

    package let id: ID
    package let request: Request.ID
    package let with: Worker.ID
    package fileprivate(set) var means: Means
    package fileprivate(set) var at: Instant
    package fileprivate(set) var place: Personal<String>?
    /// Whether it was arranged beforehand, or just happened.
    package let wasArranged: Bool
    package fileprivate(set) var outcome: Outcome
    /// Whether it is a session of a group, where the person is one of several.
    package fileprivate(set) var isSession = false
    /// How often it was moved, cancelled or taken back since it was arranged: a calendar's sequence.
    package fileprivate(set) var changes = 0
    /// When we last learnt that it is otherwise than before.
    package fileprivate(set) var changed = Instant(microseconds: 0)

    package var isAttended: Bool {
        if case .attended = outcome { return true }
        return false
    }
}

/// What happens to contacts.
package enum ContactFact: Hashable, Sendable, Codable {
    case arranged(
        Contact.ID,
        Request.ID,
        with: Worker.ID,
        means: Contact.Means,
        at: Instant,
        place: Personal<String>?
    )
    case moved(
        Contact.ID,
        Request.ID,
        at: Instant,
        means: Contact.Means,
        place: Personal<String>?,
        by: Contact.Party,
        why: Personal<String>
    )
    case attended(Contact.ID, Request.ID, late: Bool, leftEarly: Bool, summary: Personal<String>)
    /// The person missed it; that opens a way back to them, and is never a reason to close.
    case missed(Contact.ID, Request.ID, words: Personal<String>?)
    case cancelled(Contact.ID, Request.ID, by: Contact.Party, why: Personal<String>)
    /// A contact nobody had arranged, written down after it happened.
    case made(
        Contact.ID,
        Request.ID,
        with: Worker.ID,
        means: Contact.Means,
        at: Instant,
        summary: Personal<String>
    )
    /// What was written about the contact was wrong: it is open again, and the earlier words stay in the journal.
    case takenBack(Contact.ID, Request.ID, why: Personal<String>)
}

/// All contacts of one person.
package struct Contacts: Sendable, Equatable {
    package private(set) var all: [Contact.ID: Contact] = [:]
    private var sessions: Set<Contact.ID> = []

    package init() {}

    /// The contacts of a request, in the order of time.
    package func of(_ request: Request.ID) -> [Contact] {
        all.values.filter { $0.request == request }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// The contacts of a request that are arranged and of which nothing is written yet, soonest first.
    package func arranged(for request: Request.ID) -> [Contact] { of(request).filter { $0.outcome == .arranged } }

    /// The last time the person was met about a request.
    package func lastMet(for request: Request.ID) -> Instant? { of(request).last { $0.isAttended }?.at }

    /// The last contact of a request that the person missed.
    package func lastMissed(for request: Request.ID) -> Instant? { of(request).last { $0.outcome == .missed }?.at }

    /// Applies what happened; `recorded` is `nil` where only what would come of it is looked at.
    mutating func apply(_ fact: ContactFact, at recorded: Instant? = nil) {
        defer { if let recorded { note(fact, at: recorded) } }
        switch fact {
        case .arranged(let id, let request, let with, let means, let at, let place):
            all[id] = Contact(
                id: id,
                request: request,
                with: with,
                means: means,
                at: at,
                place: place,
                wasArranged: true,
                outcome: .arranged,
                isSession: sessions.contains(id)
            )
        case .moved(let id, _, let at, let means, let place, _, _):
            all[id]?.at = at
            all[id]?.means = means
            all[id]?.place = place
            all[id]?.isSession = false
            sessions.remove(id)
        case .attended(let id, _, let late, let leftEarly, let summary):
            all[id]?.outcome = .attended(late: late, leftEarly: leftEarly, summary: summary)
        case .missed(let id, _, _): all[id]?.outcome = .missed
        case .cancelled(let id, _, let by, let why): all[id]?.outcome = .cancelled(by: by, why: why)
        case .made(let id, let request, let with, let means, let at, let summary):
            all[id] = Contact(
                id: id,
                request: request,
                with: with,
                means: means,
                at: at,
                place: nil,
                wasArranged: false,
                outcome: .attended(late: false, leftEarly: false, summary: summary),
                isSession: sessions.contains(id)
            )
        case .takenBack(let id, _, _): all[id]?.outcome = .arranged
        }
    }

    /// Hears which contacts are sessions of groups, before they are arranged or made.
    mutating func apply(_ fact: EnrolmentFact) {
        if case .session(let contact, _, _) = fact { sessions.insert(contact) }
    }

    /// Whether a fact is about a session of a group.
    func isAboutSession(_ fact: ContactFact) -> Bool {
        switch fact {
        case .arranged(let id, _, _, _, _, _), .made(let id, _, _, _, _, _), .moved(let id, _, _, _, _, _, _),
            .attended(let id, _, _, _, _), .missed(let id, _, _), .cancelled(let id, _, _, _),
            .takenBack(let id, _, _):
            sessions.contains(id)
        }
    }

    /// Counts what a calendar must be told again.
    private mutating func note(_ fact: ContactFact, at recorded: Instant) {
        switch fact {
        case .arranged(let id, _, _, _, _, _), .made(let id, _, _, _, _, _): all[id]?.changed = recorded
        case .moved(let id, _, _, _, _, _, _), .cancelled(let id, _, _, _), .takenBack(let id, _, _):
            all[id]?.changes += 1
            all[id]?.changed = recorded
        case .attended, .missed: return
        }
    }
}
