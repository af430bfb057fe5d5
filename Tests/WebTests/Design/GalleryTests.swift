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

    @Test func `the gallery is written out where the environment asks for it`() throws {
        guard let folder = ProcessInfo.processInfo.environment["FOOTBRIDGE_GALLERY"] else { return }
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for asset in Assets.all {
            try Data(asset.bytes).write(to: root.appending(path: String(asset.path.dropFirst())))
        }
        for page in Gallery.pages() {
            try Data(page.html.utf8).write(to: root.appending(path: "\(page.name).html"))
        }
    }
}
