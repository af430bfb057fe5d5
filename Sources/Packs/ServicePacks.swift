package import Foundation
package import Services
import Yams

/// The packs themselves, and the way they are read.
package enum ServicePacks {
    /// Everything wrong in a set of packs; never empty.
    package struct Unsound: Error, CustomStringConvertible {
        package let diagnostics: [Diagnostic]

        package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
    }

    /// The largest file that is read, in bytes; a pack is a page or two.
    package static let largest = 262_144

    /// The packs of the services that the reports describe.
    package static func builtIn() throws -> [ServicePack] { try load("services") }

    /// The neighbours that a place usually has, as the examples of the 2020 report show them at work.
    ///
    /// They stand in for a place's own services in a demonstration; a real place writes its own.
    package static func demonstration() throws -> [ServicePack] { try load("demonstration") }

    private static func load(_ folder: String) throws -> [ServicePack] {
        let directory = Bundle.module.bundleURL.appending(path: "Resources/\(folder)")
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".yaml") }
        return try load(files: names.sorted().map { directory.appending(path: $0) })
    }

    /// Reads packs from files, and refuses them all if anything is wrong in one.
    package static func load(files: [URL]) throws -> [ServicePack] {
        let (packs, diagnostics) = read(files: files)
        guard diagnostics.isEmpty else { throw Unsound(diagnostics: diagnostics) }
        return packs
    }

    /// What is wrong in a set of files, in order of file and line; empty when all is well.
    package static func check(files: [URL]) -> [Diagnostic] { read(files: files).diagnostics }

    private static func read(files: [URL]) -> (packs: [ServicePack], diagnostics: [Diagnostic]) {
        var read: [(file: String, pack: ServicePack)] = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            // Only the file's own name is shown: where it lies is nobody's business in a log.
            let name = file.lastPathComponent
            guard let data = try? Data(contentsOf: file) else {
                diagnostics.append(Diagnostic(file: name, found: "It cannot be read.", remedy: "Check the path."))
                continue
            }
            let result = self.read(data, file: name)
            diagnostics += result.diagnostics
            if let pack = result.pack { read.append((name, pack)) }
        }
        return (read.map(\.pack), (diagnostics + disagreements(between: read)).sorted())
    }

    /// Reads one pack from the bytes of its file; there is a pack only if nothing is wrong.
    package static func read(_ data: Data, file: String) -> (pack: ServicePack?, diagnostics: [Diagnostic]) {
        guard data.count <= largest else {
            let found = "It has \(data.count) bytes, more than a pack may."
            return (nil, [Diagnostic(file: file, found: found, remedy: "Keep it under \(largest).")])
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            return (nil, [Diagnostic(file: file, found: "It is not UTF-8.", remedy: "Save it as UTF-8 text.")])
        }
        return read(text, file: file)
    }

    /// Reads one pack from its text.
    package static func read(_ text: String, file: String) -> (pack: ServicePack?, diagnostics: [Diagnostic]) {
        if let refusal = Precaution.refusal(of: text, file: file) { return (nil, [refusal]) }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                return (
                    nil, [Diagnostic(file: file, found: "It is empty.", remedy: "Start from a pack in docs/packs.md.")]
                )
            }
            var reader = PackReader(file: file)
            let pack = reader.read(root)
            let diagnostics = reader.page.diagnostics.sorted()
            return (diagnostics.isEmpty ? pack : nil, diagnostics)
        } catch {
            return (nil, [Diagnostic(yaml: error, file: file)])
        }
    }

    /// What two packs say differently that they should say alike.
    private static func disagreements(between read: [(file: String, pack: ServicePack)]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var questions: [Question.ID: (ask: String, file: String)] = [:]
        var editions: [String: String] = [:]
        for (file, pack) in read {
            let edition = "\(pack.id.name) version \(pack.edition.version)"
            if let other = editions.updateValue(file, forKey: edition) {
                let found = "“\(edition)” is in \(other) too."
                diagnostics.append(Diagnostic(file: file, found: found, remedy: "Raise the version, or change the id."))
            }
            for question in pack.questions {
                guard let known = questions[question.id] else {
                    questions[question.id] = (question.ask, file)
                    continue
                }
                guard known.ask != question.ask else { continue }
                let found = "“\(question.id.name)” asks something else in \(known.file)."
                let remedy = "One answer counts for both: ask it in the same words, or give it an id of its own."
                diagnostics.append(Diagnostic(file: file, found: found, remedy: remedy))
            }
        }
        return diagnostics
    }
}
