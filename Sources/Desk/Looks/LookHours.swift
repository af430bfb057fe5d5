package import Care
import Journal

/// What one worker looked at in one hour: a page of a record is opened many times in a morning, and each is a look.
package struct LookHour: Sendable, Equatable {
    /// One reason to look, and the pages that were opened for it.
    package struct Part: Sendable, Equatable {
        package let relationship: Policy.Relationship
        /// The reason given, where the glass was broken.
        package let reason: String?
        /// Each page by its name, with how often it was opened.
        package internal(set) var pages: [(name: String, count: Int)]

        package static func == (left: Part, right: Part) -> Bool {
            left.relationship == right.relationship && left.reason == right.reason
                && left.pages.elementsEqual(right.pages, by: ==)
        }
    }

    package let actor: String
    package let first: Instant
    package let last: Instant
    package let count: Int
    package internal(set) var parts: [Part]
}

extension FrontDesk {
    /// Everybody who looked at a person's record, hour by hour, the last hour first.
    package func lookHours(
        at person: Person.ID,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<LookHour> {
        let order = ListOrder(("0 - hour", .number), ("actor", .text))
        let after = try order.after(mark)
        let whose: [SQLValue] = [.text(place.code), .text(person.description)]
        let rows = try await store.rows(
            Statement(
                """
                SELECT hour, actor, min(at), max(at), count(*)
                FROM (SELECT at / 1000000 / 3600 AS hour, actor, at FROM look WHERE place = ? AND person = ?) AS hourly
                WHERE 1 = 1\(after.sql) GROUP BY hour, actor ORDER BY \(order.sql) LIMIT \(size + 1)
                """,
                whose + after.arguments
            )
        )
        let kept = rows.prefix(size)
        guard let newest = kept.first?.integer(0), let oldest = kept.last?.integer(0) else {
            return ListPage(lines: [], next: nil)
        }
        let parts = try await parts(of: whose, from: oldest, to: newest)
        return ListPage(
            lines: kept.map { row in LookHour(row, parts[HourOfOne(row)] ?? []) },
            next: rows.count > size
                ? kept.last.map { ListMark([.integer(-$0.integer(0)), .text($0.text(1))]) } : nil
        )
    }

    private func parts(
        of whose: [SQLValue],
        from oldest: Int64,
        to newest: Int64
    ) async throws -> [HourOfOne: [LookHour.Part]] {
        let rows = try await store.rows(
            Statement(
                """
                SELECT hour, actor, relationship, reason, page, count(*)
                FROM (SELECT at / 1000000 / 3600 AS hour, actor, relationship, reason, page
                    FROM look WHERE place = ? AND person = ?) AS hourly
                WHERE hour >= ? AND hour <= ? GROUP BY hour, actor, relationship, reason, page
                ORDER BY hour, actor, relationship, reason NULLS FIRST, page
                """,
                whose + [.integer(oldest), .integer(newest)]
            )
        )
        var parts: [HourOfOne: [LookHour.Part]] = [:]
        for row in rows { parts[HourOfOne(row), default: []].add(row) }
        return parts
    }
}

/// An hour, counted from 1970, and who looked in it.
private struct HourOfOne: Hashable {
    let hour: Int64
    let actor: String

    init(_ row: Row) {
        hour = row.integer(0)
        actor = row.text(1)
    }
}

extension [LookHour.Part] {
    /// Adds a page to the reason it was opened for; rows of one reason follow each other.
    fileprivate mutating func add(_ row: Row) {
        let relationship = Policy.Relationship(rawValue: row.text(2)) ?? .brokeGlass
        let page = (name: row.text(4), count: Int(row.integer(5)))
        if let last = indices.last, self[last].relationship == relationship, self[last].reason == row.optionalText(3) {
            self[last].pages.append(page)
        } else {
            append(LookHour.Part(relationship: relationship, reason: row.optionalText(3), pages: [page]))
        }
    }
}

extension LookHour {
    fileprivate init(_ row: Row, _ parts: [Part]) {
        self.init(
            actor: row.text(1),
            first: Instant(microseconds: row.integer(2)),
            last: Instant(microseconds: row.integer(3)),
            count: Int(row.integer(4)),
            parts: parts
        )
    }
}
