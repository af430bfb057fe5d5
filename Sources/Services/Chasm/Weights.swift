/// How many people each combination of one cell stands for: people of the cell × share of the row × share within it.
struct Weights: Sendable {
    /// Everybody in the cell.
    let people: Double
    private let wordsPerRow: Int
    /// For each row, its share of the cell.
    private let rows: [Double]
    /// For each byte of a row, the share of every set of its eight combinations.
    private let sums: [Double]
    /// For each combination within a row, its share of the row.
    private let within: [Double]

    init(_ grid: Grid, cell: Int) {
        var values = [Int](repeating: 0, count: grid.axes.count)
        (values[0], values[1]) = (cell / grid.complexities, cell % grid.complexities)
        let complexity = grid.axes[1].shares(given: values)[values[1]]
        people = grid.population.groups[values[0]].value * complexity
        wordsPerRow = grid.wordsPerRow
        rows = Weights.products(of: grid.outer[...], grid.axes, &values)
        within = Weights.products(of: grid.inner[...], grid.axes, &values)
        sums = Weights.sums(within, bytes: grid.wordsPerRow * 8)
    }

    /// The share of each combination of some dimensions, the last one quickest.
    private static func products(of order: ArraySlice<Int>, _ axes: [Grid.Axis], _ values: inout [Int]) -> [Double] {
        guard let axis = order.first else { return [1] }
        let rest = order.dropFirst()
        // What comes after and does not depend on this dimension is the same for each of its values.
        let isTheSame = rest.allSatisfy { axes[$0].givens >> UInt64(axis) & 1 == 0 }
        var products: [Double] = []
        var following: [Double] = []
        for (value, share) in axes[axis].shares(given: values).enumerated() {
            values[axis] = value
            if value == 0 || !isTheSame { following = Weights.products(of: rest, axes, &values) }
            products += following.map { share * $0 }
        }
        return products
    }

    /// What each set of eight neighbours comes to, so that a sum over a word takes eight look-ups.
    private static func sums(_ within: [Double], bytes: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: bytes * 256)
        for byte in 0..<bytes {
            for set in 1..<256 {
                let bit = byte * 8 + set.trailingZeroBitCount
                let share = bit < within.count ? within[bit] : 0
                sums[byte * 256 + set] = sums[byte * 256 + (set & (set - 1))] + share
            }
        }
        return sums
    }

    /// How many people a region of the cell holds.
    func people(in region: Region) -> Double {
        switch region {
        case .empty: 0
        case .whole: people
        case .part(let words): people * share(of: words)
        }
    }

    private func share(of words: [UInt64]) -> Double {
        var total = 0.0
        words.withUnsafeBufferPointer { words in
            sums.withUnsafeBufferPointer { sums in
                for row in 0..<rows.count where rows[row] > 0 {
                    var share = 0.0
                    for index in 0..<wordsPerRow {
                        var word = words[row * wordsPerRow + index]
                        var base = index * 2048
                        while word != 0 {
                            share += sums[base + Int(truncatingIfNeeded: word & 0xFF)]
                            word >>= 8
                            base += 256
                        }
                    }
                    total += rows[row] * share
                }
            }
        }
        return total
    }

    /// How many people one combination stands for.
    func people(at bit: Int) -> Double {
        let (row, place) = bit.quotientAndRemainder(dividingBy: wordsPerRow * 64)
        return people * rows[row] * within[place]
    }
}
