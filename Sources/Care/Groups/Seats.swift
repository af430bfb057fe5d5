/// Which places of a group can still be had.
package enum Seats {
    /// The numbers that are free, while no more people have a place than there are.
    ///
    /// Whoever joined while there were more places keeps theirs; for each such number beyond the capacity one place less
    /// is given out, the last ones first. The answer is a pure function of what is taken, so two who join at once choose among
    /// the same numbers, and the database lets one of them have each.
    package static func free(taken: Set<Int>, capacity: Int) -> [Int] {
        let free = (1...max(1, capacity)).filter { !taken.contains($0) }
        let beyond = taken.count { $0 > capacity }
        return Array(free.dropLast(beyond))
    }
}
