extension Chasm {
    /// The picture of a place: how many people of each need and complexity are taken, and by whom.
    package struct Picture: Equatable, Sendable {
        /// The rows: what people come with.
        package let needs: [Side]
        /// The columns: how much of it there is at once.
        package let complexities: [Side]
        /// Row by row, a cell for each need and complexity.
        package let cells: [Cell]
        package let total: Tally
        /// What each service says to the whole population, by id.
        package let services: [Answer]
        /// How many combinations were walked.
        package let profiles: Int

        package subscript(need: String, complexity: String) -> Cell? {
            cells.first { $0.need == need && $0.complexity == complexity }
        }
    }

    /// One row or column of the picture.
    package struct Side: Equatable, Sendable {
        package let id: String
        package let words: String
        /// Everything in the row or column together.
        package let tally: Tally
        /// Where the row's number of people is from; `nil` for a column.
        package let grounds: Population.Grounds?
    }

    /// One need with one complexity.
    package struct Cell: Equatable, Sendable {
        package let need: String
        package let complexity: String
        package let tally: Tally
        package let services: [Answer]
    }

    /// People by what the place says to them about what they come with.
    package struct Tally: Equatable, Sendable {
        package internal(set) var people = 0.0
        /// At least one service would take them.
        package internal(set) var taken = 0.0
        /// Nobody would take them until somebody asks what is not known yet.
        package internal(set) var askedFirst = 0.0
        /// Nobody here would take them: the chasm.
        package internal(set) var nobody = 0.0
        /// Of those whom nobody takes, how many would be helped with something that stands beside it, such as debt.
        package internal(set) var helpedBeside = 0.0

        package var shareOfNobody: Double { people > 0 ? nobody / people : 0 }

        static func + (left: Tally, right: Tally) -> Tally {
            Tally(
                people: left.people + right.people,
                taken: left.taken + right.taken,
                askedFirst: left.askedFirst + right.askedFirst,
                nobody: left.nobody + right.nobody,
                helpedBeside: left.helpedBeside + right.helpedBeside
            )
        }
    }

    /// What one service says, in people.
    package struct Answer: Equatable, Sendable {
        package let pack: ServicePack.ID
        package let name: String
        package let kind: ServiceKind
        package internal(set) var takes: Double
        package internal(set) var asksFirst: Double
        package internal(set) var declines: Double

        /// Whether being taken here counts; the general practice is shown and does not.
        package var counts: Bool { kind.closesTheChasm }
    }
}

extension Chasm {
    /// The picture of the place.
    package var picture: Picture {
        let cells = weights.indices.map { cell(at: $0) }
        return Picture(
            needs: (0..<grid.needs).map { need in
                side(0, need, cells.filter { $0.need == population.need.values[need].id }, population.groups[need])
            },
            complexities: (0..<grid.complexities).map { complexity in
                side(1, complexity, cells.filter { $0.complexity == population.complexity.values[complexity].id }, nil)
            },
            cells: cells,
            total: cells.map(\.tally).reduce(Tally(), +),
            services: hearings.indices.map { index in
                var answer = Answer(hearings[index].pack)
                for cell in cells { answer.add(cell.services[index]) }
                return answer
            },
            profiles: profiles
        )
    }

    private func side(_ axis: Int, _ value: Int, _ cells: [Cell], _ figure: Population.Figure?) -> Side {
        let value = population.dimensions[axis].values[value]
        return Side(
            id: value.id,
            words: value.words,
            tally: cells.map(\.tally).reduce(Tally(), +),
            grounds: figure?.grounds
        )
    }

    func cell(at cell: Int) -> Cell {
        let (need, complexity) = cell.quotientAndRemainder(dividingBy: grid.complexities)
        return Cell(
            need: population.need.values[need].id,
            complexity: population.complexity.values[complexity].id,
            tally: tally(of: cell),
            services: weights[cell].people > 0
                ? hearings.map { answer(of: $0, in: cell) } : hearings.map { Answer($0.pack) }
        )
    }

    /// What all services together say in a cell.
    func tally(of cell: Int) -> Tally {
        let (weights, standing) = (weights[cell], standings[cell])
        guard weights.people > 0 else { return Tally() }
        return Tally(
            people: weights.people,
            taken: weights.people(in: standing.taken),
            askedFirst: weights.people(in: standing.asked(in: grid.valid)),
            nobody: weights.people(in: standing.nobody),
            helpedBeside: weights.people(in: standing.nobody.intersection(standing.helped))
        )
    }

    private func answer(of hearing: Hearing, in cell: Int) -> Answer {
        let (weights, verdict) = (weights[cell], hearing.last[cell])
        var answer = Answer(hearing.pack)
        answer.takes = weights.people(in: verdict.yes)
        answer.declines = weights.people(in: verdict.no)
        answer.asksFirst = weights.people(in: verdict.unknown(in: grid.valid))
        return answer
    }
}

extension Chasm.Answer {
    init(_ pack: ServicePack) {
        self.init(pack: pack.id, name: pack.name, kind: pack.kind, takes: 0, asksFirst: 0, declines: 0)
    }

    fileprivate mutating func add(_ other: Chasm.Answer) {
        takes += other.takes
        asksFirst += other.asksFirst
        declines += other.declines
    }
}
