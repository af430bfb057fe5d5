/// What a person may read of their own record: the one place that decides what is in it.
///
/// Whatever is not named here is not in it. It leaves out what was held back or withdrawn, safeguarding concerns, who
/// asked for the person and in what words, and reasons that nobody can hold back: of hand-overs, of triage, of what a
/// service was asked, of corrections, of what was said in a case review. It does not say that anything was left out, nor
/// how much (ADR 0013).
package struct TheirCopy: Sendable, Equatable {
    /// Who holds an open request.
    package struct Held: Hashable, Sendable {
        package let kind: Request.Kind
        package let received: Instant
        package let holder: Worker.ID
        package let since: Instant
    }

    /// Something that somebody owes the person.
    package struct Owed: Hashable, Sendable {
        package let kind: Due.Kind
        package let by: Worker.ID
        package let at: Instant
    }

    /// Words with when they were said or written, and by whom.
    package struct Words: Hashable, Sendable {
        package let words: Personal<String>
        package let at: Instant
        package let by: Actor
    }

    /// A note: what it says now, and what it said before.
    package struct Written: Hashable, Sendable {
        package let now: Words
        /// Earlier words, oldest first, to be shown struck through.
        package let before: [Words]
    }

    /// A contact, and what was written of it.
    package struct Met: Hashable, Sendable {
        package let at: Instant
        package let means: Contact.Means
        package let with: Worker.ID
        package let place: Personal<String>?
        package let outcome: Contact.Outcome
    }

    /// A service that was asked, and what it said.
    package struct Asked: Hashable, Sendable {
        package let service: ServiceCode
        package let asked: Instant?
        package let answered: Instant?
        package let answer: Enquiry.Answer?
        package let said: Enquiry.Said?
    }

    /// How a request was closed.
    package struct Closed: Hashable, Sendable {
        package let at: Instant
        package let agreed: Personal<String>
        package let wayBack: Personal<String>
    }

    /// Something they set out to do, how near they said they were each time, and whether it is still a goal of theirs.
    package struct SetOut: Hashable, Sendable {
        package let words: Personal<String>
        package let ratings: [Goal.Rating]
        package let isOver: Bool
    }

    /// That they were talked over, by whom, and what came of it for them.
    ///
    /// What was said of them there and what was not gone with are a worker's reasoning, which nobody can hold back.
    package struct TalkedOver: Hashable, Sendable {
        package let at: Instant
        package let by: [Worker.ID]
        package let agreed: [Agreed]
    }

    /// Something that a review proposed and that the holder went with.
    package struct Agreed: Hashable, Sendable {
        package let kind: Recommendation.Kind
        package let words: Personal<String>
        /// Whether it happened; `nil` while nobody has said.
        package let happened: Bool?
    }

    package let held: [Held]
    package let owed: [Owed]
    package let ownWords: [Words]
    package let notes: [Written]
    package let contacts: [Met]
    package let services: [Asked]
    /// What was agreed when somebody talked with them about their safety.
    package let agreed: [Words]
    package let closed: [Closed]
    /// How they stay well, where that was agreed; in their own words.
    package let plans: [Course.Plan]
    /// What they answered and what stands of it, in the order of days; what it means is Clinical's to say.
    package let measures: [AnsweredMeasure]
    package let goals: [SetOut]
    package let reviews: [TalkedOver]
}

extension Record {
    /// What the person may read at a moment.
    package func theirCopy(at now: Instant, _ promises: Promises) -> TheirCopy {
        TheirCopy(
            held: requests.open.compactMap(held),
            owed: dues(promises).filter { $0.kind.isTold }.map {
                TheirCopy.Owed(kind: $0.kind, by: $0.owner, at: $0.at)
            },
            ownWords: requestsInOrder.flatMap(ownWords).sorted { $0.at < $1.at },
            notes: notes.readableByPerson(on: London.day(at: now)).compactMap(TheirCopy.Written.init),
            contacts: contacts.all.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(TheirCopy.Met.init),
            services: requestsInOrder.flatMap { offers.standing(of: $0.id).enquiries }.map(TheirCopy.Asked.init),
            agreed: safety.all.values.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }.flatMap(\.talks)
                .sorted { $0.at < $1.at }.map { TheirCopy.Words(words: $0.agreed, at: $0.at, by: $0.by) },
            closed: requestsInOrder.compactMap { requests.closed[$0.id].map(TheirCopy.Closed.init) },
            plans: requestsInOrder.compactMap { following.plans[$0.id] },
            measures: measures.standing,
            goals: questions.goals.values.sorted { ($0.question, $0.id) < ($1.question, $1.id) }.map { goal in
                TheirCopy.SetOut(words: goal.words, ratings: goal.ratings, isOver: goal.letGo != nil)
            },
            reviews: reviews.all.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(talkedOver)
        )
    }

    private func talkedOver(_ review: Review) -> TheirCopy.TalkedOver {
        let proposals = review.recommendations.compactMap { reviews.recommendations[$0] }
        return TheirCopy.TalkedOver(
            at: review.at,
            by: [review.by.worker].compactMap(\.self) + review.with,
            agreed: proposals.compactMap(TheirCopy.Agreed.init)
        )
    }

    private var requestsInOrder: [Request] {
        requests.all.values.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
    }

    private func held(_ request: Request) -> TheirCopy.Held? {
        guard let turn = holding.turns[request.id]?.last else { return nil }
        return TheirCopy.Held(kind: request.kind, received: request.received, holder: turn.holder, since: turn.since)
    }

    /// What the person said themself: of a request that somebody else made, the words are that somebody's.
    private func ownWords(_ request: Request) -> [TheirCopy.Words] {
        let added = request.additions.filter { $0.by == .person(id) }
            .map { TheirCopy.Words(words: $0.words, at: $0.at, by: $0.by) }
        guard request.route == .myself, request.asking.asker == nil else { return added }
        return [TheirCopy.Words(words: request.asking.words, at: request.received, by: .person(id))] + added
    }
}

extension Due.Kind {
    /// Whether the person reads that this is owed to them; the compiler asks for each new kind.
    fileprivate var isTold: Bool {
        switch self {
        case .firstLook, .answerHandOver, .firstContact, .nextContact, .contact, .outcome, .reengage, .serviceAnswer,
            .afterDecline, .gapMeeting, .safetyConversation, .safetyFollowUp, .crisis, .measure, .message,
            .offeredTime, .offeredPlace, .rebook, .recommendation, .practiceMessage:
            true
        case .safeguarding, .targetContact, .targetMeasure, .treatmentLook, .specialistAdvice, .targetReview: false
        }
    }
}

extension TheirCopy.Written {
    fileprivate init?(_ note: Note) {
        let all = note.versions.map { TheirCopy.Words(words: $0.words, at: $0.at, by: $0.by) }
        guard let now = all.last else { return nil }
        self.init(now: now, before: all.dropLast())
    }
}

extension TheirCopy.Agreed {
    fileprivate init?(_ proposal: Recommendation) {
        let happened: Bool?
        switch proposal.state {
        case .proposed, .declined: return nil
        case .accepted: happened = nil
        case .happened(let so, _, _): happened = so
        }
        self.init(kind: proposal.kind, words: proposal.words, happened: happened)
    }
}

extension TheirCopy.Met {
    fileprivate init(_ contact: Contact) {
        self.init(
            at: contact.at,
            means: contact.means,
            with: contact.with,
            place: contact.place,
            outcome: contact.outcome
        )
    }
}

extension TheirCopy.Asked {
    fileprivate init(_ enquiry: Enquiry) {
        self.init(
            service: enquiry.service,
            asked: enquiry.asked,
            answered: enquiry.answered,
            answer: enquiry.answer,
            said: enquiry.said
        )
    }
}

extension TheirCopy.Closed {
    fileprivate init(_ closed: Requests.Closed) {
        self.init(at: closed.at, agreed: closed.closing.agreed, wayBack: closed.closing.wayBack)
    }
}
