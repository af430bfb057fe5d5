package import Journal
import Synchronization

extension PostgresStore {
    package func append(_ batch: Append) async throws -> Appended {
        guard batch.goesAtOnce else { return try await appendAll([batch])[0] }
        try batch.check()
        // Repeated after a lost connection, it finds its own key if it was carried out.
        return try await pool.perform { try batch.append($0) }
    }

    package func appendAll(_ batches: [Append]) async throws -> [Appended] {
        for batch in batches { try batch.check() }
        let appending = Appending(batches)
        return try await pool.perform(isRepeatable: { _ in appending.canTell }) { try appending.run($0) }
    }
}

extension Append {
    /// Appends in one round trip, which is one transaction without BEGIN and COMMIT.
    fileprivate func append(_ link: PostgresLink) throws -> Appended {
        do {
            let answers = try link.run(statementsAtOnce())
            return .now(heads(marked: answers.prefix(count).map { $0.rows[0].text(0) }))
        } catch let fault as PostgresFault where fault.isUnique && fault.table == "events" {
            throw JournalError.movedOn
        } catch let fault as PostgresFault where fault.isUnique && fault.table == "idempotency" {
            let answers = try link.run(questionAboutKey)
            guard let key = answers[0].rows.first, let idempotency else { return try append(link) }
            return try idempotency.answer(recordedDigest: key.text(0), recordedAnswer: key.text(1))
        }
    }

    /// Asks what is on record under its key, if it has one.
    fileprivate var questionAboutKey: [Statement] {
        guard let idempotency else { return [] }
        let sql = "SELECT digest, answer FROM idempotency WHERE place = ? AND actor = ? AND key = ?"
        return [Statement(sql, [.text(place), .text(actor), .text(idempotency.key)])]
    }
}

/// One append on its way, which remembers what it tried in case a connection ends before the answer comes.
private final class Appending: Sendable {
    private let batches: [Append]
    /// The first event of an attempt whose outcome is not known.
    private let tried = Mutex<[RecordedEvent]>([])
    private let isSent = Mutex(false)

    init(_ batches: [Append]) { self.batches = batches }

    /// Whether the database can be asked if an attempt was carried out, or none was sent.
    var canTell: Bool {
        !isSent.withLock { $0 } || batches.allSatisfy { $0.idempotency != nil } || !tried.withLock { $0.isEmpty }
    }

    func run(_ link: PostgresLink) throws -> [Appended] {
        while true {
            do {
                return try attempt(link)
            } catch let fault as PostgresFault where fault.isUnique && fault.table == "idempotency" {
                // Another process carried out the same request meanwhile: the next look finds its answer.
                _ = try link.run([Statement("ROLLBACK")])
            } catch let fault as PostgresFault where fault.isUnique && fault.table == "events" {
                _ = try link.run([Statement("ROLLBACK")])
                guard let answer = try answerIfCarriedOut(link) else { throw JournalError.movedOn }
                return answer
            }
        }
    }

    private func attempt(_ link: PostgresLink) throws -> [Appended] {
        if let answer = try answerIfCarriedOut(link) { return answer }
        let (first, known) = try look(link)
        var answers: [Appended] = []
        var inserts: [[Statement]] = []
        var events: [RecordedEvent] = []
        var position = first
        var hasher = EventHash()
        var keys: [[String]: Append.Idempotency] = [:]
        for (batch, known) in zip(batches, known) {
            if let answer = try known.answer(to: batch) ?? repeated(batch, &keys) {
                answers.append(answer)
                continue
            }
            for (part, head) in zip(batch.parts, known.heads) where head != part.expected { throw JournalError.movedOn }
            let chained = batch.chained(from: position, with: &hasher)
            position += Int64(chained.count)
            events += chained
            answers.append(.now(batch.heads(after: chained)))
            inserts.append(batch.statements(for: chained))
        }
        try send(inserts.flatMap { $0 }, events, answers, link)
        return answers
    }

    /// The second round trip: everything that is written, and COMMIT.
    private func send(
        _ statements: [Statement],
        _ events: [RecordedEvent],
        _ answers: [Appended],
        _ link: PostgresLink
    ) throws {
        guard !statements.isEmpty else {
            _ = try link.run([Statement("ROLLBACK")])
            return
        }
        isSent.withLock { $0 = true }
        tried.withLock { tried in if let first = events.first { tried.append(first) } }
        outcome.withLock { $0.append(answers) }
        _ = try link.run(statements + [PostgresStore.commit])
    }

    private let outcome = Mutex<[[Appended]]>([])

    /// What an earlier attempt answered, if the database has its first event with our hash.
    private func answerIfCarriedOut(_ link: PostgresLink) throws -> [Appended]? {
        for (event, answers) in zip(tried.withLock { $0 }, outcome.withLock { $0 }) {
            let found = try link.run([
                Statement(
                    "SELECT 1 FROM events WHERE position = ? AND hash = ?",
                    [.integer(event.position), .text(event.hash)]
                )
            ])
            if found[0].rows.count == 1 { return answers }
        }
        return nil
    }

    /// The first round trip: positions, and for each batch its key and the heads of its streams.
    private func look(_ link: PostgresLink) throws -> (first: Int64, known: [Known]) {
        let count = batches.reduce(0) { $0 + $1.count }
        var statements = [PostgresStore.begin]
        if count > 0 { statements.append(Statement("SELECT footbridge_positions(?)", [SQLValue(count)])) }
        let start = statements.count
        for batch in batches { statements += batch.questions }
        let answers = try link.run(statements)
        var index = start
        let known = batches.map { batch in
            var known = Known()
            if batch.idempotency != nil {
                known.key = answers[index].rows.first
                index += 1
            }
            for part in batch.parts {
                guard part.needsLook else {
                    known.heads.append(.empty)
                    continue
                }
                known.heads.append(answers[index].rows.first.map(StreamHead.init(row:)) ?? .empty)
                index += 1
            }
            return known
        }
        return (count > 0 ? answers[1].rows[0].integer(0) : 0, known)
    }

    /// The answer to a key that came earlier in the same call.
    private func repeated(_ batch: Append, _ keys: inout [[String]: Append.Idempotency]) throws -> Appended? {
        guard let idempotency = batch.idempotency else { return nil }
        let key = [batch.place, batch.actor, idempotency.key]
        if let known = keys[key] {
            return try idempotency.answer(recordedDigest: known.digest, recordedAnswer: known.answer)
        }
        keys[key] = idempotency
        return nil
    }
}

/// What the database knows before a batch is written.
private struct Known {
    var key: Row?
    var heads: [StreamHead] = []

    func answer(to batch: Append) throws -> Appended? {
        guard let key, let idempotency = batch.idempotency else { return nil }
        return try idempotency.answer(recordedDigest: key.text(0), recordedAnswer: key.text(1))
    }
}

extension StreamHead {
    fileprivate init(row: Row) { self.init(version: row.integer(0), hash: row.text(1)) }
}

extension Append.Part {
    /// A stream expected to be new needs no look: the unique index refuses if it is not.
    fileprivate var needsLook: Bool { expected != .empty || events.isEmpty }
}

extension Append {
    fileprivate var questions: [Statement] {
        var questions = questionAboutKey
        let sql = "SELECT version, hash FROM events WHERE place = ? AND stream = ? ORDER BY version DESC LIMIT 1"
        for part in parts where part.needsLook {
            questions.append(Statement(sql, [.text(part.stream.place), .text(part.stream.name)]))
        }
        return questions
    }

    /// The key first: who repeats a request under way waits for it there, and is then answered as a repeat.
    fileprivate func statements(for events: [RecordedEvent]) -> [Statement] {
        var statements: [Statement] = []
        if let idempotency {
            let sql = "INSERT INTO idempotency (place, actor, key, digest, answer, recorded) VALUES (?, ?, ?, ?, ?, ?)"
            statements.append(
                Statement(
                    sql,
                    [
                        .text(place), .text(actor), .text(idempotency.key), .text(idempotency.digest),
                        .text(idempotency.answer), .integer(recorded),
                    ]
                )
            )
        }
        return statements + events.map(\.insertion) + effects
    }
}
