import Foundation
import Journal
import JournalTesting
import Testing

extension JournalContract {
    static let keeping = [
        JournalContract("a checkpoint counts what is there and follows the one before") { journal async throws in
            let head = try await journal.fill("a", ["1", "2"])
            let first = try await journal.checkpoint(recorded: 10)
            #expect(first.number == 1)
            #expect(first.events == 2)
            #expect(try await journal.checkpoint(recorded: 11) == first)
            try await journal.fill("a", ["3"], from: head)
            try await journal.fill("b", ["4"])
            let second = try await journal.checkpoint(recorded: 12)
            #expect(second.events == 4)
            #expect(second.previousHash == first.hash)
            #expect(try await journal.checkpoints() == [first, second])
            let report = try await journal.verify()
            #expect(report.holds)
            #expect(report.events == 4)
            #expect(report.streams == 2)
            #expect(report.checkpoints == 2)
        },
        JournalContract("a backup taken while others write restores to a journal that verifies") {
            journal async throws in
            try await TemporaryFolder.with { folder in
                try await journal.fill("early", ["a", "b"])
                _ = try await journal.checkpoint(recorded: 1)
                let goal = try await withThrowingTaskGroup(of: Checkpoint?.self) { group in
                    for writer in 0..<4 {
                        group.addTask {
                            try await journal.fill("w\(writer)", (0..<30).map { "\"\\\\ é 🙂 \($0)" })
                            return nil
                        }
                    }
                    group.addTask { try await journal.backup(to: folder + "/backup", recorded: 2) }
                    return try await group.reduce(nil) { $0 ?? $1 }
                }
                let restored = MemoryJournal()
                #expect(try await restored.restore(from: folder + "/backup") == goal)
                let report = try await restored.verify()
                #expect(report.holds)
                #expect(report.events == goal?.events)
                let all = try await journal.everything()
                let early = all.filter { $0.position <= goal?.position ?? 0 }
                #expect(try await restored.everything() == early)
                #expect(try await journal.verify().holds)
            }
        },
        JournalContract("a backup from memory restores here, and the journal goes on from there") {
            journal async throws in
            try await TemporaryFolder.with { folder in
                let source = MemoryJournal()
                let head = try await source.fill("a", ["1", "2", "3"])
                try await source.fill("b", ["4"])
                let goal = try await source.backup(to: folder + "/backup", recorded: 1)
                #expect(try await journal.restore(from: folder + "/backup") == goal)
                let original = try await source.everything()
                #expect(try await journal.everything() == original)
                try await journal.fill("a", ["5"], from: head)
                let positions = try await journal.everything().map(\.position)
                #expect(positions.count == 5 && positions == positions.sorted())
                #expect(try await journal.verify().holds)
                #expect(try await journal.checkpoint(recorded: 2).previousHash == goal.hash)
                #expect(await code { _ = try await journal.restore(from: folder + "/backup") } == .refused)
            }
        },
        JournalContract("an empty journal can be backed up and restored") { journal async throws in
            try await TemporaryFolder.with { folder in
                let goal = try await journal.backup(to: folder + "/backup", recorded: 1)
                #expect(goal.events == 0)
                let restored = MemoryJournal()
                #expect(try await restored.restore(from: folder + "/backup") == goal)
            }
        },
        JournalContract("a damaged backup is refused, where is named, and the journal stays empty") {
            journal async throws in
            try await TemporaryFolder.with { folder in
                let source = MemoryJournal()
                try await source.fill("a", ["one", "two", "three"])
                try await source.fill("b", ["four"])
                _ = try await source.backup(to: folder + "/backup", recorded: 1)
                let text = try String(contentsOfFile: folder + "/backup", encoding: .utf8)
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                let damages: [(String, [String])] = [
                    ("cut in a line", [String(text.dropLast(20))]),
                    ("cut at a line", Array(lines.prefix(3)) + [""]),
                    ("without its last event", Array(lines.prefix(4)) + Array(lines.suffix(2))),
                    ("without its header", Array(lines.dropFirst())),
                    ("a changed letter", lines.map { $0.replacingOccurrences(of: "three", with: "throe") }),
                    ("one event twice", [lines[0], lines[1]] + lines.dropFirst(1)),
                    ("no JSON", [lines[0], "hello"] + lines.dropFirst(2)),
                ]
                for (index, (name, lines)) in damages.enumerated() {
                    let path = folder + "/damaged\(index)"
                    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
                    let error = await #expect(throws: JournalError.self) { try await journal.restore(from: path) }
                    #expect(error?.code == .damaged || error?.code == .badFile, "\(name)")
                    let said = error?.message ?? ""
                    #expect(
                        said.contains(/line \d+|positions? \d+|version \d+|checkpoint \d+|begin/),
                        "\(name): where is named, not \(said)"
                    )
                    #expect(try await journal.everything().isEmpty, "\(name)")
                }
            }
        },
        JournalContract("an export has a line for each event and does not overwrite a file") { journal async throws in
            try await TemporaryFolder.with { folder in
                try await journal.fill("a", ["1", "2"])
                #expect(try await journal.export(to: folder + "/export") == 2)
                let lines = try String(contentsOfFile: folder + "/export", encoding: .utf8).split(separator: "\n")
                #expect(lines.count == 2)
                #expect(await code { _ = try await journal.export(to: folder + "/export") } == .badFile)
                #expect(await code { _ = try await journal.restore(from: folder + "/export") } != nil)
            }
        },
    ]
}
