import ArgumentParser
import Foundation
import Packs

/// `footbridge instruments check FILE…`: everything wrong in the files of texts, by line.
struct InstrumentsCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check files of texts and their permissions; everything wrong is named with its line (exit code 65).",
        discussion: "A sound file is installed by naming it under “texts:” in the file of the place."
    )

    @Argument(help: "Files of texts.")
    var files: [String]

    func run() async throws {
        let diagnostics = TextPacks.read(files: files.map { URL(fileURLWithPath: $0) }).diagnostics
        diagnostics.forEach { Output.result($0.description) }
        guard diagnostics.isEmpty else { throw Exit.badInput }
        Output.result(files.count == 1 ? "1 file is sound" : "\(files.count) files are sound")
    }
}
