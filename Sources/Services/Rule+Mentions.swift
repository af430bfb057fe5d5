extension Rule {
    /// How many needs or situations the rule takes in: one for a service made for one thing, all for one open to any.
    ///
    /// Offers stand in this order, narrowest first. It is a property of the service's rule and not of the person.
    package var breadth: Int {
        switch self {
        case .needs(let needs): needs.count
        case .answer: 1
        case .language(let languages): languages.count
        case .declined(let kinds): kinds.count
        case .route(let routes): routes.count
        case .setting(_, let on): on ? Need.allCases.count : 0
        case .all(let rules): rules.map(\.breadth).min() ?? Need.allCases.count
        case .any(let rules): min(rules.map(\.breadth).reduce(0, +), Need.allCases.count)
        case .anyone, .age, .registeredHere, .practiceServed, .not: Need.allCases.count
        }
    }

    /// The needs the rule names without a `not` before them.
    package var namedNeeds: NeedSet {
        switch self {
        case .needs(let needs): needs
        case .all(let rules), .any(let rules): rules.reduce(into: []) { $0.formUnion($1.namedNeeds) }
        default: []
        }
    }

    /// The questions the rule asks.
    package var questions: Set<Question.ID> {
        leaves.reduce(into: []) { if case .answer(let question) = $1 { $0.insert(question) } }
    }

    /// The settings that the rule stands on.
    package var settings: Set<Setting.ID> {
        leaves.reduce(into: []) { found, leaf in
            switch leaf {
            case .setting(let id, _): found.insert(id)
            case .age(let from, let through): found.formUnion([from, through].compactMap { $0?.setting })
            default: break
            }
        }
    }

    /// The conditions that have no further condition in them, in the order in which they stand.
    package var leaves: [Rule] {
        switch self {
        case .all(let rules), .any(let rules): rules.flatMap(\.leaves)
        case .not(let rule): rule.leaves
        default: [self]
        }
    }
}
