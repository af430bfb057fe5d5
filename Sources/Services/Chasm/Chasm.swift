/// The whole walk of one place: what each of its services says to every combination of a population.
///
/// A combination is asked twice. First nobody has declined it; then each service knows which kinds of service have, so
/// that one which takes those whom another turns away is heard. What nobody takes after that, nobody here would take.
package struct Chasm: Sendable {
    /// With bands of age cut where a rule of some service cuts.
    package let population: Population
    let grid: Grid
    let weights: [Weights]
    /// The ages from which some rule answers differently, and at which no band goes on.
    private let cuts: Set<Int>
    var evaluator: Evaluator
    private(set) var hearings: [Hearing] = []
    private(set) var standings: [Standing]

    /// Walks a place.
    ///
    /// - Parameters:
    ///   - packs: the services of the place, settled.
    ///   - population: whom to hearing.
    ///   - library: other services that will be asked later, so that bands of age are cut for them from the start.
    package init(_ packs: [ServicePack], population: Population, library: [ServicePack] = []) {
        let all = packs + library
        let cut = population.cut(for: all)
        let grid = Grid(cut)
        self.population = cut
        self.grid = grid
        weights = (0..<grid.cells).map { Weights(grid, cell: $0) }
        cuts = all.reduce(into: []) { $0.formUnion($1.ageCuts) }
        evaluator = Evaluator(grid)
        standings = (0..<grid.cells).map { _ in Standing() }
        add(packs.map { prepare($0) })
    }

    /// The services that were asked, by id.
    package var packs: [ServicePack] { hearings.map(\.pack) }

    /// How many combinations were walked.
    package var profiles: Int { grid.profiles }

    /// The same place with one more service; the work is that of this service and of those that wait for its declines.
    package func adding(_ pack: ServicePack) -> Chasm {
        var place = cut(for: [pack])
        place.add([place.prepare(pack)])
        return place
    }

    /// The same place with bands of age that some more services do not cut through; walked anew only if they would.
    func cut(for packs: [ServicePack]) -> Chasm {
        guard packs.allSatisfy({ $0.ageCuts.isSubset(of: cuts) }) else {
            return Chasm(self.packs, population: population, library: packs)
        }
        return self
    }

    /// The same people in another place.
    package func another(_ packs: [ServicePack]) -> Chasm {
        var place = cut(for: packs)
        place.hearings = []
        place.standings = standings.map { _ in Standing() }
        place.add(packs.map { place.prepare($0) })
        return place
    }

    /// The same place without some services.
    package func removing(_ ids: Set<ServicePack.ID>) -> Chasm {
        var place = self
        place.hearings = []
        place.standings = standings.map { _ in Standing() }
        place.add(hearings.filter { !ids.contains($0.pack.id) })
        return place
    }
}

extension Chasm {
    /// What all services of the place together come to in one cell.
    struct Standing: Sendable {
        /// Taken by at least one service for what they come with.
        var taken: Region = .empty
        /// Declined by every service, as far as what they come with goes.
        var nobody: Region = .whole
        /// Helped by at least one service, if only with what stands beside it.
        var helped: Region = .empty

        /// Taken by nobody until something is found out.
        func asked(in valid: [UInt64]) -> Region { taken.union(nobody).complement(in: valid) }

        mutating func hear(_ hearing: Hearing, cell: Int) {
            guard hearing.pack.kind.closesTheChasm else { return }
            taken.formUnion(hearing.own[cell].yes)
            nobody.formIntersection(hearing.own[cell].no)
            helped.formUnion(hearing.last[cell].yes)
        }
    }

    /// A service that has been asked by itself, and can be added to the place.
    mutating func prepare(_ pack: ServicePack) -> Hearing {
        var hearing = Hearing(pack, on: grid)
        hearing.ask(first: &evaluator)
        return hearing
    }

    /// Adds services that were prepared, and asks those again that wait for what these say.
    mutating func add(_ new: [Hearing]) {
        let before = hearings.count
        hearings += new
        let kinds = Set(new.map(\.pack.kind))
        var heardAgain = false
        for index in hearings.indices {
            let waits = !hearings[index].term.kinds.isDisjoint(with: kinds)
            guard index >= before || waits else { continue }
            heardAgain = heardAgain || index < before
            ask(again: index)
        }
        for cell in standings.indices {
            if heardAgain { standings[cell] = Standing() }
            for hearing in hearings[(heardAgain ? 0 : before)...] { standings[cell].hear(hearing, cell: cell) }
        }
        hearings.sort { $0.pack.id < $1.pack.id }
    }

    private mutating func ask(again index: Int) {
        var hearing = hearings[index]
        let others = hearings
        hearing.ask(again: &evaluator) { kind, cell in
            others.reduce(into: Region.empty) { declined, other in
                if other.pack.kind == kind { declined.formUnion(other.first[cell].no) }
            }
        }
        hearings[index] = hearing
    }
}

extension Chasm {
    /// What one service says to one combination; `nil` where the place does not have it.
    package func truth(of pack: ServicePack.ID, for profile: Profile) -> Truth? {
        let (cell, bit) = grid.place(of: profile)
        return hearings.first { $0.pack.id == pack }?.last[cell].truth(at: bit)
    }

    /// What the place says to one combination about what they come with.
    package func standing(of profile: Profile) -> Outcome.Kind {
        let (cell, bit) = grid.place(of: profile)
        let standing = standings[cell]
        return standing.taken.contains(bit) ? .offers : standing.nobody.contains(bit) ? .declines : .asksFirst
    }

    /// How many people one combination stands for.
    package func people(in profile: Profile) -> Double {
        let (cell, bit) = grid.place(of: profile)
        return weights[cell].people(at: bit)
    }
}
