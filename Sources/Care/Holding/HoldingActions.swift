/// Why a request does not change hands.
package enum HoldingRefusal: Refusal {
    case noSuchRequest, closed, noReason, alreadyTheirs, noHandOver, notYours, notOffered, mayNotHold, notHere

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .noReason: "Say why, so that whoever takes over knows."
        case .alreadyTheirs: "They hold this person already."
        case .noHandOver: "This hand-over was answered or withdrawn. Look at the page again to see who holds now."
        case .notYours: "This hand-over was offered to somebody else. Only they can answer it."
        case .notOffered: "Somebody else offered you this hand-over. Accept it, or decline it and say why."
        case .notHere: "They are away or do not work here any more. Choose somebody who is here."
        case .mayNotHold: "Choose somebody who works with people here."
        }
    }
}

/// Offers a request to another worker; the giver holds until they accept.
package struct OfferHandOver: Action {
    package static let permission = Permission.hold
    package let handOver: Holding.HandOver.ID
    package let request: Request.ID
    package let to: Worker.ID
    package let why: String

    package init(handOver: Holding.HandOver.ID, request: Request.ID, to: Worker.ID, why: String) {
        self.handOver = handOver
        self.request = request
        self.to = to
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(HoldingRefusal) -> [Fact] {
        guard let holder = record.holding.holder(of: request) else { throw .noSuchRequest }
        guard record.requests.isOpen(request) else { throw .closed }
        guard !why.isBlank else { throw .noReason }
        guard to != holder else { throw .alreadyTheirs }
        guard !moment.absent.contains(to) else { throw .notHere }
        var facts: [Fact] = []
        if let earlier = record.holding.handOvers[request] {
            if earlier.to == to { return [] }
            facts.append(.holding(.withdrawn(earlier.id, request)))
        }
        facts.append(.holding(.offered(handOver, request, to: to, from: holder, why: Personal(why))))
        return facts
    }
}

/// Answers a hand-over: only the worker it was offered to can.
package struct AnswerHandOver: Action {
    package enum Answer: Hashable, Sendable {
        case accept
        case decline(why: String)
    }

    package static let permission = Permission.hold
    package let handOver: Holding.HandOver.ID
    package let request: Request.ID
    package let answer: Answer

    package init(handOver: Holding.HandOver.ID, request: Request.ID, answer: Answer) {
        self.handOver = handOver
        self.request = request
        self.answer = answer
    }

    package func decide(on record: Record, at moment: Moment) throws(HoldingRefusal) -> [Fact] {
        guard record.requests.all[request] != nil else { throw .noSuchRequest }
        guard record.requests.isOpen(request) else { throw .closed }
        guard let waiting = record.holding.handOvers[request], waiting.id == handOver else { throw .noHandOver }
        guard moment.actor == .worker(waiting.to) else { throw .notYours }
        switch answer {
        case .accept: return [.holding(.accepted(handOver, request))]
        case .decline(let why):
            guard !why.isBlank else { throw .noReason }
            return [.holding(.declined(handOver, request, why: Personal(why)))]
        }
    }
}

/// Takes back an offer that waits; the giver goes on holding.
package struct WithdrawHandOver: Action {
    package static let permission = Permission.hold
    package let handOver: Holding.HandOver.ID
    package let request: Request.ID

    package init(handOver: Holding.HandOver.ID, request: Request.ID) {
        self.handOver = handOver
        self.request = request
    }

    package func decide(on record: Record, at moment: Moment) throws(HoldingRefusal) -> [Fact] {
        guard let waiting = record.holding.handOvers[request], waiting.id == handOver else { throw .noHandOver }
        guard moment.actor != .worker(waiting.to) else { throw .notOffered }
        return [.holding(.withdrawn(handOver, request))]
    }
}

/// Takes a request up oneself, from somebody who is away or has left: the taker is here and says so.
package struct TakeUp: Action {
    package static let permission = Permission.hold
    package let request: Request.ID

    package init(request: Request.ID) { self.request = request }

    package func decide(on record: Record, at moment: Moment) throws(HoldingRefusal) -> [Fact] {
        guard let holder = record.holding.holder(of: request) else { throw .noSuchRequest }
        guard record.requests.isOpen(request) else { throw .closed }
        guard let worker = moment.actor.worker else { throw .mayNotHold }
        return worker == holder ? [] : [.holding(.named(request, holder: worker, why: .tookUp))]
    }
}
