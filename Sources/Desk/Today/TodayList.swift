package import Care
import Journal

/// One page of a worker's day, in its order: hand-overs to answer, what is due, people to reach again, everybody else.
package struct TodayList: Sendable {
    /// Who asks the worker to take somebody over.
    package internal(set) var offered: [RequestLine] = []
    /// By when each of these is to be answered.
    package internal(set) var answers: [Request.ID: DueLine] = [:]
    /// What is owed up to the end of today; people to reach again come last.
    package internal(set) var dues: [DueLine] = []
    /// Everybody else the worker holds.
    package internal(set) var held: [RequestLine] = []
    /// Of the whole day, whatever this page shows: how many requests are held, and how many things are late.
    package internal(set) var holds = 0
    package internal(set) var late = 0
    package internal(set) var next: ListMark?
}

/// The parts of the day; a mark says in which one a page ended.
private enum TodayPart: Int64, CaseIterable {
    case offered, dues, held

    /// Where this part goes on after a mark of the whole list; `nil` if it was shown to its end.
    func place(after mark: ListMark?) throws(Denial) -> ListMark?? {
        guard let mark else { return .some(nil) }
        guard case .integer(let number)? = mark.values.first, let part = TodayPart(rawValue: number) else {
            throw .notFound
        }
        if part.rawValue > rawValue { return nil }
        let rest = Array(mark.values.dropFirst())
        return .some(part == self && !rest.isEmpty ? ListMark(rest) : nil)
    }

    func mark(_ mark: ListMark? = nil) -> ListMark { ListMark([.integer(rawValue)] + (mark?.values ?? [])) }
}

extension FrontDesk {
    /// A worker's day up to its end, page by page.
    package func today(
        of worker: Worker.ID,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> TodayList {
        let end = London.instant(London.day(at: now) + 1)
        let nothing = Statement("SELECT 1 FROM account WHERE 1 = 0")
        let parts = try TodayPart.allCases.map { part in
            try part.place(after: mark).map { try statement(part, worker, end, after: $0, size) } ?? nothing
        }
        let rows = try await store.rows(parts + [counts(of: worker)])
        var list = TodayList()
        list.fill(
            offered: rows[0].compactMap(RequestLine.init),
            dues: rows[1].compactMap(DueLine.init),
            held: rows[2].compactMap(RequestLine.init),
            size: size
        )
        list.holds = Int(rows[3].first?.integer(0) ?? 0)
        list.late = Int(rows[3].first?.integer(1) ?? 0)
        list.answers = try await answers(of: worker, for: list.offered.map(\.request))
        return list
    }

    private func statement(
        _ part: TodayPart,
        _ worker: Worker.ID,
        _ end: Instant,
        after mark: ListMark?,
        _ size: Int
    ) throws -> Statement {
        let id = SQLValue.text(worker.description)
        let until = SQLValue.integer(end.microseconds)
        switch part {
        case .offered:
            let owed = DueTable.owed(by: worker, in: place.code)
            return try requestLines(
                """
                request.id IN (SELECT due.request FROM due WHERE \(owed.sql) AND due.kind = 'answerHandOver')
                AND request.offered_to = ? AND request.closed IS NULL
                """,
                owed.arguments + [id],
                order: .received,
                after: mark,
                size: size
            )
        case .dues: return try dues(id, until, after: mark, size)
        case .held:
            return try requestLines(
                """
                request.holder = ? AND request.closed IS NULL AND NOT EXISTS (
                    SELECT 1 FROM due WHERE due.place = request.place AND due.person = request.person
                        AND due.request = request.id AND due.owner = ? AND due.at <= ?)
                """,
                [id, id, until],
                order: .nextDue,
                after: mark,
                size: size
            )
        }
    }

    private func dues(_ owner: SQLValue, _ until: SQLValue, after mark: ListMark?, _ size: Int) throws -> Statement {
        let after = try DueLine.order.after(mark)
        return Statement(
            """
            SELECT \(DueLine.columns)
            FROM due JOIN person ON person.place = due.place AND person.id = due.person
            WHERE due.place = ? AND due.owner = ? AND due.at <= ? AND due.kind <> 'answerHandOver'\(after.sql)
            ORDER BY \(DueLine.order.sql) LIMIT \(size + 1)
            """,
            [.text(place.code), owner, until] + after.arguments
        )
    }

    /// By when hand-overs are to be answered; asked only where there are any.
    private func answers(of worker: Worker.ID, for requests: [Request.ID]) async throws -> [Request.ID: DueLine] {
        guard !requests.isEmpty else { return [:] }
        let marks = requests.map { _ in "?" }.joined(separator: ", ")
        let owed = DueTable.owed(by: worker, in: place.code)
        let rows = try await store.rows(
            Statement(
                """
                SELECT \(DueLine.columns)
                FROM due JOIN person ON person.place = due.place AND person.id = due.person
                WHERE \(owed.sql) AND due.kind = 'answerHandOver' AND due.request IN (\(marks))
                ORDER BY due.at, due.person
                """,
                owed.arguments + requests.map { .text($0.description) }
            )
        )
        let answers = rows.compactMap(DueLine.init).compactMap { due in due.request.map { ($0, due) } }
        return Dictionary(answers, uniquingKeysWith: { first, _ in first })
    }

    private func counts(of worker: Worker.ID) -> Statement {
        Statement(
            """
            SELECT (SELECT count(*) FROM request WHERE place = ? AND holder = ? AND closed IS NULL),
                (SELECT count(*) FROM due WHERE place = ? AND owner = ? AND at < ?)
            """,
            [
                .text(place.code), .text(worker.description), .text(place.code), .text(worker.description),
                .integer(now.microseconds),
            ]
        )
    }
}

extension DueLine {
    /// What is due by its time, with the people to reach again behind it.
    fileprivate static let order = ListOrder(
        ("CASE WHEN due.kind = 'reengage' THEN 1 ELSE 0 END", .number),
        ("due.at", .number),
        ("due.person", .text),
        ("due.kind", .text),
        ("due.subject", .text)
    )

    fileprivate var mark: ListMark {
        ListMark([
            kind == .reengage ? 1 : 0, .integer(at.microseconds), .text(person.description), .text(kind.rawValue),
            .text(subject),
        ])
    }
}

extension TodayList {
    /// Takes as many lines as a page has, part by part, and remembers where it ended.
    fileprivate mutating func fill(offered: [RequestLine], dues: [DueLine], held: [RequestLine], size: Int) {
        self.offered = Array(offered.prefix(size))
        var room = size - self.offered.count
        if offered.count > size {
            next = self.offered.last.map { TodayPart.offered.mark(RequestOrder.received.mark($0)) }
            return
        }
        self.dues = Array(dues.prefix(room))
        if dues.count > room {
            next = TodayPart.dues.mark(self.dues.last?.mark)
            return
        }
        room -= self.dues.count
        self.held = Array(held.prefix(room))
        if held.count > room { next = TodayPart.held.mark(self.held.last.map(RequestOrder.nextDue.mark)) }
    }
}
