/// Who holds each request: exactly one named worker, from receipt to agreed close.
///
/// The holder is not optional in what is kept here, so a request cannot be without one. A hand-over moves the person
/// only when the receiver accepts; until then the giver holds.
package struct Holding: Sendable, Equatable {
    /// A hand-over that waits for an answer.
    package struct HandOver: Hashable, Sendable {
        package typealias ID = Care.ID<HandOver>

        package let id: ID
        package let to: Worker.ID
        package let from: Worker.ID
        package let why: Personal<String>
        package let offered: Instant
    }

    /// One turn of holding.
    package struct Turn: Hashable, Sendable {
        package let holder: Worker.ID
        package let since: Instant
        package let why: HoldingFact.Why
    }

    package private(set) var turns: [Request.ID: [Turn]] = [:]
    package private(set) var handOvers: [Request.ID: HandOver] = [:]

    package init() {}

    /// Who holds a request now; for a closed one, who held it last; `nil` only for a request nobody has made.
    package func holder(of request: Request.ID) -> Worker.ID? { turns[request]?.last?.holder }

    mutating func apply(_ fact: HoldingFact, _ occurrence: Occurrence) {
        switch fact {
        case .named(let request, let holder, let why): begin(holder, why, request, occurrence)
        case .offered(let id, let request, let to, let from, let why):
            handOvers[request] = HandOver(id: id, to: to, from: from, why: why, offered: occurrence.happened)
        case .accepted(let id, let request):
            guard let handOver = handOvers[request], handOver.id == id else { return }
            begin(handOver.to, .accepted, request, occurrence)
        case .declined(_, let request, _), .withdrawn(_, let request): handOvers[request] = nil
        }
    }

    private mutating func begin(
        _ holder: Worker.ID,
        _ why: HoldingFact.Why,
        _ request: Request.ID,
        _ occurrence: Occurrence
    ) {
        turns[request, default: []].append(Turn(holder: holder, since: occurrence.happened, why: why))
        handOvers[request] = nil
    }
}

/// What happens to holding.
package enum HoldingFact: Hashable, Sendable, Codable {
    /// Why somebody came to hold a request.
    package enum Why: String, Hashable, Sendable, Codable {
        /// On duty when the request arrived.
        case onDuty
        /// Accepted a hand-over.
        case accepted
        /// Took it up themself from somebody who is away or has left.
        case tookUp
        /// Held it last, or is on duty, when it was opened again.
        case reopened
    }

    case named(Request.ID, holder: Worker.ID, why: Why)
    case offered(Holding.HandOver.ID, Request.ID, to: Worker.ID, from: Worker.ID, why: Personal<String>)
    case accepted(Holding.HandOver.ID, Request.ID)
    case declined(Holding.HandOver.ID, Request.ID, why: Personal<String>)
    case withdrawn(Holding.HandOver.ID, Request.ID)
}
