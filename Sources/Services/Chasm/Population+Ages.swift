extension Population {
    /// The same people with bands of age cut where a rule of some service cuts, so that a band is wholly in or wholly out.
    ///
    /// A band's people are shared out by years, which is an assumption of its own.
    package func cut(for packs: some Sequence<ServicePack>) -> Population {
        let cuts = packs.reduce(into: Set<Int>()) { $0.formUnion($1.ageCuts) }
        return Population(
            id: id,
            name: name,
            about: about,
            documents: documents,
            registered: registered,
            needs: (need, groups),
            complexity: complexity,
            others: others.map { $0.cut(at: cuts) }
        )
    }
}

extension ServicePack {
    /// The ages from which its rules answer differently.
    var ageCuts: Set<Int> {
        let rules = (requires + serves + declines).map(\.rule)
        return rules.flatMap(\.leaves).reduce(into: []) { cuts, leaf in
            guard case .age(let from, let through) = leaf else { return }
            if let from { cuts.insert(from.value) }
            if let through { cuts.insert(through.value + 1) }
        }
    }
}

extension Population.Dimension {
    fileprivate func cut(at cuts: Set<Int>) -> Self {
        let pieces = values.map { $0.cut(at: cuts) }
        guard pieces.contains(where: { $0.count > 1 }) else { return self }
        let shares = shares.map { row in
            Population.Shares(
                when: row.when,
                shares: zip(row.shares, pieces).flatMap { share, pieces in pieces.map { share * $0.part } },
                grounds: row.grounds
            )
        }
        return Self(
            id: id,
            words: words,
            alongside: alongside,
            values: pieces.flatMap { $0.map(\.value) },
            shares: shares
        )
    }
}

extension Population.Value {
    /// The last age that a band is written with when it has no end; beyond it nothing is shared out.
    private static let eldest = 100

    fileprivate func cut(at cuts: Set<Int>) -> [(value: Self, part: Double)] {
        guard let ages = traits.ages else { return [(self, 1)] }
        let starts = [ages.lowerBound] + cuts.filter { $0 > ages.lowerBound && $0 <= ages.upperBound }.sorted()
        guard starts.count > 1 else { return [(self, 1)] }
        let ends = starts.dropFirst().map { $0 - 1 } + [ages.upperBound]
        return zip(starts, ends).map { first, last in
            var traits = traits
            traits.ages = first...last
            let value = Self(id: "\(id).\(first)", words: Self.words(first...last), traits: traits, band: band)
            return (value, Double(last - first + 1) / Double(ages.count))
        }
    }

    private static func words(_ ages: ClosedRange<Int>) -> String {
        switch (ages.lowerBound, ages.upperBound) {
        case let (first, last) where first == last: "\(first)"
        case (0, let last): "under \(last + 1)"
        case (let first, eldest...): "\(first) or over"
        case let (first, last): "\(first) to \(last)"
        }
    }
}
