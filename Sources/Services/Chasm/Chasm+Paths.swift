extension Chasm {
    /// People with one need whom services, asked one after the other, answer alike.
    package struct Path: Hashable, Sendable {
        /// The number of the need in the population.
        package let need: Int
        /// What each says in the order of asking, up to the first that takes them; nobody is asked after that.
        package let answers: [Truth]
        /// What those say that may be asked later, in the order given.
        package let later: [Truth]
    }

    /// Everybody, by the answers that services give when they are asked in an order, with how many people each stands for.
    ///
    /// The answers are those that the picture counts: the packs' own rules, on what people come with. So those whom all
    /// decline here are those whom the picture leaves with nobody.
    package func paths(asking order: [ServicePack.ID], later: [ServicePack.ID] = []) -> [(path: Path, people: Double)] {
        let asked = order.compactMap { id in hearings.firstIndex { $0.pack.id == id } }
        let after = later.compactMap { id in hearings.firstIndex { $0.pack.id == id } }
        var people: [Path: Double] = [:]
        var found: [Path] = []
        for cell in 0..<grid.cells where weights[cell].people > 0 {
            for parting in parted(cell, asked, after) {
                let path = Path(need: cell / grid.complexities, answers: parting.answers, later: parting.later)
                if people[path] == nil { found.append(path) }
                people[path, default: 0] += weights[cell].people(in: parting.region)
            }
        }
        return found.map { ($0, people[$0] ?? 0) }.filter { $0.1 > 0 }
    }

    private struct Parting {
        var region: Region
        var answers: [Truth] = []
        var later: [Truth] = []
    }

    private func parted(_ cell: Int, _ asked: [Int], _ after: [Int]) -> [Parting] {
        var open = [Parting(region: .whole)]
        for service in asked {
            let verdict = hearings[service].own[cell]
            open = open.flatMap { parting in
                parting.answers.last == .yes ? [parting] : part(parting, by: verdict, into: \.answers)
            }
        }
        for service in after {
            // Whoever is led on has been helped already: what stands beside is now what they come with.
            let verdict = hearings[service].last[cell]
            open = open.flatMap { part($0, by: verdict, into: \.later) }
        }
        return open
    }

    private func part(
        _ parting: Parting,
        by verdict: Verdict,
        into list: WritableKeyPath<Parting, [Truth]>
    ) -> [Parting] {
        let all: [(Truth, Region)] = [
            (.yes, verdict.yes), (.no, verdict.no), (.unknown, verdict.unknown(in: grid.valid)),
        ]
        return all.compactMap { truth, region in
            var next = parting
            next.region.formIntersection(region)
            guard weightless(next.region) == false else { return nil }
            next[keyPath: list].append(truth)
            return next
        }
    }

    private func weightless(_ region: Region) -> Bool {
        switch region {
        case .empty: true
        case .whole: false
        case .part(let words): words.allSatisfy { $0 == 0 }
        }
    }
}

extension ServicePack {
    /// The service without some of its criteria, as a place might change it.
    package func without(_ criteria: Set<String>) -> ServicePack {
        var changed = self
        changed.requires.removeAll { criteria.contains($0.id) }
        changed.declines.removeAll { criteria.contains($0.id) }
        changed.serves.removeAll { criteria.contains($0.id) }
        return changed
    }
}
