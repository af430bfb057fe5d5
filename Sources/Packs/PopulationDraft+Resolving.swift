import Services

extension PopulationDraft {
    /// This place's own figures over those of the population it is based on.
    func laid(over base: PopulationDraft) -> PopulationDraft {
        var draft = base
        draft.id = id
        draft.name = name
        draft.about = about
        draft.basedOn = nil
        draft.registered = registered ?? base.registered
        draft.registers = base.registers.merging(registers) { $1 }
        if let own = deprivation {
            draft.deprivation = Deprivation(
                decile: own.decile ?? base.deprivation?.decile,
                factors: own.factors ?? base.deprivation?.factors,
                grounds: own.grounds ?? base.deprivation?.grounds
            )
        }
        draft.documents = base.documents + documents.filter { own in !base.documents.contains { $0.id == own.id } }
        return draft
    }

    /// The population that the file comes to; what does not hold together is reported.
    func population(_ page: inout Page) -> Population? {
        guard let registered, dimensions.count >= 2, dimensions[0].rates.count == dimensions[0].dimension.values.count
        else {
            page.report(node, "The population is not whole.", "Give it “registered” and “dimensions”.")
            return nil
        }
        let groups = dimensions[0].rates.map { figure($0, among: registered.value, &page) }
        guard groups.allSatisfy({ $0 != nil }) else { return nil }
        return Population(
            id: id,
            name: name,
            about: about,
            documents: documents,
            registered: registered,
            needs: (dimensions[0].dimension, groups.compactMap(\.self)),
            complexity: dimensions[1].dimension,
            others: dimensions.dropFirst(2).map(\.dimension)
        )
    }

    private func figure(_ rate: Rate, among people: Double, _ page: inout Page) -> Population.Figure? {
        var count: Double
        var grounds = rate.grounds
        switch rate.measure {
        case .perThousand(let number): count = people * number / 1000
        case .register(let name, let perCent):
            guard let register = registers[name] else {
                let known = registers.keys.sorted().joined(separator: ", ")
                page.report(rate.node, "“\(name)” is no register of this file.", "It has: \(known).")
                return nil
            }
            count = people * register.share * perCent / 100
            grounds = grounds.leaning(on: register.citations)
        }
        if rate.followsDeprivation, let decile = deprivation?.decile, let factors = deprivation?.factors {
            count *= factors[decile - 1]
            grounds = grounds.leaning(on: deprivation?.grounds?.citations ?? [])
        }
        return Population.Figure(count, grounds)
    }
}

extension Population.Grounds {
    /// The same, which stands on these as well.
    fileprivate func leaning(on more: [Citation]) -> Population.Grounds {
        switch self {
        case .stated(let citations, let reading): .stated(citations + more, reading: reading)
        case .assumed(let reason, let citations): .assumed(reason, leaningOn: citations + more)
        }
    }
}
