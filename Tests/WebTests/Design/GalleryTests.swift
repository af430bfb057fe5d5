import Foundation
import HTMLTesting
import Testing
import Web

struct `Gallery of pages` {
    @Test(arguments: Gallery.pages().map(\.name))
    func `every page keeps the rules of structure`(name: String) throws {
        let page = try #require(Gallery.pages().first { $0.name == name })
        #expect(PageRules.broken(in: try PageReader.read(page.html)) == [])
    }

    /// Where `FOOTBRIDGE_GALLERY` names a folder, the gallery stays there to be looked at.
    @Test func `the gallery is written out as files that find each other`() throws {
        let files = FileManager.default
        let named = ProcessInfo.processInfo.environment["FOOTBRIDGE_GALLERY"]
        let root =
            named.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? files.temporaryDirectory.appending(path: "gallery-\(UUID().uuidString)")
        defer { if named == nil { try? files.removeItem(at: root) } }
        try files.createDirectory(at: root, withIntermediateDirectories: true)
        for asset in Assets.all {
            try Data(asset.bytes).write(to: root.appending(path: String(asset.path.dropFirst())))
        }
        for page in Gallery.pages() {
            try Data(page.html.utf8).write(to: root.appending(path: "\(page.name).html"))
            let head = try PageReader.read(page.html).all.filter {
                $0.name == "link" || $0.name == "script"
            }
            let wanted = head.compactMap { $0["href"] ?? $0["src"] }
            #expect(wanted.count == Assets.all.count)
            for path in wanted { #expect(files.fileExists(atPath: root.path() + path), "\(path)") }
        }
    }
}
