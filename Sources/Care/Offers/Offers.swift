/// What happens between a request and the services that are asked to help.
package enum OfferFact: Hashable, Sendable, Codable {
    case asked(Request.ID, service: ServiceCode, words: Personal<String>)
    /// The service will help; `words` say how and when it begins, as far as it told us.
    case accepted(Request.ID, service: ServiceCode, words: Personal<String>)
    /// The service said "not us"; `instead` is where it thinks the person should go. The holder does not change.
    case declined(
        Request.ID,
        service: ServiceCode,
        reason: DeclineReason,
        words: Personal<String>,
        instead: Personal<String>?
    )
    /// We, or the person, no longer ask this service.
    case withdrawn(Request.ID, service: ServiceCode, why: Personal<String>)
    /// A service that had accepted has done what it could.
    case finished(Request.ID, service: ServiceCode, words: Personal<String>)
    case broughtToMeeting(Request.ID, on: Day)
    /// The multidisciplinary meeting talked it over and said what happens next, and by when.
    case discussed(Request.ID, outcome: Personal<String>, nextStep: Personal<String>, by: Instant)
}

/// Why a service says "not us".
package enum DeclineReason: String, CaseIterable, Hashable, Sendable, Codable {
    case tooComplex
    case notSevereEnough
    case outsideAge
    case outsideArea
    case notWhatWeDo
    case noCapacity
    case needsMoreInformation
    case safetyTonight
    case other

    package var title: String {
        switch self {
        case .tooComplex: "too complex for this service"
        case .notSevereEnough: "not severe enough for this service"
        case .outsideAge: "outside the ages this service sees"
        case .outsideArea: "outside this service's area"
        case .notWhatWeDo: "not what this service does"
        case .noCapacity: "no room now"
        case .needsMoreInformation: "more information is needed"
        case .safetyTonight: "cannot keep the person safe tonight"
        case .other: "another reason"
        }
    }
}

/// Which services were asked for each request, and what they said.
package struct Offers: Sendable, Equatable {
    /// A service that was asked and has not answered.
    package struct Asking: Hashable, Sendable {
        package let service: ServiceCode
        package let words: Personal<String>
        package let since: Instant
    }

    /// A service that will help.
    package struct Acceptance: Hashable, Sendable {
        package let service: ServiceCode
        package let words: Personal<String>
        package let since: Instant
    }

    /// One decline; it stays in the gap ledger whatever happens later.
    package struct Decline: Hashable, Sendable {
        package let service: ServiceCode
        package let reason: DeclineReason
        package let words: Personal<String>
        package let instead: Personal<String>?
        package let at: Instant
    }

    /// A next step that the meeting agreed and nobody has taken yet.
    package struct NextStep: Hashable, Sendable {
        package let words: Personal<String>
        package let by: Instant
    }

    /// Where one request stands with the services.
    package struct Standing: Sendable, Equatable {
        /// Every time a service was asked, or answered unasked, the earliest first.
        package fileprivate(set) var enquiries: [Enquiry] = []
        package fileprivate(set) var asked: [Asking] = []
        package fileprivate(set) var accepted: [Acceptance] = []
        package fileprivate(set) var declines: [Decline] = []
        /// The last decline, while nothing was done about it.
        package fileprivate(set) var unanswered: Decline?
        /// Services whose decline stands: they have not accepted since, and no service has seen the request through.
        package fileprivate(set) var standing: [ServiceCode] = []
        /// Since when the request has been a gap case.
        package fileprivate(set) var gapSince: Instant?
        /// Since when the gap case waits to be talked over; `nil` once it was.
        package fileprivate(set) var meetingSince: Instant?
        package fileprivate(set) var meetingOn: Day?
        package fileprivate(set) var nextStep: NextStep?
        package fileprivate(set) var discussed: [Instant] = []
    }

    private var standings: [Request.ID: Standing] = [:]

    package init() {}

    package func standing(of request: Request.ID) -> Standing { standings[request] ?? Standing() }

    mutating func apply(_ fact: OfferFact, _ occurrence: Occurrence) {
        switch fact {
        case .asked(let request, let service, let words):
            standings[request, default: Standing()].ask(service, words, at: occurrence.happened)
        case .accepted(let request, let service, let words):
            standings[request, default: Standing()].accept(service, words, at: occurrence.happened)
        case .declined(let request, let service, let reason, let words, let instead):
            let decline = Decline(
                service: service,
                reason: reason,
                words: words,
                instead: instead,
                at: occurrence.happened
            )
            standings[request, default: Standing()].decline(decline)
        case .withdrawn(let request, let service, _):
            standings[request, default: Standing()].withdraw(service, at: occurrence.happened)
        case .finished(let request, let service, _): standings[request, default: Standing()].finish(service)
        case .broughtToMeeting(let request, let day): standings[request, default: Standing()].bring(on: day)
        case .discussed(let request, _, let step, let by):
            standings[request, default: Standing()].discuss(NextStep(words: step, by: by), at: occurrence.happened)
        }
    }

    /// A contact arranged or made is something done about a decline, and about a next step.
    mutating func apply(_ fact: ContactFact) {
        switch fact {
        case .arranged(_, let request, _, _, _, _), .made(_, let request, _, _, _, _),
            .attended(_, let request, _, _, _):
            standings[request]?.unanswered = nil
            standings[request]?.nextStep = nil
        case .moved, .missed, .cancelled, .takenBack: break
        }
    }
}

extension Offers.Standing {
    fileprivate mutating func ask(_ service: ServiceCode, _ words: Personal<String>, at now: Instant) {
        let asking = Offers.Asking(service: service, words: words, since: now)
        if let again = asked.firstIndex(where: { $0.service == service }) {
            // The enquiry goes on: how long a service takes to answer is counted from when it was first asked.
            asked[again] = asking
            return
        }
        enquiries.append(Enquiry(service: service, asked: now))
        asked.append(asking)
        unanswered = nil
        nextStep = nil
    }

    fileprivate mutating func accept(_ service: ServiceCode, _ words: Personal<String>, at now: Instant) {
        enquiries.answer(service, .yes, Enquiry.Said(words: words), at: now)
        asked.removeAll { $0.service == service }
        standing.removeAll { $0 == service }
        accepted.append(Offers.Acceptance(service: service, words: words, since: now))
        unanswered = nil
        nextStep = nil
        judge(at: now)
    }

    fileprivate mutating func decline(_ decline: Offers.Decline) {
        let said = Enquiry.Said(words: decline.words, reason: decline.reason, instead: decline.instead)
        enquiries.answer(decline.service, .no, said, at: decline.at)
        asked.removeAll { $0.service == decline.service }
        accepted.removeAll { $0.service == decline.service }
        if !standing.contains(decline.service) { standing.append(decline.service) }
        declines.append(decline)
        unanswered = decline
        judge(at: decline.at)
        if gapSince != nil, meetingSince == nil { meetingSince = decline.at }
    }

    fileprivate mutating func withdraw(_ service: ServiceCode, at now: Instant) {
        enquiries.withdraw(service, at: now)
        asked.removeAll { $0.service == service }
        accepted.removeAll { $0.service == service }
        judge(at: now)
    }

    /// A service that saw the request through closes the gap that was there before.
    fileprivate mutating func finish(_ service: ServiceCode) {
        accepted.removeAll { $0.service == service }
        standing = []
        gapSince = nil
        meetingSince = nil
        meetingOn = nil
    }

    fileprivate mutating func bring(on day: Day) {
        meetingOn = day
        unanswered = nil
    }

    fileprivate mutating func discuss(_ step: Offers.NextStep, at now: Instant) {
        discussed.append(now)
        nextStep = step
        meetingSince = nil
        meetingOn = nil
        unanswered = nil
    }

    /// A gap case: two services or more declined, and none that accepted still does.
    private mutating func judge(at now: Instant) {
        guard standing.count >= 2, accepted.isEmpty else {
            if gapSince != nil { meetingOn = nil }
            gapSince = nil
            meetingSince = nil
            return
        }
        if gapSince == nil {
            gapSince = now
            meetingSince = now
        }
    }
}
