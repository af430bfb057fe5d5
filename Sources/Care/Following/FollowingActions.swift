/// Why nothing changes in how a request is followed up.
package enum FollowingRefusal: Refusal {
    case personHasDied, noSuchRequest, alreadyFollowed, notFollowed, nothingWritten, noSigns, notIfItComesBack
    case stillActive, noReason

    package var sentence: String {
        switch self {
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchRequest: "There is no such request, or it is closed. Open it again first."
        case .alreadyFollowed: "This request is followed up already. Stop that first if it aims at something else."
        case .notFollowed: "This request is not followed up to a target yet. Begin that first."
        case .nothingWritten: "Write what came of it, so that whoever reads this later can act on it."
        case .noSigns: "Write what the person notices first when it comes back."
        case .notIfItComesBack: "Write what the person does, and whom they ring, if it comes back."
        case .stillActive: "The work is active already."
        case .noReason: "Say why, so that somebody who reads this later understands."
        }
    }
}

/// Begins to follow a request up: from now on contacts, measures and reviews are owed at their times.
package struct BeginFollowing: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let target: Course.Target?

    package init(request: Request.ID, target: Course.Target?) {
        self.request = request
        self.target = target
    }

    package func decide(on record: Record, at moment: Moment) throws(FollowingRefusal) -> [Fact] {
        try record.checkOpen(request)
        guard record.following.courses[request] == nil else { throw .alreadyFollowed }
        return [.following(.begun(request, target: target))]
    }
}

/// Writes down that somebody looked at how the work goes: at the treatment, with a specialist, or in a review.
package struct RecordLook: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let kind: Course.Look.Kind
    package let with: String
    package let words: String

    package init(request: Request.ID, kind: Course.Look.Kind, with: String = "", words: String) {
        self.request = request
        self.kind = kind
        self.with = with
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(FollowingRefusal) -> [Fact] {
        try record.checkFollowed(request)
        guard !words.isBlank else { throw .nothingWritten }
        return [.following(.looked(request, kind: kind, with: Personal(with), words: Personal(words)))]
    }
}

/// Agrees with the person how to stay well, or amends what was agreed; what is owed then comes slower.
package struct PlanToStayWell: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let plan: Course.Plan

    package init(request: Request.ID, plan: Course.Plan) {
        self.request = request
        self.plan = plan
    }

    package func decide(on record: Record, at moment: Moment) throws(FollowingRefusal) -> [Fact] {
        try record.checkFollowed(request)
        guard !plan.signs.disclosed.isBlank else { throw .noSigns }
        guard !plan.ifItComesBack.disclosed.isBlank else { throw .notIfItComesBack }
        let following = record.following
        guard following.plans[request] != plan || following.courses[request]?.phase == .active else { return [] }
        return [.following(.planned(request, plan: plan))]
    }
}

/// Goes back to active work, because it came back or more help is wanted; the clocks start again.
package struct ReturnToActive: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let why: String

    package init(request: Request.ID, why: String) {
        self.request = request
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(FollowingRefusal) -> [Fact] {
        try record.checkFollowed(request)
        guard !why.isBlank else { throw .noReason }
        guard record.following.courses[request]?.phase != .active else { throw .stillActive }
        return [.following(.activeAgain(request, why: Personal(why)))]
    }
}

/// Stops following a request up to a target; it stays open and held, and the promises to the person stay.
package struct StopFollowing: Action {
    package static let permission = Permission.meet
    package let request: Request.ID
    package let why: String

    package init(request: Request.ID, why: String) {
        self.request = request
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(FollowingRefusal) -> [Fact] {
        try record.checkFollowed(request)
        guard !why.isBlank else { throw .noReason }
        return [.following(.stopped(request, why: Personal(why)))]
    }
}

extension Record {
    fileprivate func checkOpen(_ request: Request.ID) throws(FollowingRefusal) {
        guard people.died == nil else { throw .personHasDied }
        guard requests.isOpen(request) else { throw .noSuchRequest }
    }

    fileprivate func checkFollowed(_ request: Request.ID) throws(FollowingRefusal) {
        try checkOpen(request)
        guard following.courses[request] != nil else { throw .notFollowed }
    }
}
