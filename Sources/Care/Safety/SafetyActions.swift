/// Why nothing can be recorded about a safety conversation.
package enum SafetyRefusal: Refusal {
    case notRegistered, personHasDied, noSuchRequest, alreadyOpened, noSuchConversation, noQuestion, notHere, tooLate
    case noSummary, noReason, alreadyHeld, notHeld, nothingOwed, followUpNotPossible, alreadyTheirs, notByAWorker

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchRequest: "There is no such request."
        case .alreadyOpened: "We already have this safety conversation."
        case .noSuchConversation: "There is no such safety conversation."
        case .noQuestion: "Name the question whose answer was worrying."
        case .notHere: "That worker is away or does not work here any more. Choose somebody who is here."
        case .tooLate:
            "That is later than we promise. If nobody can talk with the person by then, pass it on, "
                + "or hand them to the crisis service."
        case .noSummary: "Write what was said and what was agreed."
        case .noReason: "Say why, so that whoever takes it on knows."
        case .alreadyHeld: "This conversation was held. Write down the follow-up instead."
        case .notHeld: "This conversation was not held yet. Write down the conversation first."
        case .nothingOwed: "This conversation was held and nothing is left to do. Open a new one if you are worried."
        case .followUpNotPossible: "Choose a time for the follow-up from now and within a year."
        case .alreadyTheirs: "They own this conversation already."
        case .notByAWorker: "Only a worker can take this on. Sign in first."
        }
    }
}

/// Opens a safety conversation: from this moment a named worker owns it, with a time.
///
/// Anything that worries anybody may open one, for a closed request too; it is never refused for want of paper.
package struct OpenSafetyConversation: Action {
    package static let permission = Permission.keepSafe
    package let conversation: SafetyConversation.ID
    package let request: Request.ID?
    package let why: SafetyConversation.Why
    package let words: String?
    /// Who owns it; `nil` means the holder of the request if they are here, or whoever is on duty.
    package let owner: Worker.ID?
    /// By when; `nil` means as soon as the place promises, counted from when somebody can have read of it.
    package let by: Instant?

    package init(
        conversation: SafetyConversation.ID,
        request: Request.ID?,
        why: SafetyConversation.Why,
        words: String? = nil,
        owner: Worker.ID? = nil,
        by: Instant? = nil
    ) {
        self.conversation = conversation
        self.request = request
        self.why = why
        self.words = words
        self.owner = owner
        self.by = by
    }

    package func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        guard record.people.died == nil else { throw .personHasDied }
        if let request, record.requests.all[request] == nil { throw .noSuchRequest }
        guard record.safety.all[conversation] == nil else { throw .alreadyOpened }
        if case .worryingAnswer(let question) = why, question.isBlank { throw .noQuestion }
        if let owner, moment.absent.contains(owner) { throw .notHere }
        if let by, !moment.isSoonEnoughForSafety(by) { throw .tooLate }
        return [
            .safety(
                .opened(
                    conversation,
                    request: request,
                    why: why,
                    words: words.map { Personal($0) },
                    owner: owner ?? moment.hereOrOnDuty(request.flatMap { record.holding.holder(of: $0) }),
                    by: by ?? moment.safetyPromise
                )
            )
        ]
    }
}

/// Records that the owner tried and did not reach the person; the conversation is still owed, soon.
package struct RecordSafetyAttempt: Action {
    package static let permission = Permission.keepSafe
    package let conversation: SafetyConversation.ID
    package let words: String
    package let again: Instant

    package init(conversation: SafetyConversation.ID, words: String, again: Instant) {
        self.conversation = conversation
        self.words = words
        self.again = again
    }

    package func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        let known = try record.conversation(conversation)
        guard !known.isHeld else { throw .alreadyHeld }
        guard !words.isBlank else { throw .noSummary }
        guard moment.isSoonEnoughForSafety(again) else { throw .tooLate }
        return [.safety(.tried(conversation, words: Personal(words), again: again))]
    }
}

/// Records the conversation: what was said, what was agreed, and when somebody asks again.
package struct RecordSafetyConversation: Action {
    package static let permission = Permission.keepSafe
    package let conversation: SafetyConversation.ID
    package let summary: String
    package let agreed: String
    package let followUp: Instant?

    package init(conversation: SafetyConversation.ID, summary: String, agreed: String, followUp: Instant?) {
        self.conversation = conversation
        self.summary = summary
        self.agreed = agreed
        self.followUp = followUp
    }

    package func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        let known = try record.conversation(conversation)
        guard !known.isHeld else { throw .alreadyHeld }
        guard !summary.isBlank, !agreed.isBlank else { throw .noSummary }
        if let followUp, !moment.canPromise(followUp) { throw .followUpNotPossible }
        return [
            .safety(
                .held(conversation, summary: Personal(summary), agreed: Personal(agreed), followUp: followUp)
            )
        ]
    }
}

/// Records the follow-up that was agreed, and whether there is another.
package struct RecordSafetyFollowUp: Action {
    package static let permission = Permission.keepSafe
    package let conversation: SafetyConversation.ID
    package let summary: String
    package let agreed: String
    package let followUp: Instant?

    package init(conversation: SafetyConversation.ID, summary: String, agreed: String, followUp: Instant?) {
        self.conversation = conversation
        self.summary = summary
        self.agreed = agreed
        self.followUp = followUp
    }

    package func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        let known = try record.conversation(conversation)
        guard known.isHeld else { throw .notHeld }
        guard known.isOpen else { throw .nothingOwed }
        guard !summary.isBlank, !agreed.isBlank else { throw .noSummary }
        if let followUp, !moment.canPromise(followUp) { throw .followUpNotPossible }
        return [
            .safety(
                .followedUp(conversation, summary: Personal(summary), agreed: Personal(agreed), followUp: followUp)
            )
        ]
    }
}

/// Offers a conversation to another worker; the owner owns it until they take it.
package struct PassOnSafetyConversation: Action {
    package static let permission = Permission.keepSafe
    package let conversation: SafetyConversation.ID
    package let to: Worker.ID
    package let why: String

    package init(conversation: SafetyConversation.ID, to: Worker.ID, why: String) {
        self.conversation = conversation
        self.to = to
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        let known = try record.conversation(conversation)
        guard known.isOpen else { throw .nothingOwed }
        guard known.owner != to else { throw .alreadyTheirs }
        guard !moment.absent.contains(to) else { throw .notHere }
        guard !why.isBlank else { throw .noReason }
        return known.offeredTo == to ? [] : [.safety(.passedOn(conversation, to: to, why: Personal(why)))]
    }
}

/// Takes a conversation on oneself, whether it was passed on or not.
package struct TakeSafetyConversation: Action {
    package static let permission = Permission.keepSafe
    package let conversation: SafetyConversation.ID

    package init(conversation: SafetyConversation.ID) { self.conversation = conversation }

    package func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        let known = try record.conversation(conversation)
        guard known.isOpen else { throw .nothingOwed }
        guard let worker = moment.actor.worker else { throw .notByAWorker }
        return known.owner == worker && known.offeredTo == nil ? [] : [.safety(.taken(conversation, by: worker))]
    }
}

extension Record {
    fileprivate func conversation(_ id: SafetyConversation.ID) throws(SafetyRefusal) -> SafetyConversation {
        guard let known = safety.all[id] else { throw .noSuchConversation }
        return known
    }
}

extension Moment {
    /// When a safety conversation that begins now is owed: a worker who opens one has read what worries them.
    fileprivate var safetyPromise: Instant {
        actor.worker == nil
            ? promises.end(ofUnread: promises.safetyConversation, from: now)
            : promises.end(of: promises.safetyConversation, from: now)
    }

    /// A safety conversation is held by the end of what the place promises, or within a day and a night.
    fileprivate func isSoonEnoughForSafety(_ instant: Instant) -> Bool {
        instant >= now && instant <= max(promises.end(of: promises.safetyConversation, from: now), now + .days(1))
    }
}
