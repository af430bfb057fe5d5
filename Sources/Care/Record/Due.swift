/// Something owed to a person by a named worker at a time, derived from the facts.
package struct Due: Hashable, Sendable {
    /// What kind of thing is owed; the case names are kept in tables and never renamed.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case firstLook
        case answerHandOver
        case firstContact
        case nextContact
        case contact
        case outcome
        case reengage
        /// A service that was asked has not answered.
        case serviceAnswer
        case afterDecline
        case gapMeeting
        case safetyConversation
        case safetyFollowUp
        case safeguarding
        case crisis
        /// A questionnaire that was asked for has not been answered.
        case measure
        /// A message could not be sent: the person must be told another way.
        case message
        /// A time came free for somebody who waits: somebody asks them.
        case offeredTime
        /// Somebody is booked when the clinic is not held.
        case rebook
        /// A contact that the rules of a target ask for, whatever is arranged.
        case targetContact
        /// The measure that the target is set on.
        case targetMeasure
        /// Whoever helps asks themself whether this is the right help.
        case treatmentLook
        /// A specialist's advice, where the help does not help enough.
        case specialistAdvice
        /// A review of the work with a specialist.
        case targetReview
        /// What a case review proposed: say yes or no to it, or do it, or say whether it happened.
        case recommendation
        /// A message to the practice could not be sent: it must be told another way.
        case practiceMessage
        /// A place in a group came free for somebody who waits for one: somebody asks them.
        case offeredPlace
    }

    package let kind: Kind
    package let request: Request.ID?
    /// What exactly it is about, such as a contact; with the kind it names one due of a person.
    package let subject: String
    package let owner: Worker.ID
    package let at: Instant
    /// What is owed and why, for the worker; never a personal value.
    package let sentence: String
    package let source: Source

    package init(
        _ kind: Kind,
        request: Request.ID?,
        subject: String,
        owner: Worker.ID,
        at: Instant,
        sentence: String,
        source: Source
    ) {
        self.kind = kind
        self.request = request
        self.subject = subject
        self.owner = owner
        self.at = at
        self.sentence = sentence
        self.source = source
    }
}

extension Record {
    /// Everything owed to this person now and later, soonest first; nothing after a death.
    ///
    /// A pure function of the facts: it is recomputed after each append, and no nightly job is needed.
    package func dues(_ promises: Promises) -> [Due] {
        guard people.died == nil else { return [] }
        let wishes = people.details?.wishes ?? Person.Wishes()
        var dues: [Due] = []
        for request in requests.open {
            guard let holder = holding.holder(of: request.id) else { continue }
            dues += holding.dues(for: request, promises)
            dues += triage.dues(for: request, holder: holder, safety: safety, promises)
            dues += offers.dues(for: request, holder: holder, promises)
            let reached = reengagement.lastReached[request.id]
            dues += contacts.dues(for: request, holder: holder, lastReached: reached, promises)
            dues += reengagement.dues(for: request, holder: holder, wishes: wishes, promises)
            dues += measures.dues(for: request, holder: holder)
            if isWaiting(for: request.id) { dues += waiting.dues(for: request, holder: holder, messages, promises) }
            dues += questionDues(for: request.id, holder: holder)
            dues += enrolments.waitDues(for: request.id, holder: holder, promises)
            dues += reviews.dues(for: request.id, holder: holder, promises)
        }
        dues += messageDues(promises)
        dues += outsideDues(promises)
        dues += safety.dues(promises)
        dues += safeguarding.dues(promises)
        dues += crisis.dues(holder: { requests.isOpen($0) ? holding.holder(of: $0) : nil }, promises)
        return dues.sorted { ($0.at, $0.kind.rawValue, $0.subject) < ($1.at, $1.kind.rawValue, $1.subject) }
    }
}
