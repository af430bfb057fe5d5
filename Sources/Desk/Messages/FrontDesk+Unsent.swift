package import Care
import Journal

/// A message that could not be sent, and of which nobody has told the person, or their practice, yet.
package struct UnsentMessage: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let message: Message.ID
    package let kind: Message.Kind
    package let since: Instant
    /// Who must tell them another way.
    package let owner: Worker.ID?
}

extension FrontDesk {
    /// Every message that could not be sent, the longest known first; for the manager.
    ///
    /// Each is also owed by the holder.
    package func unsentMessages(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<UnsentMessage> {
        try permit(.manageTeam, to: identity)
        let order = ListOrder(("outbox.at", .number), ("outbox.person", .text), ("outbox.message", .text))
        let after = try order.after(mark)
        let rows = try await store.rows(
            Statement(
                "SELECT outbox.person, person.name, outbox.message, outbox.kind, outbox.at, due.owner FROM outbox "
                    + "JOIN person ON person.place = outbox.place AND person.id = outbox.person "
                    + "LEFT JOIN due ON due.place = outbox.place AND due.person = outbox.person "
                    + "AND due.kind IN ('message', 'practiceMessage') AND due.subject = outbox.message "
                    + "WHERE outbox.place = ? AND outbox.state = 'failed'\(after.sql) "
                    + "ORDER BY \(order.sql) LIMIT \(size + 1)",
                [.text(place.code)] + after.arguments
            )
        )
        return ListPage(rows.compactMap(UnsentMessage.init), size: size) { line in
            ListMark([
                .integer(line.since.microseconds), .text(line.person.description), .text(line.message.description),
            ])
        }
    }
}

extension UnsentMessage {
    fileprivate init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let message = Message.ID(row.text(2)),
            let kind = Message.Kind(rawValue: row.text(3))
        else { return nil }
        self.init(
            person: person,
            name: Personal(row.text(1)),
            message: message,
            kind: kind,
            since: Instant(microseconds: row.integer(4)),
            owner: row.optionalText(5).flatMap { Worker.ID($0) }
        )
    }
}
