extension Chasm {
    /// How two places differ for the same people, cell by cell.
    package struct Difference: Equatable, Sendable {
        package let cells: [Cell]
        package let before: Tally
        package let after: Tally

        package struct Cell: Equatable, Sendable {
            package let need: String
            package let complexity: String
            package let before: Tally
            package let after: Tally

            /// How many fewer people nobody takes; below zero where it is more.
            package var closed: Double { before.nobody - after.nobody }
        }

        /// How many fewer people nobody takes.
        package var closed: Double { before.nobody - after.nobody }
    }
}

extension Chasm.Picture {
    /// What changes from this place to another one; both were walked with the same population.
    package func difference(to other: Chasm.Picture) -> Chasm.Difference {
        Chasm.Difference(
            cells: cells.compactMap { cell in
                other[cell.need, cell.complexity].map {
                    Chasm.Difference.Cell(
                        need: cell.need,
                        complexity: cell.complexity,
                        before: cell.tally,
                        after: $0.tally
                    )
                }
            },
            before: total,
            after: other.total
        )
    }
}
