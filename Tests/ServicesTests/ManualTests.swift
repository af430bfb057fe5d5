import Foundation
import Packs
import Services
import Testing

struct `The manual of packs` {
    let manual: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        manual = try String(contentsOf: root.appending(path: "docs/packs.md"), encoding: .utf8)
    }

    static let words: [String] =
        ServiceKind.allCases.map(\.rawValue) + Circumstances.Route.allCases.map(\.rawValue)
        + Need.allCases.map(\.rawValue) + ServicePack.Offering.Form.allCases.map(\.rawValue)
        + ServicePack.Promise.Event.allCases.map(\.rawValue) + ServicePack.Promise.Term.Unit.allCases.map(\.rawValue)
        + ServicePack.Rung.Means.allCases.map(\.rawValue) + ServicePack.Figure.Quality.allCases.map(\.rawValue)
        + ServicePack.Offering.Means.allCases.map(\.rawValue) + ServicePack.Step.Gate.allCases.map(\.rawValue)
        + ServicePack.Asking.Often.allCases.map(\.rawValue)
        + ServicePack.Money.Per.allCases.map(\.rawValue) + ServicePack.Tie.How.allCases.map(\.rawValue)

    @Test func `every word of the format stands in docs/packs.md`() throws {
        let section = try #require(manual.range(of: "## Words")).upperBound
        let missing = Self.words.filter { !manual[section...].contains("`\($0)`") }
        #expect(missing.isEmpty, "add to docs/packs.md, section Words: \(missing)")
    }

    @Test func `the example in docs/packs.md is a sound pack`() throws {
        let start = try #require(manual.range(of: "```yaml\n")).upperBound
        let end = try #require(manual[start...].range(of: "```")).lowerBound
        let (pack, diagnostics) = ServicePacks.read(String(manual[start..<end]), file: "packs.md")
        #expect(diagnostics.isEmpty)
        #expect(pack?.id == "example-walks")
    }

    @Test func `the place in docs/packs.md is a sound place`() throws {
        let start = try #require(manual.range(of: "## A place")).upperBound
        let code = try #require(manual[start...].range(of: "```yaml\n")).upperBound
        let end = try #require(manual[code...].range(of: "```")).lowerBound
        let (place, diagnostics) = Places.read(
            Data(manual[code..<end].utf8),
            file: "packs.md",
            library: try Library.packs()
        )
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        #expect(place?.entries.count == 3)
    }

    @Test func `every pack here is listed in docs/packs.md by its file`() throws {
        for pack in try Library.areas() { #expect(manual.contains("`services/\(pack.id.name).yaml`")) }
        for pack in try Library.surroundings() {
            #expect(manual.contains("`surroundings/\(pack.id.name).yaml`"))
        }
    }
}
