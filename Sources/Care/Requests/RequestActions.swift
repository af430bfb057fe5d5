/// Why a request cannot be taken or changed; a person is never refused for asking.
package enum RequestRefusal: Refusal {
    case notRegistered, noWords, alreadyReceived, noSuchRequest, closed, noReason, personHasDied, askerHasNoName
    case nobodyAsked

    package var sentence: String {
        switch self {
        case .notRegistered: "Put the person on the record first."
        case .noWords: "Say in a few words what you would like help with."
        case .alreadyReceived: "We already have this request."
        case .noSuchRequest: "There is no such request."
        case .closed: "This request was closed by agreement. Open it again first."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .personHasDied: "This person is recorded as having died. If that is wrong, correct it first."
        case .askerHasNoName: "Give your name, so that we know who asked."
        case .nobodyAsked: "The person asked for themself: there is nobody else to tell."
        }
    }
}

/// Asks for something: from this moment the duty worker holds the request.
package struct Ask: Action {
    package static let permission = Permission.ask
    package let request: Request.ID
    package let route: Request.Route
    package let kind: Request.Kind
    package let asking: Request.Asking

    package init(request: Request.ID, route: Request.Route, kind: Request.Kind, asking: Request.Asking) {
        self.request = request
        self.route = route
        self.kind = kind
        self.asking = asking
    }

    package func decide(on record: Record, at moment: Moment) throws(RequestRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        guard record.requests.all[request] == nil else { throw .alreadyReceived }
        guard record.people.died == nil else { throw .personHasDied }
        guard !asking.words.disclosed.isBlank || !asking.needs.isEmpty else { throw .noWords }
        if let asker = asking.asker, asker.name.disclosed.isBlank { throw .askerHasNoName }
        return [
            .requests(.received(request, route: route, kind: kind, asking: asking)),
            .holding(.named(request, holder: moment.duty, why: .onDuty)),
        ] + record.tellingReceived(request, asking, kind, at: moment)
    }
}

/// Changes what is asked for; the thread, its clock and its holder stay.
package struct ChangeKind: Action {
    package static let permission = Permission.triage
    package let request: Request.ID
    package let kind: Request.Kind
    package let why: String

    package init(request: Request.ID, kind: Request.Kind, why: String) {
        self.request = request
        self.kind = kind
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(RequestRefusal) -> [Fact] {
        guard let known = record.requests.all[request] else { throw .noSuchRequest }
        guard record.requests.isOpen(request) else { throw .closed }
        guard !why.isBlank else { throw .noReason }
        return known.kind == kind ? [] : [.requests(.kindChanged(request, to: kind, why: Personal(why)))]
    }
}

/// Adds words to a request; whoever holds it reads them as soon as they would a new one.
package struct AddWords: Action {
    package static let permission = Permission.ask
    package let request: Request.ID
    package let words: String

    package init(request: Request.ID, words: String) {
        self.request = request
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(RequestRefusal) -> [Fact] {
        guard record.requests.all[request] != nil else { throw .noSuchRequest }
        guard record.people.died == nil else { throw .personHasDied }
        guard record.requests.isOpen(request) else { throw .closed }
        guard !words.isBlank else { throw .noWords }
        return [.requests(.added(request, words: Personal(words)))]
    }
}

/// Records whether the person agrees that whoever asked for them is told more than "received".
package struct LetAskerKnow: Action {
    package static let permission = Permission.ask
    package let request: Request.ID
    package let mayBeTold: Bool

    package init(request: Request.ID, mayBeTold: Bool) {
        self.request = request
        self.mayBeTold = mayBeTold
    }

    package func decide(on record: Record, at moment: Moment) throws(RequestRefusal) -> [Fact] {
        guard let known = record.requests.all[request] else { throw .noSuchRequest }
        guard let asker = known.asking.asker else { throw .nobodyAsked }
        return asker.mayBeTold == mayBeTold ? [] : [.requests(.askerMayBeTold(request, mayBeTold))]
    }
}
