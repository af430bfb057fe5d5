/// What one service would say to a request for one person, and why.
package struct Outcome: Equatable, Sendable {
    package enum Kind: String, Equatable, Sendable, CaseIterable {
        /// The service would take the person.
        case offers
        /// A human must find something out before it can be said.
        case asksFirst
        /// The service would not take the person.
        case declines
    }

    /// A rule that counted, in its words for the worker and for the person, with where it is written.
    package struct Reason: Equatable, Sendable {
        package let rule: String
        package let worker: String
        package let person: String
        package let sources: [Citation]
        package let basis: Basis
    }

    /// Something to find out first.
    package struct Inquiry: Equatable, Sendable {
        package let fact: Fact
        package let ask: String
    }

    /// Something the service offers, and what comes first if anything does.
    package struct Offered: Equatable, Sendable {
        package let id: String
        package let name: String
        /// What is to be found out or done before; empty when it is open now.
        package let first: [Inquiry]
        /// How many appointments come before it, where the sources count them.
        package let afterAppointments: Int?
        /// Whether what comes first is only how it usually goes, so that a worker may ask for it sooner.
        package let usually: Bool
        /// Whether its sources commend it for someone in this person's situation.
        package let especially: Bool
        package let sources: [Citation]
    }

    package let pack: ServicePack.ID
    package let version: Int
    package let name: String
    package let service: ServiceKind
    package let kind: Kind
    /// Never empty.
    package let reasons: [Reason]
    /// What to ask, when `kind` is `asksFirst`.
    package let asks: [Inquiry]
    /// Where to look instead, when `kind` is `declines` and the sources say where.
    package let instead: [ServiceKind]
    /// What must have happened before a request; empty for a service that declines.
    package let before: [ServicePack.Step]
    package let offered: [Offered]
    /// What the service promises a person it takes; empty when its sources promise nothing.
    package let promises: [ServicePack.Promise]
    /// Why it stands where it does in the list, in one sentence.
    package let standing: String

    /// How widely the rule reaches that speaks for the person; what the order goes by.
    let breadth: Int
    let met: Int
}

extension Outcome {
    /// The order of a list: offers, then what needs asking, then declines; within each, the service made for fewest things.
    ///
    /// Then the one that names more of the person's needs, then by name: never by anything about safety or severity.
    static func precedes(_ left: Outcome, _ right: Outcome) -> Bool {
        let rank = { (kind: Kind) in Kind.allCases.firstIndex(of: kind) ?? 0 }
        return (rank(left.kind), left.breadth, -left.met, left.pack)
            < (rank(right.kind), right.breadth, -right.met, right.pack)
    }
}

extension Sequence<Outcome> {
    /// The services that would take the person.
    package var offers: [Outcome] { filter { $0.kind == .offers } }

    /// The services of which a human must find something out first.
    package var asksFirst: [Outcome] { filter { $0.kind == .asksFirst } }

    /// The services that would not take the person.
    package var declines: [Outcome] { filter { $0.kind == .declines } }

    /// Everything that is to be found out, each thing once, the facts before the questions.
    package var inquiries: [Outcome.Inquiry] {
        var asked: Set<Fact> = []
        return flatMap(\.asks).filter { asked.insert($0.fact).inserted }.sorted { $0.fact < $1.fact }
    }

    /// Whether nobody here would take the person, whatever were still found out.
    package var leaveNobody: Bool { allSatisfy { $0.kind == .declines } }
}
