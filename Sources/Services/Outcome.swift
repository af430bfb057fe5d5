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
        /// How many appointments come before it, where the sources count them and they are not known to be over.
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
    /// Whether it would help beside mental health care only, and the person asks for more than that.
    package let isBeside: Bool
    /// Whether it is beside mental health care and stands behind the services that are not, for this person.
    let standsBehind: Bool
    /// How widely the rule reaches that speaks for the person; what the order goes by.
    let breadth: Int
    /// The person's needs that the rules which speak for them name.
    let met: Set<Need>
}

extension Outcome {
    /// What it says, in a few words for a worker.
    package var answer: String {
        switch kind {
        case .offers: isBeside ? "Would help beside mental health care" : "Would take them"
        case .asksFirst: "Asks first"
        case .declines: "Would not take them"
        }
    }

    /// Why it stands where it does in the list, in one sentence.
    package var standing: String {
        if isBeside { return "It helps beside mental health care; it does not hold the need of the mind." }
        guard !met.isEmpty else {
            return breadth < Need.allCases.count
                ? "It is made for one situation."
                : "It is open to any need, and names none of this person's in particular."
        }
        let named = met.sorted().map(\.words).joined(separator: "; ")
        return "It names what this person asks about: \(named)."
    }

    /// Its place in a list: offers, then what needs asking, then declines; within each, the service made for fewest things.
    ///
    /// Services beside mental health care come after the others, where the person has a need of the mind. Then the one that
    /// names more of the person's needs; of two alike, the first by name: never by anything about safety or severity.
    var place: Place {
        let rank =
            switch kind {
            case .offers: 0
            case .asksFirst: 1
            case .declines: 2
            }
        return Place(rank: rank, behind: standsBehind ? 1 : 0, breadth: breadth, unmet: -met.count)
    }

    struct Place: Comparable {
        let rank: Int
        let behind: Int
        let breadth: Int
        let unmet: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.rank, left.behind, left.breadth, left.unmet) < (right.rank, right.behind, right.breadth, right.unmet)
        }
    }
}

extension Outcome.Offered {
    /// The offer in one line, with how many appointments come before it and what is to be found out or done first.
    package var line: String {
        let after = afterAppointments.map { "\(usually ? "usually " : "")after \($0) appointments" }
        let asked = first.isEmpty ? nil : "first: " + first.map(\.ask).joined(separator: " ")
        let said = [after, asked].compactMap(\.self).joined(separator: "; ")
        return said.isEmpty ? name : "\(name) (\(said))"
    }
}

extension Outcome.Reason {
    init(_ criterion: borrowing ServicePack.Criterion) {
        self.init(
            rule: criterion.id,
            worker: criterion.worker,
            person: criterion.person,
            sources: criterion.sources,
            basis: criterion.basis
        )
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
    ///
    /// Who only helps beside does not take somebody with a need of the mind: debt advice closes no chasm.
    package var leaveNobody: Bool { allSatisfy { $0.kind == .declines || $0.isBeside } }

    /// That nobody here would take the person, in words; what helps beside is not passed over.
    package var leftWithNobody: String {
        contains { $0.kind == .offers }
            ? "No service here would take them. What helps beside it can be asked now."
            : "No service here would take them."
    }
}
