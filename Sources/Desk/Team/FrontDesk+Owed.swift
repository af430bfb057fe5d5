import Care
import Journal

extension FrontDesk {
    /// What people are owed, before they are back, by workers who are not here, soonest first; for the manager.
    ///
    /// Whoever holds a person is on the list of holders. This is what somebody else owes them: a contact, a safety
    /// conversation, a safeguarding concern, a crisis hand-over, news that a message could not bring.
    package func owedByAbsent(as identity: Identity) async throws -> [DueLine] {
        try permit(.manageTeam, to: identity)
        let today = London.day(at: now)
        let absent = try await team().workers.values.filter { !$0.isHere(on: today) }.sorted { $0.id < $1.id }
        guard !absent.isEmpty else { return [] }
        let back = Dictionary(uniqueKeysWithValues: absent.map { ($0.id, $0.isBack(after: today)) })
        let marks = absent.map { _ in "?" }.joined(separator: ", ")
        let rows = try await store.rows(
            Statement(
                """
                SELECT \(DueLine.columns)
                FROM due JOIN person ON person.place = due.place AND person.id = due.person
                WHERE due.place = ? AND due.owner IN (\(marks)) AND due.kind IN (
                    'contact', 'safetyConversation', 'safetyFollowUp', 'safeguarding', 'crisis', 'message')
                ORDER BY due.at, due.person, due.kind, due.subject LIMIT 500
                """,
                [.text(place.code)] + absent.map { .text($0.id.description) }
            )
        )
        return rows.compactMap(DueLine.init).filter { due in
            guard let day = back[due.owner] ?? nil else { return true }
            return due.at < London.instant(day)
        }
    }
}

extension Worker {
    /// The first day after a day on which the worker is here; `nil` if there is none within a year.
    fileprivate func isBack(after day: Day) -> Day? { (1...366).map { day + $0 }.first { isHere(on: $0) } }
}
