/// What is done to reach a person again after a contact they missed.
package enum ReengagementFact: Hashable, Sendable, Codable {
    case opened(Request.ID, contact: Contact.ID)
    case rungTried(
        Request.ID,
        rung: Reengagement.Rung,
        outcome: Reengagement.Outcome,
        words: Personal<String>
    )
    /// The team talked it over: the ways to reach the person start again on a date.
    case talkedOver(Request.ID, words: Personal<String>, again: Instant)
    case ended(Request.ID, why: Reengagement.Ending)
}

/// The ladder that a missed contact opens for a request: it ends when the person is reached, never by running out.
package struct Reengagement: Sendable, Equatable {
    /// One way to reach somebody, in the order in which the ways are tried.
    package enum Rung: String, CaseIterable, Hashable, Sendable, Codable {
        case ringSameDay
        case otherChannel
        case otherTimeOrPlace
        case throughPractice
        case homeOrSomebodyTheyKnow
        case talkItOver
    }

    /// What came of trying.
    package enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        case reached
        case noAnswer
        case messageLeft
        /// Reached, and does not want to meet at present.
        case declinedForNow
        /// We learnt that they have moved away.
        case movedAway
        /// This way does not exist for this person, such as a call to somebody without a phone.
        case notPossible

        /// Whether we now know that the person was reached, or where they are.
        package var endsLadder: Bool {
            switch self {
            case .reached, .declinedForNow, .movedAway: true
            case .noAnswer, .messageLeft, .notPossible: false
            }
        }
    }

    /// Why a ladder ended other than by trying a rung.
    package enum Ending: String, CaseIterable, Hashable, Sendable, Codable {
        /// We met them.
        case met
        /// They got in touch themself.
        case gotInTouch
        /// The contact had not been missed after all.
        case takenBack
    }

    /// A try at one rung.
    package struct Attempt: Hashable, Sendable {
        package let rung: Rung
        package let outcome: Outcome
        package let words: Personal<String>
        package let at: Instant
    }

    /// A ladder that is open.
    package struct Ladder: Hashable, Sendable {
        package let contact: Contact.ID
        package let opened: Instant
        /// Every try, oldest first, all rounds.
        package fileprivate(set) var attempts: [Attempt] = []
        /// The rungs tried since the ladder opened or the team last talked it over.
        package fileprivate(set) var tried: Set<Rung> = []
        /// When the next clock starts: the opening, the last try, or the date the team agreed.
        package fileprivate(set) var clock: Instant
        /// Whether the next step is due at the clock itself, because the team said so.
        package fileprivate(set) var isDated = false
    }

    package private(set) var ladders: [Request.ID: Ladder] = [:]
    /// When the person was last reached, by a rung or because they got in touch; meeting them is told by the contacts.
    package private(set) var lastReached: [Request.ID: Instant] = [:]
    /// When we learnt that the person has moved away.
    package private(set) var movedAway: [Request.ID: Instant] = [:]

    package init() {}

    mutating func apply(_ fact: ReengagementFact, _ occurrence: Occurrence) {
        let now = occurrence.happened
        switch fact {
        case .opened(let request, let contact):
            ladders[request] = Ladder(contact: contact, opened: now, clock: now)
        case .rungTried(let request, let rung, let outcome, let words):
            let attempt = Attempt(rung: rung, outcome: outcome, words: words, at: now)
            ladders[request]?.add(attempt)
            guard outcome.endsLadder else { return }
            ladders[request] = nil
            // When it was recorded, which is after the missed contact was, however long ago the call is said to be.
            if outcome == .movedAway {
                movedAway[request] = occurrence.recorded
            } else {
                lastReached[request] = occurrence.recorded
            }
        case .talkedOver(let request, _, let again): ladders[request]?.startAgain(at: again)
        case .ended(let request, let why):
            ladders[request] = nil
            if why == .gotInTouch { lastReached[request] = occurrence.recorded }
        }
    }
}

extension Reengagement.Ladder {
    fileprivate mutating func add(_ attempt: Reengagement.Attempt) {
        attempts.append(attempt)
        tried.insert(attempt.rung)
        clock = attempt.at
        isDated = false
    }

    fileprivate mutating func startAgain(at instant: Instant) {
        tried = []
        clock = instant
        isDated = true
    }
}
