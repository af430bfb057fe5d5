import Packs
import Services
import Testing

/// The packs that come along, read once, and what a test of one pack's facts asks of it.
enum Library {
    private static let areaPacks = Result { try ServicePacks.areas() }
    private static let surroundingPacks = Result { try ServicePacks.surroundings() }
    private static let demonstrationPacks = Result { try ServicePacks.demonstration() }
    private static let readPlaces = Result { try Places.builtIn() }

    static func packs() throws -> [ServicePack] { try areas() + surroundings() }

    static func areas() throws -> [ServicePack] { try areaPacks.get() }

    static func surroundings() throws -> [ServicePack] { try surroundingPacks.get() }

    static func demonstration() throws -> [ServicePack] { try demonstrationPacks.get() }

    static func places() throws -> [PlaceServices] { try readPlaces.get() }

    static func place(_ id: PlaceServices.ID) throws -> PlaceServices {
        try #require(try places().first { $0.id == id }, "there is no place “\(id.name)”")
    }

    static func pack(_ id: ServicePack.ID) throws -> ServicePack {
        try #require(try packs().first { $0.id == id }, "there is no pack “\(id.name)”")
    }

    /// A pack as it comes, and somebody whom it takes, to change one thing at a time.
    static func service(_ id: ServicePack.ID, welcoming person: Circumstances) throws -> Service {
        Service(pack: try pack(id), welcome: person)
    }

    /// One service under test.
    struct Service {
        var pack: ServicePack
        let welcome: Circumstances

        /// What the service says to the person it welcomes, once something about them is changed.
        func outcome(_ change: (inout Circumstances) -> Void = { _ in }) -> Outcome {
            var person = welcome
            change(&person)
            return Matching.outcome(of: pack, for: person)
        }

        func kind(_ change: (inout Circumstances) -> Void = { _ in }) -> Outcome.Kind { outcome(change).kind }

        /// The same service where a place has set something otherwise.
        func set(_ id: Setting.ID, to value: Setting.Value) -> Service {
            Service(pack: pack.settled([id: value]), welcome: welcome)
        }

        func rule(_ id: String) throws -> ServicePack.Criterion {
            try #require((pack.requires + pack.serves + pack.declines).first { $0.id == id }, "no rule “\(id)”")
        }

        func offer(_ id: String) throws -> ServicePack.Offering {
            try #require(pack.offers.first { $0.id == id }, "no offer “\(id)”")
        }

        func promise(_ id: String) throws -> ServicePack.Promise {
            try #require(pack.promises.first { $0.id == id }, "no promise “\(id)”")
        }

        func step(_ id: String) throws -> ServicePack.Step {
            try #require(pack.before.first { $0.id == id }, "no step “\(id)” under before")
        }

        func workers(_ id: String) throws -> ServicePack.Workers {
            try #require(pack.workforce.first { $0.id == id }, "no workforce “\(id)”")
        }

        func tie(_ id: String) throws -> ServicePack.Tie {
            try #require(pack.worksWith.first { $0.id == id }, "no “\(id)” under worksWith")
        }

        func money(_ id: String) throws -> ServicePack.Money {
            try #require((pack.costs + pack.savings).first { $0.id == id }, "no cost or saving “\(id)”")
        }

        func figure(_ id: String) throws -> (value: Double, quality: ServicePack.Figure.Quality) {
            let figure = try #require(pack.figures.first { $0.id == id }, "no figure “\(id)”")
            return (figure.value, figure.quality)
        }

        func fact(_ id: String) throws -> ServicePack.StatedFact {
            try #require(pack.facts.first { $0.id == id }, "no fact “\(id)”")
        }
    }
}

extension Circumstances {
    /// A registered person of 40 of whom all needs are known; by a GP unless said otherwise.
    static func adult(
        from route: Route = .gp,
        with needs: NeedSet,
        answers: [Question.ID: Bool] = [:]
    ) -> Circumstances {
        Circumstances(
            age: 40,
            registeredHere: .yes,
            route: route,
            needs: needs,
            needsAreWhole: true,
            answers: answers
        )
    }
}

extension Basis {
    /// Whether the place sets what the source does not say.
    var isPlaces: Bool { if case .placeSets = self { true } else { false } }

    /// Whether the rule is our reading of its source.
    var isReading: Bool { if case .reading = self { true } else { false } }
}
