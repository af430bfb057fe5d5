package import Care
import Journal

/// A service in the community as lists show it, with the day on which somebody last said that the entry is right.
package struct DirectoryEntry: Sendable, Equatable {
    /// The publisher's identity of it.
    package let id: String
    package let name: String
    package let organisation: String?
    package let about: String
    package let url: String?
    package let assured: Day?

    package init(id: String, name: String, organisation: String?, about: String, url: String?, assured: Day?) {
        self.id = id
        self.name = name
        self.organisation = organisation
        self.about = about
        self.url = url
        self.assured = assured
    }
}

extension FrontDesk {
    /// Puts down what a directory says, and forgets what it has withdrawn, in one transaction.
    ///
    /// Entries that the directory does not speak of stay as they are: a feed may come in several files.
    package func put(
        _ entries: [DirectoryEntry],
        withdrawing withdrawn: [String] = [],
        as identity: Identity
    ) async throws {
        try permit(.administer, to: identity)
        let gone = withdrawn.map {
            Statement("DELETE FROM community_service WHERE place = ? AND id = ?", [.text(place.code), .text($0)])
        }
        let put = entries.map { entry in
            Statement(
                """
                INSERT INTO community_service (place, id, name, organisation, about, url, assured)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (place, id) DO UPDATE SET name = excluded.name, organisation = excluded.organisation,
                    about = excluded.about, url = excluded.url, assured = excluded.assured
                """,
                [
                    .text(place.code), .text(entry.id), .text(entry.name), SQLValue(entry.organisation),
                    .text(entry.about), SQLValue(entry.url), SQLValue(entry.assured?.description),
                ]
            )
        }
        guard !gone.isEmpty || !put.isEmpty else { return }
        try await store.write(gone + put)
    }

    /// The community services that are known here, by name.
    package func directory() async throws -> [DirectoryEntry] {
        let rows = try await store.rows(
            Statement(
                "SELECT id, name, organisation, about, url, assured FROM community_service WHERE place = ? "
                    + "ORDER BY name, id",
                [.text(place.code)]
            )
        )
        return rows.map { row in
            DirectoryEntry(
                id: row.text(0),
                name: row.text(1),
                organisation: row.optionalText(2),
                about: row.text(3),
                url: row.optionalText(4),
                assured: row.optionalText(5).flatMap { Day($0) }
            )
        }
    }

    /// Forgets practices that have closed; answers how many of them were known.
    package func forget(practices: [PracticeCode], as identity: Identity) async throws -> Int {
        try permit(.administer, to: identity)
        guard !practices.isEmpty else { return 0 }
        let gone = practices.map {
            Statement("DELETE FROM practice WHERE place = ? AND code = ?", [.text(place.code), .text($0.rawValue)])
        }
        return try await store.write(gone).reduce(0, +)
    }
}
