extension Chasm {
    /// Inside one cell: who the people are whom nobody takes, and who declines them by which rule.
    package struct Inside: Equatable, Sendable {
        package let cell: Cell
        /// For each dimension but need and complexity, how they fall to its values.
        package let who: [Who]
        /// Which rules of which services turn how many of them away, by service; one person may meet several.
        package let refusals: [Refusal]
        /// What would have to be found out for those of whom somebody asks first.
        package let openings: [Refusal]
        /// The combination that stands for most of them.
        package let example: Example?
    }

    /// How people fall to the values of one dimension.
    package struct Who: Equatable, Sendable {
        package let dimension: String
        package let words: String
        package let parts: [Part]
    }

    package struct Part: Equatable, Sendable {
        package let value: String
        package let words: String
        package let people: Double
    }

    /// A rule that stands between a service and some people.
    package struct Refusal: Equatable, Sendable {
        package let pack: ServicePack.ID
        package let name: String
        package let kind: ServiceKind
        /// The rule with its sentences and sources; several where the service serves others, and these are whom.
        package let reasons: [Outcome.Reason]
        /// Whether a rule turns them away; otherwise none of the service's rules speaks for them.
        package let turnsAway: Bool
        package let people: Double
    }

    /// One combination, as a person who could be met.
    package struct Example: Equatable, Sendable {
        package let profile: Profile
        package let words: [String]
        package let people: Double
        package let circumstances: Circumstances
    }

    /// Looks inside the cell of one need and one complexity; `nil` where there is none of these names.
    package func inside(need: String, complexity: String) -> Inside? {
        guard let row = population.need.values.firstIndex(where: { $0.id == need }),
            let column = population.complexity.values.firstIndex(where: { $0.id == complexity })
        else { return nil }
        let cell = grid.cell(row, column)
        let standing = standings[cell]
        let asked = standing.asked(in: grid.valid)
        return Inside(
            cell: self.cell(at: cell),
            who: who(in: standing.nobody, cell),
            refusals: hearings.flatMap { refusals(of: $0, standing.nobody, cell) },
            openings: hearings.flatMap { openings(of: $0, asked, cell) },
            example: example(in: standing.nobody, cell)
        )
    }

    private func who(in region: Region, _ cell: Int) -> [Who] {
        var evaluator = evaluator
        return grid.axes.indices.dropFirst(2).map { axis in
            let dimension = grid.axes[axis].dimension
            let parts = dimension.values.indices.map { value in
                let bit = UInt64(1) << UInt64(value)
                let there = evaluator.verdict(of: .atom(.init(axis: axis, yes: bit, no: 0)), cell: cell) { _ in .empty }
                let people = weights[cell].people(in: region.intersection(there.yes))
                return Part(value: dimension.values[value].id, words: dimension.values[value].words, people: people)
            }
            return Who(dimension: dimension.id, words: dimension.words, parts: parts.filter { $0.people > 0 })
        }
    }

    private func refusals(of hearing: Hearing, _ region: Region, _ cell: Int) -> [Refusal] {
        let pack = hearing.pack
        var turned = Region.empty
        var refusals: [Refusal] = []
        for (criteria, wanted) in [(pack.requires, Truth.no), (pack.declines, .yes)] {
            for criterion in criteria {
                let there = self.region(of: criterion.rule, wanted, cell).intersection(region)
                turned.formUnion(there)
                refusals.append(Refusal(pack, [criterion], turnsAway: true, people: weights[cell].people(in: there)))
            }
        }
        let rest = turned.complement(in: grid.valid).intersection(region).intersection(hearing.last[cell].no)
        refusals.append(Refusal(pack, pack.serves, turnsAway: false, people: weights[cell].people(in: rest)))
        return refusals.filter { $0.people > 0 }
    }

    private func openings(of hearing: Hearing, _ region: Region, _ cell: Int) -> [Refusal] {
        let asking = hearing.last[cell].unknown(in: grid.valid).intersection(region)
        guard asking != .empty else { return [] }
        let criteria = hearing.pack.requires + hearing.pack.declines + hearing.pack.serves
        return criteria.map { criterion in
            let there = self.region(of: criterion.rule, .unknown, cell).intersection(asking)
            return Refusal(hearing.pack, [criterion], turnsAway: false, people: weights[cell].people(in: there))
        }.filter { $0.people > 0 }
    }

    private func region(of rule: Rule, _ wanted: Truth, _ cell: Int) -> Region {
        var evaluator = evaluator
        let verdict = evaluator.verdict(of: Term(rule, on: grid, beside: true), cell: cell) { kind in
            hearings.reduce(into: .empty) { if $1.pack.kind == kind { $0.formUnion($1.first[cell].no) } }
        }
        return switch wanted {
        case .yes: verdict.yes
        case .no: verdict.no
        case .unknown: verdict.unknown(in: grid.valid)
        }
    }

    private func example(in region: Region, _ cell: Int) -> Example? {
        guard region != .empty else { return nil }
        var best: (bit: Int, people: Double)?
        for bit in 0..<grid.wordsPerCell * 64 where region.contains(bit) && grid.stands(bit) {
            let people = weights[cell].people(at: bit)
            if people > best?.people ?? 0 { best = (bit, people) }
        }
        return best.map { bit, people in
            let profile = grid.profile(cell: cell, bit: bit)
            return Example(
                profile: profile,
                words: population.words(of: profile),
                people: people,
                circumstances: population.circumstances(of: profile)
            )
        }
    }
}

extension Chasm.Refusal {
    fileprivate init(
        _ pack: ServicePack,
        _ criteria: [ServicePack.Criterion],
        turnsAway: Bool,
        people: Double
    ) {
        self.init(
            pack: pack.id,
            name: pack.name,
            kind: pack.kind,
            reasons: criteria.map(Outcome.Reason.init),
            turnsAway: turnsAway,
            people: people
        )
    }
}
