import Services

/// Everything `footbridge chasm` has to say, as JSON; people are rounded to a tenth.
struct ChasmAnswer: Encodable {
    struct Place: Encodable {
        let id: String
        let name: String
    }

    struct People: Encodable {
        let id: String
        let name: String
        let registered: Double
        let needHelp: Double
        /// Of those who need help, how many are counted by figures that a source states.
        let countedBySource: Double
        let combinations: Int
    }

    let place: Place
    let people: People
    let total: Tally
    let needs: [Side]
    let complexities: [Side]
    let cells: [Cell]
    let services: [Service]
    let oneMoreService: [Gain]
    let inOrder: [Gain]
    /// Those of them whose cost is known, the one that costs least for each person first.
    let byCost: [Gain]
    let against: Comparison?
    let inside: Inside?
    let areas: [Comparison]?

    struct Tally: Encodable {
        let people: Double
        let taken: Double
        let askedFirst: Double
        let nobody: Double
        let helpedBeside: Double

        init(_ tally: Chasm.Tally) {
            people = tally.people.tenths
            taken = tally.taken.tenths
            askedFirst = tally.askedFirst.tenths
            nobody = tally.nobody.tenths
            helpedBeside = tally.helpedBeside.tenths
        }
    }

    struct Side: Encodable {
        let id: String
        let words: String
        let tally: Tally
        let assumed: Bool?
        let note: String?
        let sources: [String]?

        init(_ side: Chasm.Side) {
            id = side.id
            words = side.words
            tally = Tally(side.tally)
            assumed = side.grounds.map { !$0.isStated }
            note = side.grounds?.note
            sources = side.grounds?.citations.map(\.line)
        }
    }

    struct Service: Encodable {
        let id: String
        let name: String
        let kind: String
        let counts: Bool
        let takes: Double
        let asksFirst: Double
        let declines: Double

        init(_ answer: Chasm.Answer) {
            id = answer.pack.name
            name = answer.name
            kind = answer.kind.rawValue
            counts = answer.counts
            takes = answer.takes.tenths
            asksFirst = answer.asksFirst.tenths
            declines = answer.declines.tenths
        }
    }

    struct Cell: Encodable {
        let need: String
        let complexity: String
        let tally: Tally
        let services: [Service]

        init(_ cell: Chasm.Cell) {
            need = cell.need
            complexity = cell.complexity
            tally = Tally(cell.tally)
            services = cell.services.map(Service.init)
        }
    }

    struct Gain: Encodable {
        let id: String
        let name: String
        let closes: Double
        let opens: Double
        let settles: Double
        /// Whom nobody would take even so.
        let remains: Double
        /// Absent where no source and no place states a cost.
        let poundsPerYear: Double?
        let poundsForEach: Double?
        /// Whether the cost is what the place expects.
        let isExpected: Bool
        let costs: [String]

        init(_ gain: Chasm.Gain) {
            id = gain.pack.name
            name = gain.name
            closes = gain.closes.tenths
            opens = gain.opens.tenths
            settles = gain.settles.tenths
            remains = gain.remains.tenths
            poundsPerYear = gain.poundsPerYear
            poundsForEach = gain.poundsForEach?.tenths
            isExpected = gain.costPerYear?.isExpected ?? false
            costs = gain.costs.map(\.says)
        }
    }

    struct Comparison: Encodable {
        let place: Place
        let total: Tally
        let closed: Double
        let cells: [Change]

        struct Change: Encodable {
            let need: String
            let complexity: String
            let before: Tally
            let after: Tally
        }

        init(_ place: PlaceServices, _ difference: Chasm.Difference) {
            self.place = Place(id: place.id.name, name: place.name)
            total = Tally(difference.after)
            closed = difference.closed.tenths
            cells = difference.cells.map {
                Change(need: $0.need, complexity: $0.complexity, before: Tally($0.before), after: Tally($0.after))
            }
        }
    }

    struct Inside: Encodable {
        struct Part: Encodable {
            let dimension: String
            let value: String
            let people: Double
        }

        struct Refusal: Encodable {
            let service: String
            let turnsAway: Bool
            let rules: [String]
            let sentences: [String]
            let sources: [String]
            let people: Double

            init(_ refusal: Chasm.Refusal) {
                service = refusal.pack.name
                turnsAway = refusal.turnsAway
                rules = refusal.reasons.map(\.rule)
                sentences = refusal.reasons.map(\.worker)
                sources = refusal.reasons.flatMap { $0.sources.map(\.line) }
                people = refusal.people.tenths
            }
        }

        let cell: Cell
        let who: [Part]
        let declinedBy: [Refusal]
        let toFindOut: [Refusal]
        let example: [String]

        init(_ inside: Chasm.Inside) {
            cell = Cell(inside.cell)
            who = inside.who.flatMap { who in
                who.parts.map { Part(dimension: who.words, value: $0.words, people: $0.people.tenths) }
            }
            declinedBy = inside.refusals.map(Refusal.init)
            toFindOut = inside.openings.map(Refusal.init)
            example = inside.example?.words ?? []
        }
    }
}

extension ChasmAnswer {
    init(
        place: PlaceServices,
        chasm: Chasm,
        gains: [Chasm.Gain],
        order: [Chasm.Gain],
        against: (place: PlaceServices, picture: Chasm.Picture)?,
        inside: Chasm.Inside?,
        areas: [(place: PlaceServices, picture: Chasm.Picture)]?
    ) {
        let picture = chasm.picture
        let compare = { (other: (place: PlaceServices, picture: Chasm.Picture)) in
            Comparison(other.place, picture.difference(to: other.picture))
        }
        self.place = Place(id: place.id.name, name: place.name)
        people = People(
            id: chasm.population.id,
            name: chasm.population.name,
            registered: chasm.population.registered.value.tenths,
            needHelp: chasm.population.people.tenths,
            countedBySource: chasm.population.peopleWithSource.tenths,
            combinations: chasm.profiles
        )
        total = Tally(picture.total)
        needs = picture.needs.map(Side.init)
        complexities = picture.complexities.map(Side.init)
        cells = picture.cells.map(Cell.init)
        services = picture.services.map(Service.init)
        oneMoreService = gains.map(Gain.init)
        inOrder = order.map(Gain.init)
        byCost = gains.byCost.known.map(Gain.init)
        self.against = against.map(compare)
        self.inside = inside.map(Inside.init)
        self.areas = areas.map { $0.map(compare) }
    }
}

extension Double {
    /// To the nearest tenth of a person: more would pretend.
    fileprivate var tenths: Double { (self * 10).rounded() / 10 }
}
