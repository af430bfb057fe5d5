/// Why nothing can be recorded about a case review.
package enum ReviewRefusal: Refusal {
    case personHasDied, noSuchRequest, noReason, notFlagged, alreadyReviewed, noSummary, noWords, proposedTwice
    case noSuchProposal, answeredAlready, notTheHolder, notHere, notPossible, notAccepted

    package var sentence: String {
        switch self {
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .noSuchRequest: "There is no such request, or it is closed. Open it again first."
        case .noReason: "Say why, so that whoever talks it over knows."
        case .notFlagged: "It is not marked for discussion."
        case .alreadyReviewed: "We already have this review."
        case .noSummary: "Write what was said."
        case .noWords: "Write what is proposed."
        case .proposedTwice: "One proposal is there twice."
        case .noSuchProposal: "There is no such proposal."
        case .answeredAlready: "This proposal was answered already."
        case .notTheHolder: "Only whoever holds the person says yes or no to it. Take the person up first, or ask them."
        case .notHere: "That worker is away or does not work here any more. Choose somebody who is here."
        case .notPossible: "Choose a day from today and within a year."
        case .notAccepted: "Say yes to the proposal first."
        }
    }
}

/// Marks a request for discussion at the next case review; any worker who may see the person can.
package struct FlagForDiscussion: Action {
    package static let permission = Permission.write
    package let request: Request.ID
    package let why: String

    package init(request: Request.ID, why: String) {
        self.request = request
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ReviewRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.isOpen(request) else { throw .noSuchRequest }
        guard !why.isBlank else { throw .noReason }
        return record.reviews.flags[request] == nil ? [.reviews(.flagged(request, why: Personal(why)))] : []
    }
}

/// Takes the mark away again without a review.
package struct UnflagDiscussion: Action {
    package static let permission = Permission.write
    package let request: Request.ID
    package let why: String

    package init(request: Request.ID, why: String) {
        self.request = request
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ReviewRefusal) -> [Fact] {
        guard record.reviews.flags[request] != nil else { throw .notFlagged }
        guard !why.isBlank else { throw .noReason }
        return [.reviews(.unflagged(request, why: Personal(why)))]
    }
}

/// Writes down that a request was talked over, with what is proposed to its holder.
package struct RecordReview: Action {
    package static let permission = Permission.meet
    package let review: Review.ID
    package let request: Request.ID
    package let with: [Worker.ID]
    package let reasons: [AgendaReason]
    package let summary: String
    package let proposals: [ReviewFact.Proposal]

    package init(
        review: Review.ID,
        request: Request.ID,
        with: [Worker.ID],
        reasons: [AgendaReason],
        summary: String,
        proposals: [ReviewFact.Proposal]
    ) {
        self.review = review
        self.request = request
        self.with = with
        self.reasons = reasons
        self.summary = summary
        self.proposals = proposals
    }

    package func decide(on record: Record, at moment: Moment) throws(ReviewRefusal) -> [Fact] {
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.isOpen(request) else { throw .noSuchRequest }
        guard record.reviews.all[review] == nil else { throw .alreadyReviewed }
        guard !summary.isBlank else { throw .noSummary }
        guard proposals.allSatisfy({ !$0.words.disclosed.isBlank }) else { throw .noWords }
        let known = Set(record.reviews.recommendations.keys)
        let ids = Set(proposals.map(\.id))
        guard ids.count == proposals.count, ids.isDisjoint(with: known) else { throw .proposedTwice }
        return [
            .reviews(
                .reviewed(
                    review,
                    request: request,
                    with: with,
                    reasons: reasons,
                    summary: Personal(summary),
                    proposals: proposals
                )
            )
        ] + record.tellingPractice(of: review, in: request, at: moment)
    }
}

/// The holder goes with a proposal: who does it, and by when.
package struct AcceptProposal: Action {
    package static let permission = Permission.meet
    package let recommendation: Recommendation.ID
    package let worker: Worker.ID
    package let until: Instant

    package init(recommendation: Recommendation.ID, worker: Worker.ID, until: Instant) {
        self.recommendation = recommendation
        self.worker = worker
        self.until = until
    }

    package func decide(on record: Record, at moment: Moment) throws(ReviewRefusal) -> [Fact] {
        try record.checkAnswer(to: recommendation, moment)
        guard !moment.absent.contains(worker) else { throw .notHere }
        guard moment.canPromise(until) else { throw .notPossible }
        return [.reviews(.accepted(recommendation, by: worker, until: until))]
    }
}

/// The holder does not go with a proposal, and says why.
package struct DeclineProposal: Action {
    package static let permission = Permission.meet
    package let recommendation: Recommendation.ID
    package let why: String

    package init(recommendation: Recommendation.ID, why: String) {
        self.recommendation = recommendation
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(ReviewRefusal) -> [Fact] {
        try record.checkAnswer(to: recommendation, moment)
        guard !why.isBlank else { throw .noReason }
        return [.reviews(.declined(recommendation, why: Personal(why)))]
    }
}

/// Says whether what was accepted happened, and what came of it.
package struct RecordHappened: Action {
    package static let permission = Permission.meet
    package let recommendation: Recommendation.ID
    package let happened: Bool
    package let words: String

    package init(recommendation: Recommendation.ID, happened: Bool, words: String) {
        self.recommendation = recommendation
        self.happened = happened
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(ReviewRefusal) -> [Fact] {
        guard let known = record.reviews.recommendations[recommendation] else { throw .noSuchProposal }
        guard case .accepted = known.state else { throw .notAccepted }
        guard !words.isBlank else { throw .noReason }
        return [.reviews(.happened(recommendation, happened, words: Personal(words)))]
    }
}

extension Record {
    fileprivate func checkAnswer(to id: Recommendation.ID, _ moment: Moment) throws(ReviewRefusal) {
        guard people.died == nil else { throw .personHasDied }
        guard let known = reviews.recommendations[id] else { throw .noSuchProposal }
        guard requests.isOpen(known.request) else { throw .noSuchRequest }
        guard case .proposed = known.state else { throw .answeredAlready }
        guard let worker = moment.actor.worker, holding.holder(of: known.request) == worker else { throw .notTheHolder }
    }
}
