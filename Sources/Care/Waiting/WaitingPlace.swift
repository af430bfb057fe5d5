/// Somebody's place among those who wait: by the time they were promised, then by when they asked.
///
/// Nothing else moves anybody: not how often somebody asks, not what they said no to, not when they joined, and nothing
/// that is known of their safety.
package struct WaitingPlace: Hashable, Sendable, Comparable {
    package let promised: Instant
    package let asked: Instant
    package let request: Request.ID

    package init(promised: Instant, asked: Instant, request: Request.ID) {
        self.promised = promised
        self.asked = asked
        self.request = request
    }

    package static func < (left: WaitingPlace, right: WaitingPlace) -> Bool {
        (left.promised, left.asked, left.request) < (right.promised, right.asked, right.request)
    }
}

/// What stands in the way of booking somebody who waits.
package enum WaitMissing: String, CaseIterable, Hashable, Sendable {
    /// There is neither a number to ring nor an address that is safe to write to.
    case noWayToTell
    /// Somebody asked for them, and they do not know.
    case personDoesNotKnow
    /// Nobody has read the request yet.
    case notRead
    /// Nothing is said of what would suit them.
    case noWishes

    package var sentence: String {
        switch self {
        case .noWayToTell: "No way to tell them that is safe: ask for a number or an address"
        case .personDoesNotKnow: "They do not know of the request: talk with them first"
        case .notRead: "Nobody has read the request yet"
        case .noWishes: "No wishes: ask what would suit them"
        }
    }
}

extension Record {
    /// Where somebody stands among those who wait, from the clocks of their request as they were when they began to wait.
    ///
    /// A contact made meanwhile moves nobody back.
    package func waitingPlace(of request: Request, since: Instant, _ promises: Promises) -> WaitingPlace {
        let met = contacts.of(request.id)
            .last { $0.isAttended && $0.at >= request.began && $0.at < since }?.at
        let own =
            met.map { promises.end(of: promises.nextContact, from: $0) }
            ?? promises.end(of: promises.firstContact, from: request.began)
        let services = offers.standing(of: request.id).accepted.filter { met == nil && $0.since < since }
            .compactMap { accepted in
                promises.seenWithin[accepted.service].map { promises.end(of: $0, from: accepted.since) }
            }
        return WaitingPlace(promised: ([own] + services).min() ?? own, asked: request.received, request: request.id)
    }

    /// What is missing before somebody who waits can be booked.
    package func missing(for request: Request.ID) -> [WaitMissing] {
        guard let wait = waiting.all[request], let known = requests.all[request] else { return [] }
        return WaitMissing.allCases.filter { missing in
            switch missing {
            case .noWayToTell: !canBeReached
            case .personDoesNotKnow: known.asking.asker?.personKnows == false
            case .notRead: triage.unread.contains(request)
            case .noWishes: !wait.wishes.saysSomething
            }
        }
    }

    /// Whether there is an address that may be written to, or a number at which the person themself can be rung.
    private var canBeReached: Bool {
        if case .success = mailbox { return true }
        return people.details?.phone?.disclosed.isBlank == false
    }
}
