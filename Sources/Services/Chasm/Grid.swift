/// Every combination of a population's values, laid out so that 64 of them are one word.
///
/// A *cell* is one need with one complexity, and has a row of words for each combination of its outer dimensions; the bits
/// of a row are the combinations of its inner ones. Inner are dimensions whose shares depend on nothing that is outer, so
/// that within a cell each row has the same weights up to one factor.
struct Grid: Sendable {
    let population: Population
    /// As `population.dimensions`.
    let axes: [Axis]
    let outer: [Int]
    let inner: [Int]
    let rows: Int
    /// How many combinations the inner dimensions make.
    let width: Int
    let wordsPerRow: Int
    /// The bits of a cell that stand for a combination.
    let valid: [UInt64]

    var wordsPerCell: Int { rows * wordsPerRow }
    var needs: Int { axes[0].count }
    var complexities: Int { axes[1].count }
    var cells: Int { needs * complexities }
    /// How many combinations there are altogether.
    var profiles: Int { cells * rows * width }

    init(_ population: Population) {
        self.population = population
        axes = Axis.all(of: population)
        inner = Grid.inner(of: axes)
        let chosen = inner
        outer = axes.indices.dropFirst(2).filter { !chosen.contains($0) }
        let axes = axes
        rows = outer.map { axes[$0].count }.reduce(1, *)
        width = inner.map { axes[$0].count }.reduce(1, *)
        wordsPerRow = (width + 63) / 64
        valid = Grid.valid(rows: rows, width: width)
    }

    private static func valid(rows: Int, width: Int) -> [UInt64] {
        let words = (width + 63) / 64
        let last = width % 64 == 0 ? UInt64.max : 1 << UInt64(width % 64) - 1
        let row = (0..<words).map { $0 == words - 1 ? last : .max }
        return (0..<rows).flatMap { _ in row }
    }
}

extension Grid {
    /// One dimension with its values by number.
    struct Axis: Sendable {
        let dimension: Population.Dimension
        let shares: [Row]
        /// The dimensions that its shares depend on, as bits.
        let givens: UInt64

        var count: Int { dimension.values.count }

        struct Row: Sendable {
            /// By the number of an earlier dimension, the values for which it counts, as bits.
            let when: [(axis: Int, values: UInt64)]
            let shares: [Double]
        }

        static func all(of population: Population) -> [Axis] {
            let dimensions = population.dimensions
            return dimensions.map { dimension in
                let rows = dimension.shares.map { row in
                    Row(when: conditions(row.when, among: dimensions), shares: row.shares)
                }
                let givens = rows.flatMap(\.when).reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1.axis) }
                return Axis(dimension: dimension, shares: rows, givens: givens)
            }
        }

        private static func conditions(
            _ when: [String: Set<String>],
            among dimensions: [Population.Dimension]
        ) -> [(axis: Int, values: UInt64)] {
            dimensions.indices.compactMap { axis in
                when[dimensions[axis].id].map { ids in
                    (axis, bits(of: dimensions[axis].values) { ids.contains($0.band) || ids.contains($0.id) })
                }
            }
        }

        /// The share of each value, where the values of earlier dimensions are as given.
        func shares(given values: [Int]) -> [Double] {
            let row = shares.first { row in row.when.allSatisfy { $0.values >> UInt64(values[$0.axis]) & 1 == 1 } }
            return row?.shares ?? dimension.values.map { _ in 0 }
        }
    }

    static func bits(
        of values: [Population.Value],
        where holds: (Population.Value) -> Bool
    ) -> UInt64 {
        values.indices.reduce(into: UInt64(0)) { if holds(values[$1]) { $0 |= 1 << UInt64($1) } }
    }

    /// The dimensions to lay along a row: those that fill its words best, and no more than a few words of them.
    private static func inner(of axes: [Axis]) -> [Int] {
        let others = Array(axes.indices.dropFirst(2))
        var best: (fill: Double, size: Int, choice: [Int]) = (0, 1, [])
        for subset in 0..<(1 << min(others.count, 14)) {
            let choice = others.indices.filter { subset >> $0 & 1 == 1 }.map { others[$0] }
            let size = choice.map { axes[$0].count }.reduce(1, *)
            guard size <= 512, stand(choice, apartFrom: others, axes) else { continue }
            let fill = Double(size) / Double((size + 63) / 64 * 64)
            if (fill, -size) > (best.fill, -best.size) { best = (fill, size, choice) }
        }
        return best.choice
    }

    /// Whether the shares of these depend on none of the others, nor the others' on these.
    private static func stand(_ choice: [Int], apartFrom others: [Int], _ axes: [Axis]) -> Bool {
        let mine = choice.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
        let sides: UInt64 = 0b11
        return choice.allSatisfy { axes[$0].givens & ~(mine | sides) == 0 }
            && others.allSatisfy { choice.contains($0) || axes[$0].givens & mine == 0 }
    }
}

extension Grid {
    /// Where a value of a dimension stands within a cell: how often it repeats, and in which steps.
    func stride(of axis: Int) -> (isInner: Bool, step: Int, count: Int) {
        let order = inner.contains(axis) ? inner : outer
        let after = order.drop { $0 != axis }.dropFirst()
        return (inner.contains(axis), after.map { axes[$0].count }.reduce(1, *), axes[axis].count)
    }

    /// The bits of a cell at which a dimension has one of some values.
    func words(of axis: Int, values: UInt64) -> [UInt64] {
        let (isInner, step, count) = stride(of: axis)
        if isInner {
            var row = [UInt64](repeating: 0, count: wordsPerRow)
            for bit in 0..<width where values >> UInt64(bit / step % count) & 1 == 1 {
                row[bit / 64] |= 1 << UInt64(bit % 64)
            }
            return (0..<rows).flatMap { _ in row }
        }
        var words = valid
        for row in 0..<rows where values >> UInt64(row / step % count) & 1 == 0 {
            for word in row * wordsPerRow..<(row + 1) * wordsPerRow { words[word] = 0 }
        }
        return words
    }

    /// Whether a bit of a cell stands for a combination.
    func stands(_ bit: Int) -> Bool { valid[bit / 64] >> UInt64(bit % 64) & 1 == 1 }

    /// The cell of a need and a complexity.
    func cell(_ need: Int, _ complexity: Int) -> Int { need * complexities + complexity }
}
