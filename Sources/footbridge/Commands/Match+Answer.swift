import Services

/// What the services of a place would say, as JSON.
struct MatchAnswer: Encodable {
    let place: String
    let services: [Service]
    let nobody: Bool
    let toFindOut: [Inquiry]
    let couldHold: [Holding]

    init(place: String, _ matched: Matched) {
        self.place = place
        services = matched.outcomes.map(Service.init)
        nobody = matched.outcomes.leaveNobody
        toFindOut = matched.outcomes.inquiries.map(Inquiry.init)
        couldHold = matched.holders.map(Holding.init)
    }

    struct Service: Encodable {
        let service: String
        let version: Int
        let name: String
        let kind: String
        let answer: String
        let standing: String
        let reasons: [Reason]
        let asks: [Inquiry]
        let before: [Step]
        let instead: [String]
        let offers: [Offer]
        let promises: [Promise]

        init(_ outcome: Outcome) {
            service = outcome.pack.name
            version = outcome.version
            name = outcome.name
            kind = outcome.service.rawValue
            answer = outcome.kind.rawValue
            standing = outcome.standing
            reasons = outcome.reasons.map(Reason.init)
            asks = outcome.asks.map(Inquiry.init)
            before = outcome.before.map(Step.init)
            instead = outcome.instead.map(\.rawValue)
            offers = outcome.offered.map(Offer.init)
            promises = outcome.promises.map(Promise.init)
        }
    }

    struct Reason: Encodable {
        let rule: String
        let sentence: String
        let note: String?
        let sources: [String]

        init(_ reason: Outcome.Reason) {
            rule = reason.rule
            sentence = reason.worker
            note = reason.basis.note
            sources = reason.sources.map(\.line)
        }
    }

    struct Inquiry: Encodable {
        let fact: String
        let ask: String

        init(_ inquiry: Outcome.Inquiry) {
            fact = inquiry.fact.name
            ask = inquiry.ask
        }
    }

    struct Step: Encodable {
        let step: String
        let sentence: String
        let stops: String
        let sources: [String]

        init(_ step: ServicePack.Step) {
            self.step = step.id
            sentence = step.worker
            stops = step.stops.rawValue
            sources = step.sources.map(\.line)
        }
    }

    struct Offer: Encodable {
        let offer: String
        let name: String
        let first: [Inquiry]
        let afterAppointments: Int?
        let usually: Bool
        let especially: Bool
        let sources: [String]

        init(_ offered: Outcome.Offered) {
            offer = offered.id
            name = offered.name
            first = offered.first.map(Inquiry.init)
            afterAppointments = offered.afterAppointments
            usually = offered.usually
            especially = offered.especially
            sources = offered.sources.map(\.line)
        }
    }

    struct Promise: Encodable {
        let promise: String
        let sentence: String
        let within: String
        let sources: [String]

        init(_ promise: ServicePack.Promise) {
            self.promise = promise.id
            sentence = promise.person
            within = promise.within.words
            sources = promise.sources.map(\.line)
        }
    }

    struct Holding: Encodable {
        let service: String?
        let name: String
        let why: String
        let sources: [String]

        init(_ holder: Holder) {
            service = holder.pack?.name
            name = holder.name
            why = holder.why
            sources = holder.sources.map(\.line)
        }
    }
}

extension Fact {
    /// The fact as a file about a person names it; a question by its own name.
    fileprivate var name: String {
        switch self {
        case .needs: "needs"
        case .age: "age"
        case .registration: "registered"
        case .practice: "practice"
        case .route: "route"
        case .language: "languages"
        case .answer(let question): question.name
        }
    }
}
