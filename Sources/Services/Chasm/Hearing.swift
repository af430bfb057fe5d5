/// What one service says to every combination of a population.
struct Hearing: Sendable {
    let pack: ServicePack
    /// Whether the service takes somebody, as `ServicePack.acceptance`.
    let term: Term
    /// Whether it takes them for what they come with.
    private let ownTerm: Term
    /// For each cell, what it says to somebody whom nobody has declined yet.
    private(set) var first: [Verdict] = []
    /// For each cell, what it says once the others have been asked.
    private(set) var last: [Verdict] = []
    /// For each cell, whether it takes them for what they come with once the others have been asked.
    private(set) var own: [Verdict] = []

    init(_ pack: ServicePack, on grid: Grid) {
        self.pack = pack
        term = Term(pack.acceptance, on: grid, beside: true)
        ownTerm = Hearing.ownTerm(pack, term, on: grid)
    }

    /// A service that helps beside others counts only for needs that are practical; any other must speak for what people
    /// come with, and not only for what stands beside it.
    private static func ownTerm(_ pack: ServicePack, _ term: Term, on grid: Grid) -> Term {
        if pack.isBeside {
            let others = NeedSet(Need.allCases).subtracting(.practical)
            return .all([term, .not(Term(.needs(others), on: grid, beside: true))])
        }
        let criteria = pack.requires.map(\.rule) + pack.declines.map { .not($0.rule) }
        let serves = pack.serves.map { Term($0.rule, on: grid, beside: false) }
        return .all(criteria.map { Term($0, on: grid, beside: true) } + [.any(serves)])
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
        let differs = ownTerm != term
        last = first
        own = []
        for cell in 0..<evaluator.grid.cells {
            if waits { last[cell] = evaluator.verdict(of: term, cell: cell) { declined($0, cell) } }
            var verdict = last[cell]
            if differs {
                let narrow = evaluator.verdict(of: ownTerm, cell: cell) { declined($0, cell) }
                verdict.yes.formIntersection(narrow.yes)
                verdict.no.formUnion(narrow.no)
            }
            own.append(verdict)
        }
    }
}

extension ServiceKind {
    /// Whether being taken by such a service counts as being taken.
    ///
    /// The general practice keeps everybody, and so closes nothing: that it alone is left with them is what the chasm is.
    package var closesTheChasm: Bool { self != .generalPractice }
}
