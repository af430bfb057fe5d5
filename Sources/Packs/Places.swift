package import Foundation
package import Services

/// The reference places that come along, and the way a place's file is read.
package enum Places {
    /// Every reference place, by its id.
    package static func builtIn() throws -> [PlaceServices] {
        let library = try ServicePacks.library()
        return try ServicePacks.resources("places").map { try load(file: $0, library: library) }
    }

    /// One reference place.
    package static func named(_ id: PlaceServices.ID) throws -> PlaceServices? {
        try ServicePacks.resources("places").first { $0.lastPathComponent == "\(id.name).yaml" }
            .map { try load(file: $0, library: ServicePacks.library()) }
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

    /// Whether a file's text is meant as a place and not as a pack: a place lists services.
    static func isPlace(_ data: Data) -> Bool {
        String(decoding: data, as: UTF8.self).split(separator: "\n").contains { $0.hasPrefix("services:") }
    }
}
