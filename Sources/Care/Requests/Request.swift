/// One thread from asking to agreed close; it can change kind without starting again.
package struct Request: Hashable, Sendable {
    package typealias ID = Care.ID<Request>

    package let id: ID
    package let route: Route
    package fileprivate(set) var kind: Kind
    package fileprivate(set) var asking: Asking
    /// When it was asked for; every clock of the request starts here.
    package let received: Instant
    package fileprivate(set) var changes: [Change] = []
    /// What was said about it later, oldest first.
    package fileprivate(set) var additions: [Addition] = []
    /// When it was last opened again, if it was closed.
    package fileprivate(set) var reopened: Instant?

    /// When the promises of this request start: when it was received, or last opened again.
    package var began: Instant { reopened ?? received }

    /// Words that came after the asking.
    package struct Addition: Hashable, Sendable {
        package let words: Personal<String>
        package let by: Actor
        package let at: Instant
    }

    /// Where a request comes from.
    package enum Route: String, CaseIterable, Hashable, Sendable, Codable {
        case myself, gp, professional, school, jobCentre, employer, family, someoneElse, stepDown
    }

    /// What is asked for.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case help, advice, jointConsultation, fileReview, stepUp, stepDown
    }

    /// What was asked, in the words of whoever asked.
    package struct Asking: Hashable, Sendable, Codable {
        /// The person's own words first.
        package var words: Personal<String>
        package var needs: [NeedCode]
        /// Answers to plain yes-or-no questions, by the name of the question.
        package var answers: [String: Bool]
        /// Who asked, where it was not the person.
        package var asker: Asker?

        package init(
            words: Personal<String>,
            needs: [NeedCode] = [],
            answers: [String: Bool] = [:],
            asker: Asker? = nil
        ) {
            self.words = words
            self.needs = needs
            self.answers = answers
            self.asker = asker
        }
    }

    /// Somebody who asks for another.
    package struct Asker: Hashable, Sendable, Codable {
        package var name: Personal<String>
        package var relation: Personal<String>
        package var reach: Personal<String>?
        /// Whether the person knows that somebody asks for them.
        package var personKnows: Bool
        /// Whether the person agrees that the asker is told more than "received".
        package var mayBeTold: Bool

        package init(
            name: Personal<String>,
            relation: Personal<String>,
            reach: Personal<String>? = nil,
            personKnows: Bool,
            mayBeTold: Bool = false
        ) {
            self.name = name
            self.relation = relation
            self.reach = reach
            self.personKnows = personKnows
            self.mayBeTold = mayBeTold
        }
    }

    /// A change of what is asked for, in the same thread.
    package struct Change: Hashable, Sendable {
        package let from: Kind
        package let to: Kind
        package let why: Personal<String>
        package let at: Instant
    }
}

/// What happens to requests.
package enum RequestFact: Hashable, Sendable, Codable {
    case received(Request.ID, route: Request.Route, kind: Request.Kind, asking: Request.Asking)
    case kindChanged(Request.ID, to: Request.Kind, why: Personal<String>)
    /// More was said about it, by the person, whoever asked for them, or a worker.
    case added(Request.ID, words: Personal<String>)
    /// The person said whether whoever asked for them is told more than "received".
    case askerMayBeTold(Request.ID, Bool)
    case closed(Request.ID, Closing)
    case reopened(Request.ID, why: Personal<String>)
}

/// How a request was closed by agreement.
package struct Closing: Hashable, Sendable, Codable {
    /// Why a request may be closed.
    ///
    /// That an appointment was missed is not among the reasons, and never will be.
    package enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
        case helpDone, personDecided, movedAway, answered, died
    }

    package let reason: Reason
    /// What was agreed, in plain words the person can read.
    package let agreed: Personal<String>
    /// How to come back.
    package let wayBack: Personal<String>

    package init(reason: Reason, agreed: Personal<String>, wayBack: Personal<String>) {
        self.reason = reason
        self.agreed = agreed
        self.wayBack = wayBack
    }
}

/// All requests of one person.
package struct Requests: Sendable, Equatable {
    package struct Closed: Hashable, Sendable {
        package let closing: Closing
        package let at: Instant
    }

    package private(set) var all: [Request.ID: Request] = [:]
    package private(set) var closed: [Request.ID: Closed] = [:]

    package init() {}

    /// The open ones, oldest first.
    package var open: [Request] {
        all.values.filter { closed[$0.id] == nil }.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
    }

    package func isOpen(_ id: Request.ID) -> Bool { all[id] != nil && closed[id] == nil }

    mutating func apply(_ fact: RequestFact, _ occurrence: Occurrence) {
        switch fact {
        case .received(let id, let route, let kind, let asking):
            all[id] = Request(id: id, route: route, kind: kind, asking: asking, received: occurrence.happened)
        case .kindChanged(let id, let kind, let why):
            guard let from = all[id]?.kind else { return }
            all[id]?.kind = kind
            all[id]?.changes.append(Request.Change(from: from, to: kind, why: why, at: occurrence.happened))
        case .added(let id, let words):
            let addition = Request.Addition(words: words, by: occurrence.actor, at: occurrence.happened)
            all[id]?.additions.append(addition)
        case .askerMayBeTold(let id, let mayBeTold): all[id]?.asking.asker?.mayBeTold = mayBeTold
        case .closed(let id, let closing): closed[id] = Closed(closing: closing, at: occurrence.happened)
        case .reopened(let id, _):
            closed[id] = nil
            all[id]?.reopened = occurrence.happened
        }
    }
}
