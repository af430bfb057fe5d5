/// Why nothing can be recorded between a request and a service.
package enum OfferRefusal: Refusal {
    case noSuchRequest, closed, personHasDied, noService, noWords, alreadyHelping, notAsked, notHelping, noReason
    case dayNotPossible, noOutcome, noNextStep

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noService: "Choose the service to ask."
        case .noWords: "Say what the service is asked for, so that it can answer."
        case .alreadyHelping: "This service has said yes already. There is no need to ask again."
        case .notAsked: "This service was not asked, or has answered. Ask it first."
        case .notHelping: "This service is not helping with this request now."
        case .noReason: "Say why in a few words: the person may read it, and the gap ledger needs it."
        case .dayNotPossible: "Choose a day from today and within a year."
        case .noOutcome: "Write what the meeting said."
        case .noNextStep: "Write what happens next. Nobody leaves the meeting without a next step."
        }
    }
}

extension Record {
    /// Nothing is asked of a service for a request that is closed, or for somebody who has died.
    func checkAsking(_ request: Request.ID) throws(OfferRefusal) {
        guard requests.all[request] != nil else { throw .noSuchRequest }
        guard people.died == nil else { throw .personHasDied }
        guard requests.isOpen(request) else { throw .closed }
    }
}

/// Asks a service to help; the holder goes on holding.
package struct AskService: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let service: ServiceCode
    package let words: String

    package init(request: Request.ID, service: ServiceCode, words: String) {
        self.request = request
        self.service = service
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        try record.checkAsking(request)
        guard !service.rawValue.isBlank else { throw .noService }
        guard !words.isBlank else { throw .noWords }
        let standing = record.offers.standing(of: request)
        guard !standing.isHelping(service) else { throw .alreadyHelping }
        return standing.isAsked(service) ? [] : [.offers(.asked(request, service: service, words: Personal(words)))]
    }
}

/// Records that a service which has not answered was asked again: its time to answer begins anew.
package struct AskAgain: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let service: ServiceCode
    package let words: String

    package init(request: Request.ID, service: ServiceCode, words: String) {
        self.request = request
        self.service = service
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        try record.checkAsking(request)
        guard !words.isBlank else { throw .noWords }
        guard record.offers.standing(of: request).isAsked(service) else { throw .notAsked }
        return [.offers(.asked(request, service: service, words: Personal(words)))]
    }
}

/// Records that a service says yes; one that said no earlier may change its mind without being asked again.
package struct RecordAcceptance: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let service: ServiceCode
    package let words: String

    package init(request: Request.ID, service: ServiceCode, words: String) {
        self.request = request
        self.service = service
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        try record.checkAsking(request)
        let standing = record.offers.standing(of: request)
        if standing.isHelping(service) { return [] }
        guard standing.isAsked(service) || standing.standing.contains(service) else { throw .notAsked }
        return [.offers(.accepted(request, service: service, words: Personal(words)))]
    }
}

/// Records that a service says no, even after a yes: the holder stays, and the decline goes to the gap ledger.
package struct RecordDecline: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let service: ServiceCode
    package let reason: DeclineReason
    package let words: String
    package let instead: String?

    package init(
        request: Request.ID,
        service: ServiceCode,
        reason: DeclineReason,
        words: String,
        instead: String? = nil
    ) {
        self.request = request
        self.service = service
        self.reason = reason
        self.words = words
        self.instead = instead
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        try record.checkAsking(request)
        let standing = record.offers.standing(of: request)
        guard standing.isAsked(service) || standing.isHelping(service) else { throw .notAsked }
        guard reason != .other || !words.isBlank else { throw .noReason }
        return [
            .offers(
                .declined(
                    request,
                    service: service,
                    reason: reason,
                    words: Personal(words),
                    instead: instead.map { Personal($0) }
                )
            )
        ]
    }
}

/// Takes back the asking of a service, or its help, because we or the person no longer want it.
package struct WithdrawAsking: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let service: ServiceCode
    package let why: String

    package init(request: Request.ID, service: ServiceCode, why: String) {
        self.request = request
        self.service = service
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        guard record.requests.all[request] != nil else { throw .noSuchRequest }
        let standing = record.offers.standing(of: request)
        guard standing.isAsked(service) || standing.isHelping(service) else { throw .notAsked }
        guard !why.isBlank else { throw .noReason }
        return [.offers(.withdrawn(request, service: service, why: Personal(why)))]
    }
}

/// Records that a service that said yes has done what it could.
package struct RecordFinish: Action {
    package static let permission = Permission.offerServices
    package let request: Request.ID
    package let service: ServiceCode
    package let words: String

    package init(request: Request.ID, service: ServiceCode, words: String) {
        self.request = request
        self.service = service
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(OfferRefusal) -> [Fact] {
        guard record.requests.all[request] != nil else { throw .noSuchRequest }
        guard record.offers.standing(of: request).isHelping(service) else { throw .notHelping }
        guard !words.isBlank else { throw .noOutcome }
        return [.offers(.finished(request, service: service, words: Personal(words)))]
    }
}
