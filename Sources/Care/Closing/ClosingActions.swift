/// Why a request is not closed, or not opened again.
package enum ClosingRefusal: Refusal {
    case noSuchRequest, nothingAgreed, noWayBack, safetyConversationOpen, crisisOpen, concernOpen, notReached
    case serviceAsked, notDead, hasDied, askedForHelp, notSaidToHaveMoved, noReason

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .nothingAgreed: "Write what you and the person agreed, in words they can read."
        case .noWayBack: "Write how the person can come back."
        case .safetyConversationOpen:
            "A safety conversation of this request is still owed. Hold it, and do what was agreed, first."
        case .crisisOpen: "The person is handed to the crisis service. Write down what came of it first."
        case .concernOpen: "A safeguarding concern of this request is open. Close it first, saying how it ended."
        case .notReached:
            "The person missed a contact and was not reached since. That is never a reason to close: reach them first."
        case .serviceAsked:
            "A service was asked and has not answered. Wait for its answer, or take the asking back, first."
        case .notDead: "This person is not recorded as having died. Record that first, if it is so."
        case .hasDied: "This person is recorded as having died. Close for that reason, or correct it first."
        case .askedForHelp: "The person asked for help, not for advice. Say that the help is done or what they decided."
        case .notSaidToHaveMoved: "Write how we know that the person has moved, and who helps them there."
        case .noReason: "Say why, so that somebody who reads this later understands."
        }
    }
}

/// Closes a request by agreement: what was agreed, and the way back, in words the person can read.
package struct Close: Action {
    package static let permission = Permission.close
    package let request: Request.ID
    package let reason: Closing.Reason
    package let agreed: String
    package let wayBack: String

    package init(request: Request.ID, reason: Closing.Reason, agreed: String, wayBack: String) {
        self.request = request
        self.reason = reason
        self.agreed = agreed
        self.wayBack = wayBack
    }

    package func decide(on record: Record, at moment: Moment) throws(ClosingRefusal) -> [Fact] {
        guard let known = record.requests.all[request] else { throw .noSuchRequest }
        guard record.requests.isOpen(request) else { return [] }
        if reason == .died {
            guard record.people.died != nil else { throw .notDead }
        } else {
            guard record.people.died == nil else { throw .hasDied }
            try checkAgreement(about: known)
            try checkNothingOwed(on: record)
        }
        let closing = Closing(reason: reason, agreed: Personal(agreed), wayBack: Personal(wayBack))
        return tidying(record, at: moment) + [.requests(.closed(request, closing))]
            + record.tellingPracticeOfEnd(of: request, at: moment)
    }

    private func checkAgreement(about known: Request) throws(ClosingRefusal) {
        guard !agreed.isBlank else { throw reason == .movedAway ? .notSaidToHaveMoved : .nothingAgreed }
        guard !wayBack.isBlank else { throw .noWayBack }
        guard reason == .answered else { return }
        switch known.kind {
        case .advice, .fileReview, .jointConsultation: return
        case .help, .stepUp, .stepDown: throw .askedForHelp
        }
    }

    /// Nothing that was promised for this request may be left undone by closing it.
    private func checkNothingOwed(on record: Record) throws(ClosingRefusal) {
        guard !record.safety.open.contains(where: { $0.request == request }) else { throw .safetyConversationOpen }
        guard !record.crisis.open.contains(where: { $0.request == request }) else { throw .crisisOpen }
        guard !record.safeguarding.open.contains(where: { $0.request == request }) else { throw .concernOpen }
        guard record.reengagement.ladders[request] == nil else { throw .notReached }
        if reason != .movedAway, record.missedAndNotHeardFrom(request) { throw .notReached }
        guard record.offers.standing(of: request).asked.isEmpty else { throw .serviceAsked }
    }

    /// What waits is taken back in the same breath: contacts that were arranged, and a hand-over that was offered.
    private func tidying(_ record: Record, at moment: Moment) -> [Fact] {
        let why = Personal("The request was closed.")
        var facts = record.contacts.arranged(for: request).flatMap { contact in
            [Fact.contacts(.cancelled(contact.id, request, by: .service, why: why))]
                + record.telling(.cancelled, contact.id, of: request, on: contact.at, at: moment)
        }
        if let handOver = record.holding.handOvers[request] {
            facts.append(.holding(.withdrawn(handOver.id, request)))
        }
        return facts
    }
}

/// Opens a closed request again: the last holder holds it if they are here, or whoever is on duty.
package struct Reopen: Action {
    package static let permission = Permission.close
    package let request: Request.ID
    package let why: String

    package init(request: Request.ID, why: String) {
        self.request = request
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ClosingRefusal) -> [Fact] {
        guard let holder = record.holding.holder(of: request) else { throw .noSuchRequest }
        guard record.people.died == nil else { throw .hasDied }
        guard !why.isBlank else { throw .noReason }
        guard !record.requests.isOpen(request) else { return [] }
        return [
            .requests(.reopened(request, why: Personal(why))),
            .holding(.named(request, holder: moment.hereOrOnDuty(holder), why: .reopened)),
        ]
    }
}

extension Record {
    /// Whether the last contact the person should have come to was missed and they have not spoken with us since, even
    /// if we learnt that they moved away.
    fileprivate func missedAndNotHeardFrom(_ request: Request.ID) -> Bool {
        guard let missed = contacts.lastMissed(for: request) else { return false }
        let heard = [contacts.lastMet(for: request), reengagement.lastReached[request]].compactMap(\.self).max()
        return heard.map { $0 < missed } ?? true
    }
}
