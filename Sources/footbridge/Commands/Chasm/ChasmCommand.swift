import ArgumentParser
import Foundation
import Packs
import Services

/// `footbridge chasm`: whom nobody in a place would take, how many people that is, and what one more service would change.
struct ChasmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chasm",
        abstract: "Show whom no service of a place would take, and what one more service would change.",
        discussion: """
            Walks every combination of need, complexity, age and circumstance, weighs it by a population file, and asks \
            each service of the place. A figure that no source states is marked with a star. docs/chasm.md says how it is \
            counted and how a population file is written.
            """
    )

    @Option(help: "A reference place, or the YAML file of one.") var place = "surroundings-only"
    @Option(name: .customLong("with"), help: "Add a service of the library; may be repeated.") var added: [String] = []
    @Option(name: .customLong("without"), help: "Leave a service out; may be repeated.") var left: [String] = []
    @Option(help: "A population that comes along, or the YAML file of one.") var population = PopulationFiles.usual
    @Option(help: "Another place, for the difference between the two.") var against: String?
    @Option(help: "Look inside one cell: NEED/COMPLEXITY.") var cell: String?
    @Flag(help: "Each reference place with the same people, against this one.") var areas = false
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let library = try ServicePacks.library()
            let here = try named(place, library)
            let packs = try adapted(here.services, library)
            let settled = here.candidates(library)
            let chasm = Chasm(packs, population: try people(library), library: settled)
            let answer = ChasmAnswer(
                place: here,
                chasm: chasm,
                gains: chasm.gains(from: settled),
                order: chasm.order(from: settled),
                against: try against.map { try compared($0, library, chasm) },
                inside: try cell.map { try inside($0, chasm) },
                areas: areas ? try Places.builtIn().map { ($0, chasm.another($0.services).picture) } : nil
            )
            switch format {
            case .text: ChasmTable(answer).lines.forEach(Output.result)
            case .json: try Output.json(answer)
            }
        }
    }

    private func named(_ name: String, _ library: [ServicePack]) throws -> PlaceServices {
        if name.hasSuffix(".yaml") { return try Places.load(file: URL(fileURLWithPath: name), library: library) }
        if let place = try Places.named(PlaceServices.ID(name)) { return place }
        let known = try Places.builtIn().map(\.id.name).joined(separator: ", ")
        throw BadInput(
            sentence: "There is no place “\(name)”. Use one of: \(known); or the path of a place's YAML file."
        )
    }

    private func people(_ library: [ServicePack]) throws -> Population {
        let asked = Set(library.flatMap(\.questions).map(\.id))
        if population.hasSuffix(".yaml") {
            return try PopulationFiles.load(file: URL(fileURLWithPath: population), asked: asked)
        }
        if let known = try PopulationFiles.builtIn(population, asked: asked) { return known }
        let known = try PopulationFiles.builtIn().joined(separator: ", ")
        throw BadInput(
            sentence: "There is no population “\(population)”. Use one of: \(known); or the path of a YAML file."
        )
    }

    private func adapted(_ services: [ServicePack], _ library: [ServicePack]) throws -> [ServicePack] {
        var services = services
        for id in added where !services.contains(where: { $0.id.name == id }) {
            guard let pack = library.first(where: { $0.id.name == id }) else {
                throw BadInput(sentence: "There is no service “\(id)”. See footbridge services list.")
            }
            services.append(pack.settled())
        }
        for id in left {
            guard services.contains(where: { $0.id.name == id }) else {
                let here = services.map(\.id.name).sorted().joined(separator: ", ")
                throw BadInput(sentence: "The place has no service “\(id)”. It has: \(here).")
            }
            services.removeAll { $0.id.name == id }
        }
        return services
    }

    private func compared(
        _ name: String,
        _ library: [ServicePack],
        _ chasm: Chasm
    ) throws -> (place: PlaceServices, picture: Chasm.Picture) {
        let other = try named(name, library)
        return (other, chasm.another(other.services).picture)
    }

    private func inside(_ name: String, _ chasm: Chasm) throws -> Chasm.Inside {
        let parts = name.split(separator: "/").map(String.init)
        if parts.count == 2, let inside = chasm.inside(need: parts[0], complexity: parts[1]) { return inside }
        let needs = chasm.population.need.values.map(\.id).joined(separator: ", ")
        let complexities = chasm.population.complexity.values.map(\.id).joined(separator: ", ")
        throw BadInput(
            sentence:
                "There is no cell “\(name)”. Write NEED/COMPLEXITY; needs: \(needs); complexities: \(complexities)."
        )
    }
}
