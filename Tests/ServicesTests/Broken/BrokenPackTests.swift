import Foundation
import Packs
import Services
import Testing

struct `Broken packs` {
    @Test func `the sound pack is sound`() {
        let (pack, diagnostics) = ServicePacks.read(SoundPack.text, file: "sound.yaml")
        #expect(diagnostics.isEmpty)
        #expect(pack?.id == "example")
        #expect(pack?.ladder.count == 1)
    }

    @Test(
        arguments: [Slip.inPackHead, Slip.inPackRules, Slip.inPackOffers, Slip.inPackTold, Slip.inPackAsking].flatMap {
            $0
        }
    )
    func `a slip is told with its line, what was found and what would be right`(slip: Slip) throws {
        let (pack, diagnostics) = ServicePacks.read(try slip.made(in: SoundPack.text), file: "slip.yaml")
        #expect(pack == nil)
        #expect(slip.isTold(by: diagnostics), "\(diagnostics)")
    }

    @Test func `all that is wrong is told at once`() {
        let text = SoundPack.text.replacing("kind: linkWorker", with: "kind: none").replacing(
            "loneliness",
            with: "lonelyness"
        )
        .replacing("value: 4", with: "value: four")
        #expect(ServicePacks.read(text, file: "slips.yaml").diagnostics.map(\.line) == [5, 23, 39])
    }

    @Test(arguments: [
        "", "   \n", "# only a comment\n", "just words", "- a list", "{", "[[[[", "\u{0}", "a: &x [*x]", "!!binary x",
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
        String(repeating: "{ a: ", count: 10_000), String(repeating: "a", count: ServicePacks.largest + 1),
    ])
    func `what is no pack at all is refused with a word of why`(text: String) {
        let (pack, diagnostics) = ServicePacks.read(Data(text.utf8), file: "no-pack.yaml")
        #expect(pack == nil)
        #expect(!diagnostics.isEmpty)
        #expect(diagnostics.allSatisfy { !$0.found.isEmpty && !$0.remedy.isEmpty && $0.line >= 1 })
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let diagnostics = ServicePacks.read(Data([0x69, 0x64, 0x3A, 0x20, 0xE9]), file: "latin.yaml").diagnostics
        #expect(diagnostics.map(\.found) == ["It is not UTF-8."])
    }

    @Test(arguments: ["id: &x example", "id: [&x example]", "? &x [1]\n: 2"])
    func `an anchor is refused, since anchors upon anchors grow without end`(write: String) {
        let text = SoundPack.text.replacing("id: example", with: write)
        #expect(ServicePacks.read(text, file: "anchor.yaml").diagnostics.map(\.found) == ["“&” begins an anchor."])
        #expect(ServicePacks.read(text, file: "anchor.yaml").diagnostics.map(\.line) == [2])
    }

    @Test func `an ampersand in prose is only an ampersand`() {
        let text = SoundPack.text.replacing("about: An example.", with: "about: Bed & breakfast, R&B.")
        #expect(ServicePacks.read(text, file: "prose.yaml").pack?.about == "Bed & breakfast, R&B.")
    }

    @Test func `conditions nested in conditions have a limit`() {
        let deep = String(repeating: "{ not: ", count: 12) + "anyone" + String(repeating: " }", count: 12)
        let text = SoundPack.text.replacing("{ age: { from: 18, through: 99 } }", with: deep)
        let found = ServicePacks.read(text, file: "deep.yaml").diagnostics.map(\.found)
        #expect(found == ["The rules are nested too deeply, or are too many."])
    }

    @Test func `two files that ask one question in different words are both named`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (one, two) = (folder.appending(path: "one.yaml"), folder.appending(path: "two.yaml"))
        try SoundPack.text.write(to: one, atomically: true, encoding: .utf8)
        try SoundPack.text.replacing("want it?", with: "need it?").write(to: two, atomically: true, encoding: .utf8)
        let found = ServicePacks.check(files: [one, two, folder.appending(path: "three.yaml")]).map(\.description)
        #expect(found.count == 3)
        #expect(found.contains { $0.contains("three.yaml:1:1: It cannot be read.") })
        #expect(found.contains { $0.contains("“example version 1” is in one.yaml too.") })
        #expect(found.contains { $0.contains("“wants-it” asks something else in one.yaml:14.") })
    }
}
