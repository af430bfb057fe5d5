/// What one service says to every combination of a population.
struct Walk: Sendable {
    let pack: ServicePack
    /// Whether the service takes somebody, as `ServicePack.acceptance`.
    let term: Term
    /// The same with needs that stand beside what they come with left out of what it serves.
    private let ownTerm: Term
    /// For each cell, what it says to somebody whom nobody has declined yet.
    private(set) var first: [Verdict] = []
    /// For each cell, what it says once the others have been asked.
    private(set) var last: [Verdict] = []
    /// For each cell, whom it takes for what they come with.
    private(set) var own: [Region] = []

    init(_ pack: ServicePack, on grid: Grid) {
        self.pack = pack
        term = Term(pack.acceptance, on: grid, beside: true)
        let criteria = pack.requires.map(\.rule) + pack.declines.map { .not($0.rule) }
        let serves = pack.serves.map { criterion in
            let speaks = Term(criterion.rule, on: grid, beside: false)
            // A service that helps beside others has taken a need only where it names it.
            return pack.kind.helpsBeside
                ? .all([speaks, Term(.needs(criterion.rule.namedNeeds), on: grid, beside: false)]) : speaks
        }
        ownTerm = .all(criteria.map { Term($0, on: grid, beside: true) } + [.any(serves)])
    }

    /// Whether it waits for what other services say.
    var waits: Bool { !term.kinds.isEmpty }

    /// Asks when nobody has been asked yet.
    mutating func ask(first evaluator: inout Evaluator) {
        first = []
        for cell in 0..<evaluator.grid.cells {
            first.append(evaluator.verdict(of: term, cell: cell) { _ in .empty })
        }
    }

    /// Asks again, now that the kinds of service have said whom they decline.
    mutating func ask(again evaluator: inout Evaluator, declined: (ServiceKind, Int) -> Region) {
        let beside = ownTerm != term
        last = first
        own = []
        for cell in 0..<evaluator.grid.cells {
            if waits { last[cell] = evaluator.verdict(of: term, cell: cell) { declined($0, cell) } }
            var taken = last[cell].yes
            if beside, taken != .empty {
                taken.formIntersection(evaluator.verdict(of: ownTerm, cell: cell) { declined($0, cell) }.yes)
            }
            own.append(taken)
        }
    }
}

extension ServiceKind {
    /// Whether being taken by such a service counts as being taken.
    ///
    /// The general practice keeps everybody, and so closes nothing: that it alone is left with them is what the chasm is.
    package var closesTheChasm: Bool { self != .generalPractice }

    /// Whether such a service helps beside another one, so that being open to anybody is not to take what they come with.
    package var helpsBeside: Bool {
        switch self {
        case .advice, .employment, .linkWorker, .voluntary: true
        default: false
        }
    }
}
