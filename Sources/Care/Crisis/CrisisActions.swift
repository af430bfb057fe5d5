/// Why nothing can be recorded about a hand-over to the crisis service.
package enum CrisisRefusal: Refusal {
    case notRegistered, personHasDied, noSuchRequest, alreadyHanded, noSuchHandOver, noService, noReason, noName
    case alreadyAnswered, notAccepted, notRefused, noOutcome

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first. If life is at risk now, ring 999."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchRequest: "There is no such request."
        case .alreadyHanded: "We already have this hand-over."
        case .noSuchHandOver: "There is no such hand-over."
        case .noService: "Choose the crisis service."
        case .noReason: "Say in a few words what happened, as you told the crisis service."
        case .noName: "Write down who answered for the crisis service."
        case .alreadyAnswered: "The crisis service has answered this already. Hand the person over again if need be."
        case .notAccepted: "The crisis service has not said that it will see the person. Write down its answer first."
        case .notRefused: "This is for when the crisis service says no."
        case .noOutcome: "Write what was done and what happens next."
        }
    }
}

/// Hands a person to the crisis service, with a clock; whoever holds the request goes on holding.
///
/// Any worker can, for a closed request or for none.
package struct HandToCrisis: Action {
    package static let permission = Permission.keepSafe
    package let handOver: CrisisHandOver.ID
    package let request: Request.ID?
    package let service: ServiceCode
    package let why: String

    package init(handOver: CrisisHandOver.ID, request: Request.ID?, service: ServiceCode, why: String) {
        self.handOver = handOver
        self.request = request
        self.service = service
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(CrisisRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        guard record.people.died == nil else { throw .personHasDied }
        if let request, record.requests.all[request] == nil { throw .noSuchRequest }
        guard record.crisis.all[handOver] == nil else { throw .alreadyHanded }
        guard !service.rawValue.isBlank else { throw .noService }
        guard !why.isBlank else { throw .noReason }
        let holder = request.flatMap { record.holding.holder(of: $0) }
        return [
            .crisis(
                .handed(
                    handOver,
                    request: request,
                    to: service,
                    why: Personal(why),
                    owner: moment.actor.worker ?? moment.hereOrOnDuty(holder),
                    respondBy: moment.promises.end(of: moment.promises.crisis, from: moment.now)
                )
            )
        ]
    }
}

/// Records what the crisis service said; after a no, somebody says at once what happens now.
package struct RecordCrisisAnswer: Action {
    package static let permission = Permission.keepSafe
    package let handOver: CrisisHandOver.ID
    package let accepts: Bool
    /// Who answered for the service.
    package let by: String
    package let words: String

    package init(handOver: CrisisHandOver.ID, accepts: Bool, by: String, words: String) {
        self.handOver = handOver
        self.accepts = accepts
        self.by = by
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(CrisisRefusal) -> [Fact] {
        guard let known = record.crisis.all[handOver] else { throw .noSuchHandOver }
        switch known.stage {
        case .handed: break
        case .accepted where !accepts: break
        case .accepted, .refused, .seen, .anotherWay: throw .alreadyAnswered
        }
        guard !by.isBlank else { throw .noName }
        guard accepts || !words.isBlank else { throw .noReason }
        return [.crisis(.answered(handOver, accepts: accepts, by: Personal(by), words: Personal(words)))]
    }
}

/// Records that the crisis service saw the person, and what came of it.
package struct RecordCrisisSeen: Action {
    package static let permission = Permission.keepSafe
    package let handOver: CrisisHandOver.ID
    package let outcome: String

    package init(handOver: CrisisHandOver.ID, outcome: String) {
        self.handOver = handOver
        self.outcome = outcome
    }

    package func decide(on record: Record, at moment: Moment) throws(CrisisRefusal) -> [Fact] {
        guard let known = record.crisis.all[handOver] else { throw .noSuchHandOver }
        guard case .accepted = known.stage else { throw .notAccepted }
        guard !outcome.isBlank else { throw .noOutcome }
        return [.crisis(.seen(handOver, outcome: Personal(outcome)))]
    }
}

/// Records what was done after the crisis service said no.
package struct RecordAnotherWay: Action {
    package static let permission = Permission.keepSafe
    package let handOver: CrisisHandOver.ID
    package let words: String

    package init(handOver: CrisisHandOver.ID, words: String) {
        self.handOver = handOver
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(CrisisRefusal) -> [Fact] {
        guard let known = record.crisis.all[handOver] else { throw .noSuchHandOver }
        guard case .refused = known.stage else { throw .notRefused }
        guard !words.isBlank else { throw .noOutcome }
        return [.crisis(.anotherWay(handOver, words: Personal(words)))]
    }
}
