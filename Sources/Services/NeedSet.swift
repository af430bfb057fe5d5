/// A set of needs as one bit for each: rules compare such sets for every service there is, within a millisecond.
package struct NeedSet: SetAlgebra, Hashable, Sendable {
    private var bits: UInt64

    private init(bits: UInt64) { self.bits = bits }

    package init() { bits = 0 }

    package init(_ needs: some Sequence<Need>) { bits = needs.reduce(0) { $0 | NeedSet.bit(of: $1) } }

    package init(arrayLiteral needs: Need...) { self.init(needs) }

    package var isEmpty: Bool { bits == 0 }
    package var count: Int { bits.nonzeroBitCount }

    package func contains(_ need: Need) -> Bool { bits & NeedSet.bit(of: need) != 0 }
    package func union(_ other: NeedSet) -> NeedSet { NeedSet(bits: bits | other.bits) }
    package func intersection(_ other: NeedSet) -> NeedSet { NeedSet(bits: bits & other.bits) }
    package func symmetricDifference(_ other: NeedSet) -> NeedSet { NeedSet(bits: bits ^ other.bits) }
    package func isDisjoint(with other: NeedSet) -> Bool { bits & other.bits == 0 }
    package func isSubset(of other: NeedSet) -> Bool { bits & ~other.bits == 0 }
    package mutating func formUnion(_ other: NeedSet) { bits |= other.bits }
    package mutating func formIntersection(_ other: NeedSet) { bits &= other.bits }
    package mutating func formSymmetricDifference(_ other: NeedSet) { bits ^= other.bits }

    @discardableResult
    package mutating func insert(_ need: Need) -> (inserted: Bool, memberAfterInsert: Need) {
        let isNew = !contains(need)
        bits |= NeedSet.bit(of: need)
        return (isNew, need)
    }

    @discardableResult
    package mutating func remove(_ need: Need) -> Need? {
        guard contains(need) else { return nil }
        bits &= ~NeedSet.bit(of: need)
        return need
    }

    @discardableResult
    package mutating func update(with need: Need) -> Need? {
        let known = contains(need) ? need : nil
        insert(need)
        return known
    }

    private static func bit(of need: Need) -> UInt64 { 1 << UInt64(need.position) }
}

extension NeedSet: Sequence {
    /// The needs in the order in which they are listed.
    package func makeIterator() -> AnyIterator<Need> {
        var left = bits
        return AnyIterator {
            guard left != 0 else { return nil }
            defer { left &= left - 1 }
            return Need.allCases[left.trailingZeroBitCount]
        }
    }
}

extension NeedSet {
    /// Needs about somebody's circumstances: see `Need.isPractical`.
    static let practical = NeedSet(Need.allCases.filter(\.isPractical))

    /// Needs that do not move one offer past another: practical ones and those about somebody's safety.
    static let unordered = practical.union(NeedSet(Need.allCases.filter(\.isAboutSafety)))
}
