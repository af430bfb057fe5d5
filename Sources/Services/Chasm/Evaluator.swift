/// Works out where a term holds in a cell, and remembers what it has worked out.
///
/// What a rule comes to in a cell is often the same in many cells; it is then worked out once, and the cells share it.
struct Evaluator: Sendable {
    let grid: Grid
    private var atoms: [Term.Atom: Verdict] = [:]
    private var known: [Term: Verdict] = [:]

    init(_ grid: Grid) { self.grid = grid }

    /// Where a term holds in a cell; `declined` says where a service of a kind has declined.
    mutating func verdict(
        of term: Term,
        cell: Int,
        declined: (ServiceKind) -> Region
    ) -> Verdict {
        let (need, complexity) = cell.quotientAndRemainder(dividingBy: grid.complexities)
        let narrow = term.narrowed(need: need, complexity: complexity)
        if case .always(let truth) = narrow { return .everywhere(truth) }
        guard narrow.kinds.isEmpty else { return evaluate(narrow, declined) }
        if let verdict = known[narrow] { return verdict }
        let verdict = evaluate(narrow) { _ in .empty }
        known[narrow] = verdict
        return verdict
    }

    private mutating func evaluate(_ term: Term, _ declined: (ServiceKind) -> Region) -> Verdict {
        switch term {
        case .always(let truth): return .everywhere(truth)
        case .atom(let atom): return verdict(of: atom)
        case .declined(let kinds):
            // In the order of all kinds: a set has none of its own.
            let yes = ServiceKind.allCases.filter(kinds.contains).reduce(into: Region.empty) {
                $0.formUnion(declined($1))
            }
            return Verdict(yes: yes, no: yes.complement(in: grid.valid))
        case .not(let term): return !evaluate(term, declined)
        case .all(let terms):
            var verdict = Verdict.everywhere(.yes)
            for term in terms { verdict.formAll(evaluate(term, declined)) }
            return verdict
        case .any(let terms):
            var verdict = Verdict.everywhere(.no)
            for term in terms { verdict.formAny(evaluate(term, declined)) }
            return verdict
        }
    }

    private mutating func verdict(of atom: Term.Atom) -> Verdict {
        if let verdict = atoms[atom] { return verdict }
        let verdict = Verdict(yes: region(atom.axis, atom.yes), no: region(atom.axis, atom.no))
        atoms[atom] = verdict
        return verdict
    }

    private func region(_ axis: Int, _ values: UInt64) -> Region {
        if values == 0 { return .empty }
        if values.nonzeroBitCount == grid.axes[axis].count { return .whole }
        return .part(grid.words(of: axis, values: values))
    }
}
