package import Foundation
import Services

extension ServicePacks {
    /// What is wrong in a set of files, in order of file and line; empty when all is well.
    ///
    /// Packs are read, and then held against themselves and each other; a place's file is held against the packs that
    /// come along and those among the files, and its services against each other as the place has set them.
    package static func check(files: [URL]) -> [Diagnostic] {
        let isPlace = { (file: URL) in (try? Data(contentsOf: file)).map(Places.isPlace) ?? false }
        let (packs, diagnostics) = read(files: files.filter { !isPlace($0) })
        let places = files.filter(isPlace).flatMap { check(place: $0, with: packs.map(\.pack)) }
        return (diagnostics + FilePack.contradictions(in: packs) + places).sorted()
    }

    private static func check(place file: URL, with own: [ServicePack]) -> [Diagnostic] {
        guard let data = try? Data(contentsOf: file), let library = try? library() else { return [] }
        let ids = Set(own.map(\.id))
        return Places.check(
            data,
            file: file.lastPathComponent,
            library: library.filter { !ids.contains($0.id) } + own
        )
    }
}

extension Contradiction.Spot.Part {
    var words: String {
        switch self {
        case .rule(let id): "rule “\(id)”"
        case .offer(let id): "offer “\(id)”"
        case .promise(let id): "promise “\(id)”"
        case .pack: "the whole pack"
        }
    }
}
