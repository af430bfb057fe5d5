import Services

/// The same analysis without any of its machinery: one made-up person after the other through `Matching.outcome`.
struct BruteForce {
    let population: Population
    let packs: [ServicePack]

    /// What a place says to one combination, asked twice: once with no declines known, once with the first round's.
    func answers(to profile: Profile) -> [ServicePack.ID: Outcome.Kind] { answers(to: secondRound(profile)) }

    private func answers(to person: Circumstances) -> [ServicePack.ID: Outcome.Kind] {
        Dictionary(uniqueKeysWithValues: packs.map { ($0.id, Matching.outcome(of: $0, for: person).kind) })
    }

    private func secondRound(_ profile: Profile) -> Circumstances {
        var person = population.circumstances(of: profile)
        person.declinedBy = Set(
            packs.filter { Matching.outcome(of: $0, for: person).kind == .declines }.map(\.kind)
        )
        return person
    }

    /// Whether a service takes them for what they come with.
    ///
    /// One that helps beside others does for practical needs only; the rules of any other must speak for them without
    /// what stands beside it.
    private func own(_ pack: ServicePack, _ profile: Profile, _ person: Circumstances) -> Truth {
        if pack.isBeside { return Truth(person.needs.allSatisfy(\.isPractical)) }
        var bare = person
        bare.needs = []
        for (dimension, value) in zip(population.dimensions, profile.values) where !dimension.alongside {
            bare.needs.formUnion(dimension.values[value].traits.needs)
        }
        let gates = pack.requires.map { $0.rule.truth(for: person) } + pack.declines.map { !$0.rule.truth(for: person) }
        return .all(gates + [.any(pack.serves.map { $0.rule.truth(for: bare) })])
    }

    private func own(_ kind: Outcome.Kind, _ truth: Truth) -> Outcome.Kind {
        if kind == .declines || truth == .no { return .declines }
        return kind == .offers && truth == .yes ? .offers : .asksFirst
    }

    /// Every combination, one after the other.
    var profiles: [Profile] {
        population.dimensions.map(\.values.count).reduce([[]]) { before, count in
            before.flatMap { values in (0..<count).map { values + [$0] } }
        }.map { Profile(values: $0) }
    }

    struct Sums {
        var tally = (people: 0.0, taken: 0.0, beside: 0.0, asked: 0.0, nobody: 0.0)
        var services: [ServicePack.ID: (takes: Double, asks: Double, declines: Double)] = [:]
    }

    /// The whole picture by cell, `need/complexity`.
    func sums() -> [String: Sums] {
        profiles.reduce(into: [:]) { cells, profile in
            let people = population.people(in: profile)
            let (need, complexity) = (profile.values[0], profile.values[1])
            let name = "\(population.need.values[need].id)/\(population.complexity.values[complexity].id)"
            var sums = cells[name] ?? Sums()
            count(profile, people, into: &sums)
            cells[name] = sums
        }
    }

    private func count(_ profile: Profile, _ people: Double, into sums: inout Sums) {
        let person = secondRound(profile)
        let answers = answers(to: person)
        for (pack, kind) in answers {
            var own = sums.services[pack] ?? (0, 0, 0)
            switch kind {
            case .offers: own.takes += people
            case .asksFirst: own.asks += people
            case .declines: own.declines += people
            }
            sums.services[pack] = own
        }
        let counting = packs.filter { $0.kind.closesTheChasm }
        let kinds = counting.map { own(answers[$0.id] ?? .declines, own($0, profile, person)) }
        sums.tally.people += people
        if kinds.contains(.offers) {
            sums.tally.taken += people
        } else if kinds.contains(.asksFirst) {
            sums.tally.asked += people
        } else {
            sums.tally.nobody += people
            if counting.contains(where: { answers[$0.id] == .offers }) { sums.tally.beside += people }
        }
    }
}
