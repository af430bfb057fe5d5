package import Care

/// What exists in one place: which services it has, what it set for each, and with which practices each works.
package struct PlaceServices: Equatable, Sendable {
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral {
        package let name: String
        package var rawValue: String { name }

        package init(_ name: String) { self.name = name }
        package init(rawValue: String) { name = rawValue }
        package init(stringLiteral value: String) { name = value }
        package static func < (left: ID, right: ID) -> Bool { left.name < right.name }
    }

    /// One service as the place has it.
    package struct Entry: Equatable, Sendable {
        /// The pack as its file tells it.
        package let pack: ServicePack
        package let set: [Setting.ID: Setting.Value]
        /// The practices it works with; empty where it works with all of the place.
        package let practices: Set<PracticeCode>
        /// What the place has it ask for instead of what its pack says; `nil` where the pack holds.
        package let asks: [ServicePack.Asking]?

        package init(
            pack: ServicePack,
            set: [Setting.ID: Setting.Value] = [:],
            practices: Set<PracticeCode> = [],
            asks: [ServicePack.Asking]? = nil
        ) {
            self.pack = pack
            self.set = set
            self.practices = practices
            self.asks = asks
        }

        /// The pack with the place's settings folded in, and with what the place has it ask.
        package var settled: ServicePack {
            var settled = pack.settled(set, practices: practices)
            if let asks { settled.asks = asks }
            return settled
        }
    }

    package let id: ID
    package let name: String
    package let about: String
    package let entries: [Entry]
    /// Pounds a year that the place expects services to cost it, those it does not have yet among them.
    package let costs: [ServicePack.ID: Double]

    package init(
        id: ID,
        name: String,
        about: String,
        entries: [Entry],
        costs: [ServicePack.ID: Double] = [:]
    ) {
        self.id = id
        self.name = name
        self.about = about
        self.entries = entries
        self.costs = costs
    }

    /// The services here, each settled.
    package var services: [ServicePack] { entries.map(\.settled) }

    /// The services here as a directory to match against.
    package var directory: ServiceDirectory { ServiceDirectory(packs: services) }

    /// The same place with one more service, as its pack tells it; a service that is there already stays as it is.
    package func adding(_ pack: ServicePack) -> PlaceServices {
        guard !entries.contains(where: { $0.pack.id == pack.id }) else { return self }
        return having(entries + [Entry(pack: pack)])
    }

    /// The same place without a service.
    package func removing(_ pack: ServicePack.ID) -> PlaceServices {
        having(entries.filter { $0.pack.id != pack })
    }

    private func having(_ entries: [Entry]) -> PlaceServices {
        PlaceServices(id: id, name: name, about: about, entries: entries, costs: costs)
    }

    /// The services of a library as they would be here if nothing more were set, each with the cost that this place
    /// expects instead of its sources'.
    package func candidates(_ library: [ServicePack]) -> [ServicePack] {
        library.map { pack in
            var settled = pack.settled()
            if let pounds = costs[pack.id] { settled.costs = [.expected(pounds: pounds)] }
            return settled
        }
    }
}
