import Foundation
import Services
import Yams

/// A pack with the file it came from, and where its parts stand in it.
struct FilePack {
    let pack: ServicePack
    let file: String
    private let marks: [Contradiction.Spot.Part: Node]
    private let questions: [Question.ID: Node]

    /// Reads one pack from the bytes of its file; there is a pack only if nothing is wrong.
    static func read(_ data: Data, file: String) -> (pack: FilePack?, diagnostics: [Diagnostic]) {
        switch Page.compose(data, file: file) {
        case .failure(let diagnostic): return (nil, [diagnostic])
        case .success(let root):
            var reader = PackReader(file: file)
            let pack = reader.read(root)
            let diagnostics = reader.page.diagnostics.sorted()
            guard let pack, diagnostics.isEmpty else { return (nil, diagnostics) }
            return (FilePack(pack: pack, file: file, marks: reader.marks, questions: reader.questions), [])
        }
    }

    private func line(of question: Question.ID) -> Int { questions[question]?.mark?.line ?? 1 }

    /// What a contradiction says, where it stands.
    fileprivate func diagnostic(_ contradiction: Contradiction, among packs: [FilePack]) -> Diagnostic {
        let mark = marks[contradiction.spot.part]?.mark
        let others = contradiction.others.compactMap { spot in
            packs.first { $0.pack.id == spot.pack }.map { "\($0.file):\($0.marks[spot.part]?.mark?.line ?? 1)" }
        }
        return Diagnostic(
            file: file,
            line: mark?.line ?? 1,
            column: mark?.column ?? 1,
            found: contradiction.found + (others.isEmpty ? "" : " See \(others.joined(separator: ", "))."),
            remedy: contradiction.remedy,
            isWarning: contradiction.isWarning
        )
    }
}

extension FilePack {
    /// What contradicts itself in each pack and, where there are several, between them.
    static func contradictions(in packs: [FilePack]) -> [Diagnostic] {
        let found =
            packs.flatMap { Contradiction.within($0.pack) }
            + (packs.count > 1 ? Contradiction.between(packs.map { $0.pack.settled() }) : [])
        return found.compactMap { contradiction in
            packs.first { $0.pack.id == contradiction.spot.pack }?.diagnostic(contradiction, among: packs)
        }
    }

    /// What two packs say differently that they should say alike.
    static func disagreements(between packs: [FilePack]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var asked: [Question.ID: (ask: String, file: FilePack)] = [:]
        var editions: [String: String] = [:]
        for file in packs {
            let edition = "\(file.pack.id.name) version \(file.pack.edition.version)"
            if let other = editions.updateValue(file.file, forKey: edition) {
                let found = "“\(edition)” is in \(other) too."
                let remedy = "Raise the version, or change the id."
                diagnostics.append(Diagnostic(file: file.file, found: found, remedy: remedy))
            }
            for question in file.pack.questions {
                guard let known = asked[question.id] else {
                    asked[question.id] = (question.ask, file)
                    continue
                }
                guard known.ask != question.ask else { continue }
                let place = "\(known.file.file):\(known.file.line(of: question.id))"
                diagnostics.append(
                    Diagnostic(
                        file: file.file,
                        line: file.line(of: question.id),
                        column: file.questions[question.id]?.mark?.column ?? 1,
                        found: "“\(question.id.name)” asks something else in \(place).",
                        remedy: "One answer counts for both: ask it in the same words, or give it an id of its own."
                    )
                )
            }
        }
        return diagnostics
    }
}
