/// Why nothing can be recorded about a safeguarding concern.
package enum SafeguardingRefusal: Refusal {
    case notRegistered, noSuchRequest, alreadyRaised, noSuchConcern, noWords, notHere, noPlace, inTheFuture, noReasons
    case dateNotPossible, notPassedOn, closed, notByAWorker

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first."
        case .noSuchRequest: "There is no such request."
        case .alreadyRaised: "We already have this concern."
        case .noSuchConcern: "There is no such concern."
        case .noWords: "Say who it is about and what worries you, as far as you know."
        case .notHere: "That worker is away or does not work here any more. Choose somebody who is here."
        case .noPlace: "Say whom you told: the council's team, the police, or the safeguarding lead."
        case .inTheFuture: "This is in the future. Write down what was done once it is done."
        case .noReasons: "Give the reasons, and whose advice you asked."
        case .dateNotPossible: "Choose a date from now and within a year on which somebody looks again."
        case .notPassedOn: "Nobody was told of this concern, and nobody decided. Do one of the two first."
        case .closed: "This concern is closed. Raise a new one if you are worried."
        case .notByAWorker: "Only a worker can take this on. Sign in first."
        }
    }
}

/// Raises a concern that a child or an adult is being harmed, or may be; a named worker owns it from now.
package struct RaiseConcern: Action {
    package static let permission = Permission.keepSafe
    package let concern: SafeguardingConcern.ID
    package let request: Request.ID?
    package let subject: SafeguardingConcern.Subject
    package let about: String
    package let words: String
    /// Who owns it; `nil` means the worker who raises it, or else the holder of the request, or whoever is on duty.
    package let owner: Worker.ID?

    package init(
        concern: SafeguardingConcern.ID,
        request: Request.ID?,
        subject: SafeguardingConcern.Subject,
        about: String,
        words: String,
        owner: Worker.ID? = nil
    ) {
        self.concern = concern
        self.request = request
        self.subject = subject
        self.about = about
        self.words = words
        self.owner = owner
    }

    package func decide(on record: Record, at moment: Moment) throws(SafeguardingRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        if let request, record.requests.all[request] == nil { throw .noSuchRequest }
        guard record.safeguarding.all[concern] == nil else { throw .alreadyRaised }
        guard !about.isBlank, !words.isBlank else { throw .noWords }
        if let owner, moment.absent.contains(owner) { throw .notHere }
        let holder = request.flatMap { record.holding.holder(of: $0) }
        return [
            .safeguarding(
                .raised(
                    concern,
                    request: request,
                    subject: subject,
                    about: Personal(about),
                    words: Personal(words),
                    owner: owner ?? moment.actor.worker ?? moment.hereOrOnDuty(holder)
                )
            )
        ]
    }
}

/// Records that those who must know were told, and when somebody looks again.
package struct ReferConcern: Action {
    package static let permission = Permission.keepSafe
    package let concern: SafeguardingConcern.ID
    package let to: String
    package let at: Instant
    package let reference: String?
    package let followUp: Instant

    package init(concern: SafeguardingConcern.ID, to: String, at: Instant, reference: String?, followUp: Instant) {
        self.concern = concern
        self.to = to
        self.at = at
        self.reference = reference
        self.followUp = followUp
    }

    package func decide(on record: Record, at moment: Moment) throws(SafeguardingRefusal) -> [Fact] {
        _ = try record.openConcern(concern)
        guard !to.isBlank else { throw .noPlace }
        guard at <= moment.now else { throw .inTheFuture }
        guard moment.canPromise(followUp) else { throw .dateNotPossible }
        return [
            .safeguarding(
                .referred(concern, to: to, at: at, reference: reference.map { Personal($0) }, followUp: followUp)
            )
        ]
    }
}

/// Records a decision not to refer at present, with reasons and the date on which somebody looks again.
package struct DecideConcern: Action {
    package static let permission = Permission.keepSafe
    package let concern: SafeguardingConcern.ID
    package let reasons: String
    package let followUp: Instant

    package init(concern: SafeguardingConcern.ID, reasons: String, followUp: Instant) {
        self.concern = concern
        self.reasons = reasons
        self.followUp = followUp
    }

    package func decide(on record: Record, at moment: Moment) throws(SafeguardingRefusal) -> [Fact] {
        _ = try record.openConcern(concern)
        guard !reasons.isBlank else { throw .noReasons }
        guard moment.canPromise(followUp) else { throw .dateNotPossible }
        return [.safeguarding(.decided(concern, reasons: Personal(reasons), followUp: followUp))]
    }
}

/// Records what came of a concern so far, and when somebody looks again.
package struct RecordConcernOutcome: Action {
    package static let permission = Permission.keepSafe
    package let concern: SafeguardingConcern.ID
    package let words: String
    package let followUp: Instant

    package init(concern: SafeguardingConcern.ID, words: String, followUp: Instant) {
        self.concern = concern
        self.words = words
        self.followUp = followUp
    }

    package func decide(on record: Record, at moment: Moment) throws(SafeguardingRefusal) -> [Fact] {
        let known = try record.openConcern(concern)
        guard known.stage != .raised else { throw .notPassedOn }
        guard !words.isBlank else { throw .noWords }
        guard moment.canPromise(followUp) else { throw .dateNotPossible }
        return [.safeguarding(.outcome(concern, words: Personal(words), followUp: followUp))]
    }
}

/// Takes a concern on oneself.
package struct TakeConcern: Action {
    package static let permission = Permission.keepSafe
    package let concern: SafeguardingConcern.ID

    package init(concern: SafeguardingConcern.ID) { self.concern = concern }

    package func decide(on record: Record, at moment: Moment) throws(SafeguardingRefusal) -> [Fact] {
        let known = try record.openConcern(concern)
        guard let worker = moment.actor.worker else { throw .notByAWorker }
        return known.owner == worker ? [] : [.safeguarding(.taken(concern, by: worker))]
    }
}

/// Closes a concern that was passed on or decided about, saying how it ended.
package struct CloseConcern: Action {
    package static let permission = Permission.keepSafe
    package let concern: SafeguardingConcern.ID
    package let words: String

    package init(concern: SafeguardingConcern.ID, words: String) {
        self.concern = concern
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(SafeguardingRefusal) -> [Fact] {
        let known = try record.openConcern(concern)
        guard known.stage != .raised else { throw .notPassedOn }
        guard !words.isBlank else { throw .noReasons }
        return [.safeguarding(.closed(concern, words: Personal(words)))]
    }
}

extension Record {
    fileprivate func openConcern(_ id: SafeguardingConcern.ID) throws(SafeguardingRefusal) -> SafeguardingConcern {
        guard let known = safeguarding.all[id] else { throw .noSuchConcern }
        guard known.isOpen else { throw .closed }
        return known
    }
}
