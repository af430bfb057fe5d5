import Care
import Journal

extension FrontDesk {
    /// What people are owed, before they are back, by workers who are not here, soonest first; for the manager.
    ///
    /// Whoever holds a person is on the list of holders. This is what somebody else owes them: a contact, a safety
    /// conversation, a safeguarding concern, a crisis hand-over, news that a message could not bring.
    package func owedByAbsent(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<DueLine> {
        try permit(.manageTeam, to: identity)
        let today = London.day(at: now)
        let absent = try await team().workers.values.filter { !$0.isHere(on: today) }.sorted { $0.id < $1.id }
        guard !absent.isEmpty else { return ListPage(lines: [], next: nil) }
        let order = ListOrder(
            ("due.at", .number),
            ("due.person", .text),
            ("due.kind", .text),
            ("due.subject", .text)
        )
        let after = try order.after(mark)
        let whose = absent.map { _ in "due.owner = ? AND due.at < ?" }.joined(separator: " OR ")
        let owners = absent.flatMap { worker -> [SQLValue] in
            let back = worker.isBack(after: today).map { London.instant($0).microseconds } ?? Int64.max
            return [.text(worker.id.description), .integer(back)]
        }
        let rows = try await store.rows(
            Statement(
                """
                SELECT \(DueLine.columns)
                FROM due JOIN person ON person.place = due.place AND person.id = due.person
                WHERE due.place = ? AND (\(whose)) AND due.kind IN (
                    'contact', 'safetyConversation', 'safetyFollowUp', 'safeguarding', 'crisis', 'message', 'practiceMessage',
                    'offeredTime', 'offeredPlace', 'rebook')\(after.sql)
                ORDER BY \(order.sql) LIMIT \(size + 1)
                """,
                [.text(place.code)] + owners + after.arguments
            )
        )
        return ListPage(rows.compactMap(DueLine.init), size: size) { due in
            ListMark([
                .integer(due.at.microseconds), .text(due.person.description), .text(due.kind.rawValue),
                .text(due.subject),
            ])
        }
    }
}

extension Worker {
    /// The first day after a day on which the worker is here; `nil` if there is none within a year.
    fileprivate func isBack(after day: Day) -> Day? { (1...366).map { day + $0 }.first { isHere(on: $0) } }
}
