/// Why nothing can be recorded about reaching somebody again.
package enum ReengagementRefusal: Refusal {
    case noSuchRequest, nobodyMissed, messageNotSafe, homeNotSafe, noWords, talkItOver, dateNotPossible
    case personHasDied, closed

    package var sentence: String {
        switch self {
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .nobodyMissed: "No missed contact waits for an answer here."
        case .messageNotSafe:
            "Do not write: nobody has said that a message or a letter is safe. Go on to the next way. "
                + "If something was sent already, write a note and tell whoever holds the person."
        case .homeNotSafe:
            "Do not go there and do not ask through others: a message or a letter at home is not safe. "
                + "Go on to the next way."
        case .noWords: "Say in a few words what you did and what came of it."
        case .talkItOver: "Write what the team agreed, and when somebody tries again."
        case .dateNotPossible: "Choose a date from now, no later than the next contact would be due."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        }
    }
}

extension Record {
    fileprivate func checkLadder(of request: Request.ID) throws(ReengagementRefusal) {
        guard requests.all[request] != nil else { throw .noSuchRequest }
        guard people.died == nil else { throw .personHasDied }
        guard requests.isOpen(request) else { throw .closed }
        guard reengagement.ladders[request] != nil else { throw .nobodyMissed }
    }
}

/// Records a try to reach the person and what came of it.
package struct RecordRung: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let rung: Reengagement.Rung
    package let outcome: Reengagement.Outcome
    package let words: String

    package init(request: Request.ID, rung: Reengagement.Rung, outcome: Reengagement.Outcome, words: String) {
        self.request = request
        self.rung = rung
        self.outcome = outcome
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(ReengagementRefusal) -> [Fact] {
        try record.checkLadder(of: request)
        guard rung != .talkItOver else { throw .talkItOver }
        switch Reengagement.obstacle(to: rung, wishes: record.people.details?.wishes ?? Person.Wishes()) {
        case .messageNotSafe where outcome != .notPossible: throw .messageNotSafe
        case .homeNotSafe where outcome != .notPossible: throw .homeNotSafe
        default: break
        }
        guard !words.isBlank else { throw .noWords }
        return [.reengagement(.rungTried(request, rung: rung, outcome: outcome, words: Personal(words)))]
    }
}

/// Records what the team agreed about somebody who could not be reached: never to close, always to try again.
package struct TalkOver: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let words: String
    package let again: Instant

    package init(request: Request.ID, words: String, again: Instant) {
        self.request = request
        self.words = words
        self.again = again
    }

    package func decide(on record: Record, at moment: Moment) throws(ReengagementRefusal) -> [Fact] {
        try record.checkLadder(of: request)
        guard !words.isBlank else { throw .noWords }
        let latest = moment.promises.end(of: moment.promises.nextContact, from: moment.now)
        guard again >= moment.now, again <= latest else { throw .dateNotPossible }
        return [.reengagement(.talkedOver(request, words: Personal(words), again: again))]
    }
}

/// Records that the person got in touch themself after a missed contact.
package struct RecordInTouch: Action {
    package static let permission = Permission.meet
    package let request: Request.ID

    package init(request: Request.ID) { self.request = request }

    package func decide(on record: Record, at moment: Moment) throws(ReengagementRefusal) -> [Fact] {
        try record.checkLadder(of: request)
        return [.reengagement(.ended(request, why: .gotInTouch))]
    }
}
