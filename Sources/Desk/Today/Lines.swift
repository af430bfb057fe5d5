package import Care
import Journal

/// One line of somebody's list: what is owed, to whom, by when.
package struct DueLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let kind: Due.Kind
    package let request: Request.ID?
    package let subject: String
    package let owner: Worker.ID
    package let at: Instant
    package let sentence: String
    package let source: String
}

/// One line of a list of requests.
package struct RequestLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let born: Personal<Day>?
    package let practice: PracticeCode?
    package let request: Request.ID
    package let route: Request.Route
    package let kind: Request.Kind
    package let received: Instant
    package let holder: Worker.ID
    package let heldSince: Instant
    package let offeredTo: Worker.ID?
    package let handOver: Holding.HandOver.ID?
    package let isTriaged: Bool
    /// Shown, and can be filtered by; nothing is ever sorted by it.
    package let hasOpenSafetyConversation: Bool
    package let gapSince: Instant?
    package let nextDue: Instant?
}

/// How many people each worker holds, and who is away.
package struct HoldingLine: Sendable, Equatable {
    package let worker: Worker
    package let held: Int
    package let oldest: Instant?
    package let isHere: Bool
    package let isAboveLimit: Bool
}

extension DueLine {
    /// The columns of a due with its person's name, in the order in which a line reads them.
    static let columns =
        "due.person, person.name, due.kind, due.request, due.subject, due.owner, due.at, due.sentence, due.source"

    init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let kind = Due.Kind(rawValue: row.text(2)),
            let owner = Worker.ID(row.text(5))
        else { return nil }
        self.init(
            person: person,
            name: Personal(row.text(1)),
            kind: kind,
            request: row.optionalText(3).flatMap { Request.ID($0) },
            subject: row.text(4),
            owner: owner,
            at: Instant(microseconds: row.integer(6)),
            sentence: row.text(7),
            source: row.text(8)
        )
    }
}

extension RequestLine {
    init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let request = Request.ID(row.text(4)),
            let route = Request.Route(rawValue: row.text(5)), let kind = Request.Kind(rawValue: row.text(6)),
            let holder = Worker.ID(row.text(8))
        else { return nil }
        self.init(
            person: person,
            name: Personal(row.text(1)),
            born: row.optionalText(2).flatMap { Day($0) }.map { Personal($0) },
            practice: row.optionalText(3).map(PracticeCode.init(rawValue:)),
            request: request,
            route: route,
            kind: kind,
            received: Instant(microseconds: row.integer(7)),
            holder: holder,
            heldSince: Instant(microseconds: row.integer(9)),
            offeredTo: row.optionalText(10).flatMap { Worker.ID($0) },
            handOver: row.optionalText(11).flatMap { Holding.HandOver.ID($0) },
            isTriaged: row.flag(12),
            hasOpenSafetyConversation: row.flag(13),
            gapSince: row.optionalInteger(14).map(Instant.init(microseconds:)),
            nextDue: row.optionalInteger(15).map(Instant.init(microseconds:))
        )
    }
}
