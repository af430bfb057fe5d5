/// What one rule answers for every combination of a cell: where it holds, and where it does not; elsewhere it is not known.
struct Verdict: Equatable, Sendable {
    var yes: Region
    var no: Region

    static func everywhere(_ truth: Truth) -> Verdict {
        switch truth {
        case .yes: Verdict(yes: .whole, no: .empty)
        case .no: Verdict(yes: .empty, no: .whole)
        case .unknown: Verdict(yes: .empty, no: .empty)
        }
    }

    /// Kleene's conjunction, 64 combinations at a time.
    mutating func formAll(_ other: Verdict) {
        yes.formIntersection(other.yes)
        no.formUnion(other.no)
    }

    /// Kleene's disjunction.
    mutating func formAny(_ other: Verdict) {
        yes.formUnion(other.yes)
        no.formIntersection(other.no)
    }

    static prefix func ! (verdict: Verdict) -> Verdict { Verdict(yes: verdict.no, no: verdict.yes) }

    func truth(at bit: Int) -> Truth {
        yes.contains(bit) ? .yes : no.contains(bit) ? .no : .unknown
    }

    /// Where it is not known.
    func unknown(in valid: [UInt64]) -> Region { yes.union(no).complement(in: valid) }
}
