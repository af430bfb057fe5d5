import Foundation
import Packs
import Services

/// The services that a command speaks of: those of a reference place, of a file, or of this installation.
enum Locality {
    /// The place whose surroundings stand in where nothing else is said.
    static let usual = "surroundings-only"

    /// The services of a place, by its id or its file, or of this installation; own packs stand before those that come along.
    static func services(of place: String?, packs: [String] = []) throws -> PlaceServices {
        let file = try PlaceFile.fromEnvironment()
        let library = try library(and: packs + (file.packs ?? []))
        let name = place ?? file.services ?? usual
        if name.hasSuffix(".yaml") { return try Places.load(file: URL(fileURLWithPath: name), library: library) }
        guard let known = try Places.named(PlaceServices.ID(name), library: library) else {
            let names = try Places.builtIn().map(\.id.name).joined(separator: ", ")
            throw BadInput(sentence: "There is no place “\(name)”. Name one of \(names), or a .yaml file.")
        }
        return known
    }

    /// The packs that come along and a place's own, which stand before those of the same id.
    static func library(and packs: [String]) throws -> [ServicePack] {
        let own = try ServicePacks.load(files: packs.map { URL(fileURLWithPath: $0) })
        let ids = Set(own.map(\.id))
        return try ServicePacks.library().filter { !ids.contains($0.id) } + own
    }
}
