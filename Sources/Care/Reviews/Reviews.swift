/// Somebody was talked over with a specialist or with the team: what was said, and what is proposed.
package struct Review: Hashable, Sendable {
    package typealias ID = Care.ID<Review>

    package let id: ID
    package let request: Request.ID
    package let at: Instant
    package let by: Actor
    /// Who talked it over, besides whoever wrote it down.
    package let with: [Worker.ID]
    /// Why it was on the agenda.
    package let reasons: [AgendaReason]
    package let summary: Personal<String>
    package let recommendations: [Recommendation.ID]
}

/// One thing that a review proposes to the holder, who says yes or no to it.
package struct Recommendation: Hashable, Sendable {
    package typealias ID = Care.ID<Recommendation>

    /// What it is about; the case names are kept in the journal and never renamed.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case medicine, talking, social, physical, refer, watch
    }

    /// How far it has come.
    package enum State: Hashable, Sendable {
        case proposed
        case declined(why: Personal<String>)
        /// Who does it, and by when.
        case accepted(by: Worker.ID, until: Instant)
        case happened(Bool, words: Personal<String>, at: Instant)
    }

    package let id: ID
    package let request: Request.ID
    package let kind: Kind
    package let words: Personal<String>
    package let proposed: Instant
    package fileprivate(set) var state = State.proposed
}

/// Why somebody is on the agenda of a case review; none of them says how ill or how unsafe anybody is.
package enum AgendaReason: String, CaseIterable, Hashable, Sendable, Codable {
    case askedFor, notImproving, notSeen, notReviewed, twiceDeclined, safetyConversation, overNineMonths
}

/// What happens to case reviews.
package enum ReviewFact: Hashable, Sendable, Codable {
    /// What is proposed, as it is written down in a review.
    package struct Proposal: Hashable, Sendable, Codable {
        package let id: Recommendation.ID
        package let kind: Recommendation.Kind
        package let words: Personal<String>

        package init(id: Recommendation.ID, kind: Recommendation.Kind, words: Personal<String>) {
            self.id = id
            self.kind = kind
            self.words = words
        }
    }

    case flagged(Request.ID, why: Personal<String>)
    case unflagged(Request.ID, why: Personal<String>)
    case reviewed(
        Review.ID,
        request: Request.ID,
        with: [Worker.ID],
        reasons: [AgendaReason],
        summary: Personal<String>,
        proposals: [Proposal]
    )
    case accepted(Recommendation.ID, by: Worker.ID, until: Instant)
    case declined(Recommendation.ID, why: Personal<String>)
    case happened(Recommendation.ID, Bool, words: Personal<String>)
}

/// All case reviews of one person.
package struct Reviews: Sendable, Equatable {
    /// That somebody should be talked over, and why.
    package struct Flag: Hashable, Sendable {
        package let why: Personal<String>
        package let by: Actor
        package let at: Instant
    }

    package private(set) var all: [Review.ID: Review] = [:]
    package private(set) var recommendations: [Recommendation.ID: Recommendation] = [:]
    package private(set) var flags: [Request.ID: Flag] = [:]

    package init() {}

    /// The reviews of a request, the first one first.
    package func of(_ request: Request.ID) -> [Review] {
        all.values.filter { $0.request == request }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    mutating func apply(_ fact: ReviewFact, _ occurrence: Occurrence) {
        switch fact {
        case .flagged(let request, let why):
            flags[request] = Flag(why: why, by: occurrence.actor, at: occurrence.happened)
        case .unflagged(let request, _): flags[request] = nil
        case .reviewed(let id, let request, let with, let reasons, let summary, let proposals):
            flags[request] = nil
            all[id] = Review(
                id: id,
                request: request,
                at: occurrence.happened,
                by: occurrence.actor,
                with: with,
                reasons: reasons,
                summary: summary,
                recommendations: proposals.map(\.id)
            )
            for proposal in proposals { propose(proposal, in: request, at: occurrence.happened) }
        case .accepted(let id, let worker, let until):
            recommendations[id]?.state = .accepted(by: worker, until: until)
        case .declined(let id, let why): recommendations[id]?.state = .declined(why: why)
        case .happened(let id, let happened, let words):
            recommendations[id]?.state = .happened(happened, words: words, at: occurrence.happened)
        }
    }

    private mutating func propose(_ proposal: ReviewFact.Proposal, in request: Request.ID, at instant: Instant) {
        recommendations[proposal.id] = Recommendation(
            id: proposal.id,
            request: request,
            kind: proposal.kind,
            words: proposal.words,
            proposed: instant
        )
    }
}
