package import Care
import Journal

/// One look at a person's record: who, when, why they may, and what page.
package struct Look: Sendable, Equatable {
    package let at: Instant
    package let actor: String
    package let person: Person.ID
    /// The relationship by which it was allowed.
    package let relationship: Policy.Relationship
    /// The page's name, never its address.
    package let page: String
    /// The reason given, where the glass was broken.
    package let reason: String?

    package init(
        at: Instant,
        actor: String,
        person: Person.ID,
        relationship: Policy.Relationship,
        page: String,
        reason: String? = nil
    ) {
        self.at = at
        self.actor = actor
        self.person = person
        self.relationship = relationship
        self.page = page
        self.reason = reason
    }
}

/// Records looks before their pages are sent, many in one transaction.
///
/// Looks that arrive while a group is being committed form the next group, so that a busy morning costs few commits;
/// each caller waits until its own look is durable. A look that cannot be recorded is refused.
actor LookRecorder {
    private let store: any Store
    private let place: String
    private var waiting: [(Look, CheckedContinuation<Void, any Error>)] = []
    private var isCommitting = false

    init(store: any Store, place: String) {
        self.store = store
        self.place = place
    }

    func record(_ look: Look) async throws {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((look, continuation))
            guard !isCommitting else { return }
            isCommitting = true
            Task { await commitAll() }
        }
    }

    private func commitAll() async {
        while !waiting.isEmpty {
            let group = waiting
            waiting = []
            do {
                try await store.write(group.map { statement($0.0) })
                for (_, continuation) in group { continuation.resume() }
            } catch {
                for (_, continuation) in group { continuation.resume(throwing: error) }
            }
        }
        isCommitting = false
    }

    private func statement(_ look: Look) -> Statement {
        Statement(
            "INSERT INTO look (place, person, at, actor, relationship, page, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .text(place), .text(look.person.description), .integer(look.at.microseconds), .text(look.actor),
                .text(look.relationship.rawValue), .text(look.page), SQLValue(look.reason),
            ]
        )
    }
}

/// The access log: append-only, apart from the journal.
enum LookTable {
    static let migration = Migration(
        part: "desk",
        number: 5,
        name: "looks",
        statements: [
            """
            CREATE TABLE look (
                place TEXT NOT NULL, person TEXT NOT NULL, at BIGINT NOT NULL, actor TEXT NOT NULL,
                relationship TEXT NOT NULL, page TEXT NOT NULL, reason TEXT)
            """,
            PortableSQL.appendOnly("look"),
            "CREATE INDEX look_at_person ON look (place, person, at)",
            "CREATE INDEX look_by_actor ON look (place, actor, at)",
            "CREATE INDEX look_through_glass ON look (place, at) WHERE relationship = 'brokeGlass'",
        ]
    )
}
