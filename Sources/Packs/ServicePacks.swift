package import Foundation
package import Services

/// The packs themselves, and the way they are read.
package enum ServicePacks {
    /// Everything wrong in a set of packs; never empty.
    package struct Unsound: Error, CustomStringConvertible {
        package let diagnostics: [Diagnostic]

        package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

        package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
    }

    /// The largest file that is read, in bytes; a pack is a page or two.
    package static let largest = Page.largest

    /// The services of the areas that the reports describe, and of the other systems they name.
    package static func areas() throws -> [ServicePack] { try areasRead.get() }

    /// The neighbours that a place may have, each as the examples of the reports show it at work.
    ///
    /// They are no service of any place: a place switches on those it has, and sets what the reports leave open.
    package static func surroundings() throws -> [ServicePack] { try surroundingsRead.get() }

    /// Every pack that comes along.
    package static func library() throws -> [ServicePack] { try areas() + surroundings() }

    /// The services of the made-up place of the demonstration.
    package static func demonstration() throws -> [ServicePack] {
        try Places.named("demonstration")?.services ?? []
    }

    // What comes along never changes, and reading it takes a start the longest.
    private static let areasRead = Result { try load("services") }
    private static let surroundingsRead = Result { try load("surroundings") }

    private static func load(_ folder: String) throws -> [ServicePack] { try load(files: resources(folder)) }

    /// The files of one folder that comes along, by name.
    static func resources(_ folder: String) throws -> [URL] {
        let directory = Bundle.module.bundleURL.appending(path: "Resources/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".yaml") }
        return names.sorted().map { directory.appending(path: $0) }
    }

    /// Reads packs from files, and refuses them all if anything is wrong in one.
    package static func load(files: [URL]) throws -> [ServicePack] {
        let (packs, diagnostics) = read(files: files)
        guard diagnostics.isEmpty else { throw Unsound(diagnostics: diagnostics) }
        return packs.map(\.pack)
    }

    /// Reads packs from files, with what is wrong in each file and between them.
    static func read(files: [URL]) -> (packs: [FilePack], diagnostics: [Diagnostic]) {
        var read: [FilePack] = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            // Only the file's own name is shown: where it lies is nobody's business in a log.
            let name = file.lastPathComponent
            guard let data = try? Data(contentsOf: file) else {
                diagnostics.append(Diagnostic(file: name, found: "It cannot be read.", remedy: "Check the path."))
                continue
            }
            let result = FilePack.read(data, file: name)
            diagnostics += result.diagnostics
            if let pack = result.pack { read.append(pack) }
        }
        return (read, (diagnostics + FilePack.disagreements(between: read)).sorted())
    }

    /// Reads one pack from the bytes of its file; there is a pack only if nothing is wrong.
    package static func read(_ data: Data, file: String) -> (pack: ServicePack?, diagnostics: [Diagnostic]) {
        let result = FilePack.read(data, file: file)
        return (result.pack?.pack, result.diagnostics)
    }

    /// Reads one pack from its text.
    package static func read(_ text: String, file: String) -> (pack: ServicePack?, diagnostics: [Diagnostic]) {
        read(Data(text.utf8), file: file)
    }
}
