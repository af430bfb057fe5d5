import Care
import Clinical
import Journal

/// By which rules of treating to a target the dues of a place were last written: a digest, one row for each place.
enum KeptRules {
    static let migration = Migration(
        part: "following",
        number: 1,
        name: "rules of targets that dues were written by",
        statements: ["CREATE TABLE kept_rules (place TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL)"]
    )

    /// What is written by the rules of targets; the rest of a person's rows do not change with them.
    static let written: [any Projection.Type] = [DueTable.self, CaseloadTable.self]

    /// The same for the same rules, whatever the process; another where a day, a sentence or a source differs.
    static func digest(of rules: TargetRules) -> String {
        let lines = rules.rules.map { rule in
            let reference = rule.reference
            let written = [reference.publisher, reference.title, reference.place, reference.evidence.rawValue]
            return ([rule.kind.rawValue, "\(rule.from)", "\(rule.by)", rule.sentence] + written)
                .joined(separator: "\u{1F}")
        }
        return Digest.hex(of: (["\(rules.name)/\(rules.version)"] + lines).joined(separator: "\u{1E}"))
    }
}

extension FrontDesk {
    /// Writes anew what is owed to everybody who is followed up, where the rules are others than it was written by.
    ///
    /// It is called before anything is served. If it is interrupted it begins again the next time, since the digest is
    /// kept last.
    ///
    /// - Parameter progress: hears how many people are done, every thousand of them.
    /// - Returns: how many people there were; none where the rules are those that were kept.
    /// - Throws: whatever the store throws; what is written by then stays, and is written again the next time.
    @discardableResult
    package func keepRules(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let digest = KeptRules.digest(of: place.targets)
        let kept = try await store.rows(
            Statement("SELECT digest FROM kept_rules WHERE place = ?", [.text(place.code)])
        )
        guard kept.first?.text(0) != digest else { return 0 }
        var people = 0
        var after = ""
        while true {
            let rows = try await store.rows(
                Statement(
                    "SELECT DISTINCT person FROM caseload WHERE place = ? AND followed > 0 AND person > ? "
                        + "ORDER BY person LIMIT 500",
                    [.text(place.code), .text(after)]
                )
            )
            guard let last = rows.last else { break }
            after = last.text(0)
            for person in rows.compactMap({ Person.ID($0.text(0)) }) {
                // A task of its own is not cancelled between writing the rows and looking whether they still hold.
                try await Task { try await rebuild(person, in: KeptRules.written) }.value
                people += 1
                if people.isMultiple(of: 1000) { progress(people) }
            }
        }
        try await store.write([
            Statement(
                "INSERT INTO kept_rules (place, digest) VALUES (?, ?) "
                    + "ON CONFLICT (place) DO UPDATE SET digest = excluded.digest",
                [.text(place.code), .text(digest)]
            )
        ])
        return people
    }
}
