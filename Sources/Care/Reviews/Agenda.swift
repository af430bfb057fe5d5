/// A reason for which somebody is on the agenda, and since when it holds.
package struct AgendaItem: Hashable, Sendable {
    package let reason: AgendaReason
    package let from: Instant

    package init(_ reason: AgendaReason, from: Instant) {
        self.reason = reason
        self.from = from
    }
}

extension Record {
    /// Since when a request was not talked over: since its last review, or since it began.
    package func lastReviewed(_ request: Request) -> Instant {
        max(request.began, reviews.of(request.id).last?.at ?? request.began)
    }

    /// Every reason for which a request is, or will be, on the agenda, each with the time from which it holds.
    ///
    /// Like a due it is a function of the facts alone, so that an agenda is a look-up. Whether somebody improves is read
    /// from their answers with Clinical, and handed in.
    package func agenda(for request: Request, notImprovingSince: Instant?) -> [AgendaItem] {
        guard people.died == nil, requests.isOpen(request.id) else { return [] }
        let seen = max(request.began, contacts.lastMet(for: request.id) ?? request.began)
        let talks = safety.open.filter { $0.request == request.id }.map(\.opened)
        let items: [AgendaItem?] = [
            reviews.flags[request.id].map { AgendaItem(.askedFor, from: $0.at) },
            notImprovingSince.map { AgendaItem(.notImproving, from: $0) },
            AgendaItem(.notSeen, from: seen + AgendaReason.seenWithin),
            AgendaItem(.notReviewed, from: lastReviewed(request) + AgendaReason.reviewedWithin),
            gapCase(of: request.id).map { AgendaItem(.twiceDeclined, from: $0) },
            talks.min().map { AgendaItem(.safetyConversation, from: $0) },
            AgendaItem(.overNineMonths, from: request.began + AgendaReason.longest),
        ]
        return items.compactMap(\.self)
    }
}

extension AgendaReason {
    static let seenWithin = Span.days(28)
    static let reviewedWithin = Span.days(28)
    /// Nine months, of which a year has three quarters of its days.
    static let longest = Span.days(274)

    /// As the agenda says it.
    package var sentence: String {
        switch self {
        case .askedFor: "Somebody asked for it to be talked over"
        case .notImproving: "No reliable improvement eight weeks after the first answers"
        case .notSeen: "Not met for four weeks"
        case .notReviewed: "Not talked over for four weeks"
        case .twiceDeclined: "Two services or more have declined"
        case .safetyConversation: "A safety conversation is open"
        case .overNineMonths: "With us for more than nine months"
        }
    }

    /// Where the time it rests on is written, or that it is this place's own.
    package var source: Source {
        switch self {
        case .notImproving, .notSeen:
            Source(
                "Unpacking Collaborative Care for Depression, Psychiatric Services, 2015 (ps.201400577)",
                section: "follow-up within four weeks; advice in weeks 8 to 12 where nothing improves"
            )
        case .notReviewed, .overNineMonths:
            Source(
                "uwscope/scope-web",
                section: "caseload: a review is overdue after a month; nine months are marked"
            )
        case .twiceDeclined, .askedFor: .placeDefault
        case .safetyConversation: Safety.source
        }
    }
}

extension Reviews {
    static let answer = Promises.Clock(.workingDays(2), source: .placeDefault)

    /// What is owed after a review: an answer to each proposal, and then that it is done.
    func dues(for request: Request.ID, holder: Worker.ID, _ promises: Promises) -> [Due] {
        recommendations.values.filter { $0.request == request }.compactMap { recommendation in
            switch recommendation.state {
            case .proposed:
                due(
                    recommendation,
                    "/answer",
                    holder,
                    promises.end(of: Self.answer, from: recommendation.proposed),
                    "Say yes or no to what the review proposed"
                )
            case .accepted(let worker, let until):
                due(recommendation, "", worker, until, "Do what the review proposed, and say whether it happened")
            case .declined, .happened: nil
            }
        }
    }

    private func due(
        _ recommendation: Recommendation,
        _ part: String,
        _ owner: Worker.ID,
        _ at: Instant,
        _ sentence: String
    ) -> Due {
        Due(
            .recommendation,
            request: recommendation.request,
            subject: "\(recommendation.id)\(part)",
            owner: owner,
            at: at,
            sentence: sentence,
            source: .placeDefault
        )
    }
}
