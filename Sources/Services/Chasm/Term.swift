import Care

/// A rule as the grid asks it: over values of dimensions, and over what other services of the place have said.
indirect enum Term: Hashable, Sendable {
    case always(Truth)
    case atom(Atom)
    /// At least one service of these kinds has declined.
    case declined(Set<ServiceKind>)
    case all([Term])
    case any([Term])
    case not(Term)

    /// What one dimension settles: the values with which it holds, and those with which it does not.
    struct Atom: Hashable, Sendable {
        let axis: Int
        let yes: UInt64
        let no: UInt64
    }
}

extension Term {
    /// Translates a rule; `beside` says whether the needs count that stand beside what people come with.
    init(_ rule: Rule, on grid: Grid, beside: Bool) {
        switch rule {
        case .anyone: self = .always(.yes)
        case .age(let from, let through):
            let range = (from?.value ?? .min, through?.value ?? .max)
            self = Term(on: grid) { traits in
                Truth(traits.ages.map { $0.lowerBound >= range.0 && $0.lowerBound <= range.1 })
            }
        case .registeredHere: self = Term(on: grid) { Truth($0.registered) }
        case .practiceServed(let practices): self = Term(served: practices, on: grid)
        case .route(let routes): self = Term(on: grid) { Truth($0.route.map(routes.contains)) }
        case .needs(let needs): self = Term(needs, on: grid, beside: beside)
        case .language(let languages):
            self = Term(on: grid) { Truth($0.languages.map { !languages.isDisjoint(with: $0) }) }
        case .declined(let kinds): self = .declined(kinds)
        case .answer(let question): self = Term(on: grid) { Truth($0.answers[question]) }
        case .setting(_, let on): self = .always(Truth(on))
        case .all(let rules): self = .all(rules.map { Term($0, on: grid, beside: beside) })
        case .any(let rules): self = .any(rules.map { Term($0, on: grid, beside: beside) })
        case .not(let rule): self = .not(Term(rule, on: grid, beside: beside))
        }
    }

    /// What the one dimension answers that speaks of a trait; not known where none does.
    private init(on grid: Grid, _ truth: (Population.Traits) -> Truth) {
        for (axis, values) in grid.axes.map(\.dimension.values).enumerated() {
            let yes = Grid.bits(of: values) { truth($0.traits) == .yes }
            let no = Grid.bits(of: values) { truth($0.traits) == .no }
            if yes | no != 0 {
                self = .atom(Atom(axis: axis, yes: yes, no: no))
                return
            }
        }
        self = .always(.unknown)
    }

    /// Needs add up over dimensions, and what none names is not there.
    private init(_ needs: NeedSet, on grid: Grid, beside: Bool) {
        self = .any(
            grid.axes.enumerated().compactMap { axis, one in
                guard beside || !one.dimension.alongside else { return nil }
                let values = one.dimension.values
                let yes = Grid.bits(of: values) { !needs.isDisjoint(with: $0.traits.needs) }
                let no = Grid.bits(of: values) { needs.isDisjoint(with: $0.traits.needs) }
                return yes == 0 ? nil : .atom(Atom(axis: axis, yes: yes, no: no))
            }
        )
    }

    /// As `Rule.practiceServed`: nobody who is not registered here; of those who are, it turns on the practice.
    private init(served practices: Set<PracticeCode>, on grid: Grid) {
        let registered = Term(on: grid) { Truth($0.registered) }
        guard !practices.isEmpty else {
            self = registered
            return
        }
        let served = Term(on: grid) { Truth($0.practice.map(practices.contains)) }
        guard case .atom(let atom) = registered else {
            self = served
            return
        }
        let everyValue = Grid.bits(of: grid.axes[atom.axis].dimension.values) { _ in true }
        self = .all([.atom(Atom(axis: atom.axis, yes: everyValue & ~atom.no, no: atom.no)), served])
    }
}

extension Term {
    /// Whether what other services say comes into it.
    var kinds: Set<ServiceKind> {
        switch self {
        case .always, .atom: []
        case .declined(let kinds): kinds
        case .all(let terms), .any(let terms): terms.reduce(into: []) { $0.formUnion($1.kinds) }
        case .not(let term): term.kinds
        }
    }

    /// What is left of it in one cell, where need and complexity are known.
    func narrowed(need: Int, complexity: Int) -> Term {
        switch self {
        case .always, .declined: self
        case .atom(let atom):
            switch atom.axis {
            case 0: .always(atom.truth(of: need))
            case 1: .always(atom.truth(of: complexity))
            default: self
            }
        case .all(let terms): Term.folded(terms.map { $0.narrowed(need: need, complexity: complexity) }, all: true)
        case .any(let terms): Term.folded(terms.map { $0.narrowed(need: need, complexity: complexity) }, all: false)
        case .not(let term):
            switch term.narrowed(need: need, complexity: complexity) {
            case .always(let truth): .always(!truth)
            case let term: .not(term)
            }
        }
    }

    /// A conjunction or disjunction without what does not matter to it.
    private static func folded(_ terms: [Term], all: Bool) -> Term {
        let (decisive, idle): (Truth, Truth) = all ? (.no, .yes) : (.yes, .no)
        if terms.contains(.always(decisive)) { return .always(decisive) }
        let rest = terms.filter { $0 != .always(idle) }
        switch rest.count {
        case 0: return .always(idle)
        case 1: return rest[0]
        default: return all ? .all(rest) : .any(rest)
        }
    }
}

extension Term.Atom {
    func truth(of value: Int) -> Truth {
        yes >> UInt64(value) & 1 == 1 ? .yes : no >> UInt64(value) & 1 == 1 ? .no : .unknown
    }
}
