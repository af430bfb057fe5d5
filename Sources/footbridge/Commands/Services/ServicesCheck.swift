import ArgumentParser
import Foundation
import Packs

/// `footbridge services check FILE…`: everything wrong in the files, by line.
struct ServicesCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check files of packs and places; everything wrong is named with its line (exit code 65).",
        discussion: """
            Packs are also held against themselves and each other: a rule that can never fire, people sent in a circle, a \
            promise that no clock holds. What may well be meant is a warning and no mistake.
            """
    )

    @Argument(help: "Files of packs and places.")
    var files: [String]

    func run() async throws {
        let diagnostics = ServicePacks.check(files: files.map { URL(fileURLWithPath: $0) })
        diagnostics.forEach { Output.result($0.description) }
        guard diagnostics.allSatisfy(\.isWarning) else { throw Exit.badInput }
        Output.result(files.count == 1 ? "1 file is sound" : "\(files.count) files are sound")
    }
}
