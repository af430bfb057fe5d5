package import Care

/// What one service is, as its sources tell it: whom it serves, whom it declines, what it offers and what it promises.
///
/// A pack takes a person when every `requires` holds, no `declines` does, and at least one `serves` does. It is as its
/// file tells it, with its own values where a place may set others; `settled` makes of it what one place has.
package struct ServicePack: Equatable, Sendable {
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable,
        ExpressibleByStringLiteral
    {
        package let name: String
        package var rawValue: String { name }

        package init(_ name: String) { self.name = name }
        package init(rawValue: String) { name = rawValue }
        package init(stringLiteral value: String) { name = value }
        package static func < (left: ID, right: ID) -> Bool { left.name < right.name }
    }

    package var id: ID
    package var name: String
    package var kind: ServiceKind
    /// The area the sources describe it in.
    package var place: String
    package var about: String
    package var edition: Edition
    /// Whether it helps beside mental health care, with circumstances: it does not hold a need of the mind.
    package var isBeside = false
    /// What the sources say of its workers holding people for others; `nil` where they say nothing.
    package var holding: StatedFact?
    package var documents: [Document] = []
    package var questions: [Question] = []
    /// What a place sets once for the service; empty in a pack that is settled.
    package var settings: [Setting] = []
    /// What those settings came to in a place; empty in a pack that is not settled.
    package var decided: [Setting.Decided] = []
    package var requires: [Criterion] = []
    package var serves: [Criterion] = []
    package var declines: [Criterion] = []
    /// What must have happened before a request, or before something on offer.
    package var before: [Step] = []
    package var offers: [Offering] = []
    package var promises: [Promise] = []
    /// What the service does after a missed contact; empty when its sources are silent, and the place's own ladder holds.
    package var ladder: [Rung] = []
    /// The questionnaires it asks for; empty when its sources are silent, and the holder chooses.
    package var asks: [Asking] = []
    package var workforce: [Workers] = []
    package var footprint: Footprint?
    package var costs: [Money] = []
    package var savings: [Money] = []
    package var worksWith: [Tie] = []
    package var figures: [Figure] = []
    package var facts: [StatedFact] = []
    package var conflicts: [Conflict] = []
    package var silences: [Silence] = []

    package init(id: ID, name: String, kind: ServiceKind, place: String, about: String, edition: Edition) {
        self.id = id
        self.name = name
        self.kind = kind
        self.place = place
        self.about = about
        self.edition = edition
    }

    /// The one rule that all criteria come to: whether the service takes a person.
    package var acceptance: Rule {
        .all(requires.map(\.rule) + declines.map { .not($0.rule) } + [.any(serves.map(\.rule))])
    }
}

extension ServicePack {
    /// Who wrote a version of a pack, who approved it, and from which day it holds.
    package struct Edition: Equatable, Sendable {
        package let version: Int
        package let author: String
        /// `nil` until a place has approved it.
        package let approvedBy: String?
        package let holdsFrom: Day

        package init(version: Int, author: String, approvedBy: String?, holdsFrom: Day) {
            self.version = version
            self.author = author
            self.approvedBy = approvedBy
            self.holdsFrom = holdsFrom
        }
    }

    /// One rule of a service, with the sentence a worker reads, the sentence the person reads, and where it is written.
    package struct Criterion: Equatable, Sendable {
        package let id: String
        package let rule: Rule
        package let worker: String
        package let person: String
        package let sources: [Citation]
        package let basis: Basis
        /// Where those go instead whom this rule turns away.
        package let instead: [ServiceKind]
        /// As `Rule.breadth`, worked out once.
        let breadth: Int
        /// As `Rule.namedNeeds`, worked out once.
        let namedNeeds: NeedSet

        package init(
            id: String,
            rule: Rule,
            worker: String,
            person: String,
            sources: [Citation],
            basis: Basis = .stated,
            instead: [ServiceKind] = []
        ) {
            self.id = id
            self.rule = rule
            self.worker = worker
            self.person = person
            self.sources = sources
            self.basis = basis
            self.instead = instead
            breadth = rule.breadth
            namedNeeds = rule.namedNeeds
        }
    }
}
