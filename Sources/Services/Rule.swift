/// A condition on one person's circumstances, as a pack writes it under `when`.
///
/// The whole language is below; `docs/packs.md` is its page. It is enough for what the reports describe and no more: it
/// cannot count, compare scores or add anything up, so no rule can grade a person.
package indirect enum Rule: Hashable, Sendable {
    /// Holds for everyone.
    case anyone
    /// Both ends are included; `nil` is an open end.
    case age(from: Int?, through: Int?)
    case registeredHere
    case route(Set<Circumstances.Route>)
    /// At least one of these needs was named.
    case needs(Set<Need>)
    /// At least one service of these kinds has declined the person.
    case declined(by: Set<ServiceKind>)
    /// A human has answered yes to the question.
    case answer(Question.ID)
    case all([Rule])
    case any([Rule])
    case not(Rule)
}

extension Rule {
    /// Whether the rule holds for a person, as far as is known.
    package func truth(for person: Circumstances) -> Truth {
        switch self {
        case .anyone: .yes
        case .age(let from, let through):
            Truth(person.age.map { $0 >= from ?? .min && $0 <= through ?? .max })
        case .registeredHere: person.registeredHere
        case .route(let routes): Truth(person.route.map(routes.contains))
        case .needs(let needs):
            !needs.isDisjoint(with: person.needs) ? .yes : person.needsAreWhole ? .no : .unknown
        case .declined(let kinds): Truth(!kinds.isDisjoint(with: person.declinedBy))
        case .answer(let question): Truth(person.answers[question])
        case .all(let rules): Truth.all(rules.lazy.map { $0.truth(for: person) })
        case .any(let rules): Truth.any(rules.lazy.map { $0.truth(for: person) })
        case .not(let rule): !rule.truth(for: person)
        }
    }

    /// The facts to find out next for an undecided rule; empty when it is decided.
    package func missing(for person: Circumstances) -> Set<Fact> {
        guard truth(for: person) == .unknown else { return [] }
        return switch self {
        case .anyone, .declined: []
        case .age: [.age]
        case .registeredHere: [.registration]
        case .route: [.route]
        case .needs: [.needs]
        case .answer(let question): [.answer(question)]
        // The parts of an all are asked one after the other: a no to the first spares the person the rest.
        case .all(let rules): rules.first { $0.truth(for: person) == .unknown }?.missing(for: person) ?? []
        case .any(let rules): rules.reduce(into: []) { $0.formUnion($1.missing(for: person)) }
        case .not(let rule): rule.missing(for: person)
        }
    }

    /// How many needs or situations the rule takes in: one for a service made for one thing, all for one open to any.
    ///
    /// Offers stand in this order, narrowest first. It is a property of the service's rule and not of the person.
    package var breadth: Int {
        switch self {
        case .needs(let needs): needs.count
        case .answer: 1
        case .declined(let kinds): kinds.count
        case .route(let routes): routes.count
        case .all(let rules): rules.map(\.breadth).min() ?? Need.allCases.count
        case .any(let rules): min(rules.map(\.breadth).reduce(0, +), Need.allCases.count)
        case .anyone, .age, .registeredHere, .not: Need.allCases.count
        }
    }

    /// The needs the rule names without a `not` before them.
    package var namedNeeds: Set<Need> {
        switch self {
        case .needs(let needs): needs
        case .all(let rules), .any(let rules): rules.reduce(into: []) { $0.formUnion($1.namedNeeds) }
        default: []
        }
    }

    /// The questions the rule asks.
    package var questions: Set<Question.ID> {
        switch self {
        case .answer(let question): [question]
        case .all(let rules), .any(let rules): rules.reduce(into: []) { $0.formUnion($1.questions) }
        case .not(let rule): rule.questions
        default: []
        }
    }
}

/// Something about a person that is not known yet and that a rule turns on.
package enum Fact: Hashable, Comparable, Sendable {
    case needs, age, registration, route
    case answer(Question.ID)
}
