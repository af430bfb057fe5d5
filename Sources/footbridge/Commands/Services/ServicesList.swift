import ArgumentParser
import Packs
import Services

/// `footbridge services list`: the packs and the reference places that come along, or the services of one place.
struct ServicesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the packs and reference places that come along, or the services of one place."
    )

    @Option(help: "A reference place or a file: only its services.") var place: String?
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let listed = try place.map { try Listed(only: Locality.services(of: $0)) } ?? Listed.everything()
            switch format {
            case .text: listed.lines.forEach(Output.result)
            case .json: try Output.json(listed)
            }
        }
    }
}

/// What the command lists.
private struct Listed: Encodable {
    struct Service: Encodable {
        let id: String
        let name: String
        let kind: String
        let place: String

        init(_ pack: ServicePack) {
            (id, name, kind, place) = (pack.id.name, pack.name, pack.kind.rawValue, pack.place)
        }
    }

    struct Place: Encodable {
        let id: String
        let name: String
        let services: [String]

        init(_ place: PlaceServices) {
            (id, name, services) = (place.id.name, place.name, place.entries.map(\.pack.id.name))
        }
    }

    let services: [Service]
    let surroundings: [Service]
    let places: [Place]

    static func everything() throws -> Listed {
        Listed(
            services: try ServicePacks.areas().map(Service.init),
            surroundings: try ServicePacks.surroundings().map(Service.init),
            places: try Places.builtIn().map(Place.init)
        )
    }

    init(services: [Service], surroundings: [Service], places: [Place]) {
        (self.services, self.surroundings, self.places) = (services, surroundings, places)
    }

    init(only place: PlaceServices) {
        self.init(services: place.entries.map { Service($0.pack) }, surroundings: [], places: [Place(place)])
    }

    var lines: [String] {
        func line(_ service: Service) -> String { "  \(service.id)  \(service.name), \(service.place)" }
        return ["Services:"] + services.map(line)
            + (surroundings.isEmpty ? [] : ["", "Surroundings that a place may have:"] + surroundings.map(line))
            + ["", places.count == 1 ? "Place:" : "Places:"]
            + places.map { "  \($0.id)  \($0.name), \($0.services.count) services" }
    }
}
