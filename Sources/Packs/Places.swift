package import Foundation
package import Services
import Yams

/// The reference places that come along, and the way a place's file is read.
package enum Places {
    /// Every reference place, by its id.
    package static func builtIn() throws -> [PlaceServices] {
        let library = try ServicePacks.library()
        return try ServicePacks.resources("places").map { try load(file: $0, library: library) }
    }

    /// One reference place.
    package static func named(_ id: PlaceServices.ID) throws -> PlaceServices? {
        try named(id, library: ServicePacks.library())
    }

    /// One reference place, made of the given packs.
    package static func named(_ id: PlaceServices.ID, library: [ServicePack]) throws -> PlaceServices? {
        try ServicePacks.resources("places").first { $0.lastPathComponent == "\(id.name).yaml" }
            .map { try load(file: $0, library: library) }
    }

    /// Reads a place from its file, with the packs that it may name.
    package static func load(file: URL, library: [ServicePack]) throws -> PlaceServices {
        let name = file.lastPathComponent
        guard let data = try? Data(contentsOf: file) else {
            let unread = Diagnostic(file: name, found: "It cannot be read.", remedy: "Check the path.")
            throw ServicePacks.Unsound(diagnostics: [unread])
        }
        let (place, diagnostics) = read(data, file: name, library: library)
        guard let place else { throw ServicePacks.Unsound(diagnostics: diagnostics) }
        return place
    }

    /// Reads a place from the bytes of its file; there is a place only if nothing is wrong.
    package static func read(
        _ data: Data,
        file: String,
        library: [ServicePack]
    ) -> (place: PlaceServices?, diagnostics: [Diagnostic]) {
        switch Page.compose(data, file: file) {
        case .failure(let diagnostic): return (nil, [diagnostic])
        case .success(let root):
            var reader = PlaceReader(file: file, library: library)
            let place = reader.read(root)
            let diagnostics = reader.parts.page.diagnostics.sorted()
            return (diagnostics.isEmpty ? place : nil, diagnostics)
        }
    }

    /// What is wrong in a place's file, and what its services say of each other that they cannot both mean.
    static func check(_ data: Data, file: String, library: [ServicePack]) -> [Diagnostic] {
        guard case .success(let root) = Page.compose(data, file: file) else {
            return read(data, file: file, library: library).diagnostics
        }
        var reader = PlaceReader(file: file, library: library)
        let place = reader.read(root)
        let wrong = reader.parts.page.diagnostics.sorted()
        guard let place, wrong.isEmpty else { return wrong }
        return Contradiction.between(place.services).map { contradiction in
            let mark = reader.marks[contradiction.spot.pack]?.mark
            return Diagnostic(
                file: file,
                line: mark?.line ?? 1,
                column: mark?.column ?? 1,
                found: "“\(contradiction.spot.pack.name)”, \(contradiction.spot.part.words): \(contradiction.found)",
                remedy: contradiction.remedy,
                isWarning: contradiction.isWarning
            )
        }
    }

    /// Whether a file's text is meant as a place and not as a pack: a place lists services.
    static func isPlace(_ data: Data) -> Bool {
        String(decoding: data, as: UTF8.self).split(separator: "\n").contains { $0.hasPrefix("services:") }
    }
}
