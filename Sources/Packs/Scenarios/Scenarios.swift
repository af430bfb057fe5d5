package import Foundation
package import Planner
import Services
import Yams

/// The scenarios that come along, and the way a scenario's file is read.
package enum Scenarios {
    /// What a file came to: a scenario if nothing is wrong, and what is worth a look before it is lived.
    package typealias Reading = (scenario: Scenario?, diagnostics: [Diagnostic])

    /// The names of those that come along.
    package static func builtIn() throws -> [String] {
        try ServicePacks.resources("scenarios").map { String($0.lastPathComponent.dropLast(5)) }.sorted()
    }

    /// One of those that come along; `nil` where there is none of this name.
    package static func named(_ name: String) throws -> Reading? {
        guard
            let file = try ServicePacks.resources("scenarios").first(where: { $0.lastPathComponent == "\(name).yaml" })
        else { return nil }
        return read(try Data(contentsOf: file), file: file.lastPathComponent)
    }

    /// What a list says of those that come along; quick, since what is lived in them is not read.
    package static func headings() throws -> [Scenario.Heading] {
        try ServicePacks.resources("scenarios").compactMap { file in
            let name = file.lastPathComponent
            guard case .success(let root) = Page.compose(try Data(contentsOf: file), file: name) else { return nil }
            var reader = ScenarioReader(file: name)
            return reader.readHeading(root)
        }
        .sorted { $0.id < $1.id }
    }

    /// Reads a scenario from its file.
    package static func load(file: URL) -> Reading {
        let name = file.lastPathComponent
        guard let data = try? Data(contentsOf: file) else {
            return (nil, [Diagnostic(file: name, found: "It cannot be read.", remedy: "Check the path.")])
        }
        return read(data, file: name, folder: file.deletingLastPathComponent())
    }

    /// Reads a scenario from the bytes of its file; warnings alone do not hold it back.
    package static func read(_ data: Data, file: String, folder: URL? = nil) -> Reading {
        switch Page.compose(data, file: file) {
        case .failure(let diagnostic): return (nil, [diagnostic])
        case .success(let root):
            var reader = ScenarioReader(file: file, folder: folder)
            let scenario = reader.read(root)
            let wrong = reader.page.diagnostics
            return (wrong.isEmpty ? scenario : nil, (wrong + reader.warnings).sorted())
        }
    }
}
