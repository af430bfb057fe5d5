package import Foundation
package import Services
import Yams

/// The population files, and the way they are read.
package enum PopulationFiles {
    /// The population that is walked when no other is named.
    package static let usual = "england"

    /// The names of those that come along.
    package static func builtIn() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// One of those that come along; `nil` where there is none of this name.
    package static func builtIn(_ name: String, asked: Set<Question.ID>? = nil) throws -> Population? {
        guard try builtIn().contains(name) else { return nil }
        return try load(file: folder.appending(path: "\(name).yaml"), asked: asked)
    }

    private static var folder: URL { Bundle.module.bundleURL.appending(path: "Resources/populations") }

    /// Reads a population from a file, and refuses it if anything is wrong.
    ///
    /// `asked` are the questions that packs ask: an answer to any other is a slip of the pen.
    package static func load(file: URL, asked: Set<Question.ID>? = nil) throws -> Population {
        let name = file.lastPathComponent
        guard let data = try? Data(contentsOf: file), data.count <= ServicePacks.largest else {
            let remedy = "Check the path; a population file is under \(ServicePacks.largest) bytes."
            throw unsound([Diagnostic(file: name, found: "It cannot be read.", remedy: remedy)])
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw unsound([Diagnostic(file: name, found: "It is not UTF-8.", remedy: "Save it as UTF-8 text.")])
        }
        let (population, diagnostics) = read(text, file: name, asked: asked)
        guard let population else { throw unsound(diagnostics) }
        return population
    }

    private static func unsound(_ diagnostics: [Diagnostic]) -> ServicePacks.Unsound {
        ServicePacks.Unsound(diagnostics: diagnostics)
    }

    /// Reads a population from its text; there is one only if nothing is wrong.
    package static func read(
        _ text: String,
        file: String,
        asked: Set<Question.ID>? = nil
    ) -> (population: Population?, diagnostics: [Diagnostic]) {
        let (draft, diagnostics) = draft(text, file: file, asked: asked)
        guard var draft, diagnostics.isEmpty else { return (nil, diagnostics) }
        var page = Page(file: file)
        if let base = draft.basedOn {
            guard let other = try? baseDraft(base.id) else {
                let known = ((try? builtIn()) ?? []).joined(separator: ", ")
                page.report(base.node, "There is no population “\(base.id)”.", "Name one of: \(known).")
                return (nil, page.diagnostics)
            }
            draft = draft.laid(over: other)
        }
        let population = draft.population(&page)
        return (page.diagnostics.isEmpty ? population : nil, page.diagnostics.sorted())
    }

    private static func draft(
        _ text: String,
        file: String,
        asked: Set<Question.ID>?
    ) -> (draft: PopulationDraft?, diagnostics: [Diagnostic]) {
        if let refusal = Precaution.refusal(of: text, file: file) { return (nil, [refusal]) }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                let remedy = "Start from one in docs/chasm.md."
                return (nil, [Diagnostic(file: file, found: "It is empty.", remedy: remedy)])
            }
            var reader = PopulationReader(file: file, asked: asked)
            let draft = reader.read(root)
            return (draft, reader.page.diagnostics.sorted())
        } catch {
            return (nil, [Diagnostic(yaml: error, file: file)])
        }
    }

    private static func baseDraft(_ id: String) throws -> PopulationDraft? {
        let text = try String(contentsOf: folder.appending(path: "\(id).yaml"), encoding: .utf8)
        return draft(text, file: "\(id).yaml", asked: nil).draft
    }
}
