import GRDB
import GRDBSQLite
import Journal

extension SQLiteSession {
    /// Appends inside the transaction under way, which is the only one that writes.
    func append(_ batch: Append, with hasher: inout EventHash) throws -> Appended {
        if let idempotency = batch.idempotency, let answer = try remember(idempotency, of: batch) { return answer }
        for part in batch.parts where part.expected != .empty || part.events.isEmpty { try check(part) }
        let events = try batch.chained(from: nextPosition(), with: &hasher)
        do {
            for event in events { try run(RecordedEvent.insertSQL, event.values) }
        } catch let error as JournalError where error.code == .taken {
            throw JournalError.movedOn
        }
        for effect in batch.effects { try run(effect.sql, effect.arguments) }
        return .now(batch.heads(after: events))
    }

    /// Keeps a request's key; if it came before, answers as it was answered then.
    private func remember(_ idempotency: Append.Idempotency, of batch: Append) throws -> Appended? {
        try run(
            """
            INSERT INTO idempotency (place, actor, key, digest, answer, recorded) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (place, actor, key) DO NOTHING
            """,
            [
                .text(batch.place), .text(batch.actor), .text(idempotency.key), .text(idempotency.digest),
                .text(idempotency.answer), .integer(batch.recorded),
            ]
        )
        guard sqlite3_changes(database.sqliteConnection) == 0 else { return nil }
        var known = (digest: "", answer: "")
        try run(
            "SELECT digest, answer FROM idempotency WHERE place = ? AND actor = ? AND key = ?",
            [.text(batch.place), .text(batch.actor), .text(idempotency.key)]
        ) { known = ($0.text(0), $0.text(1)) }
        return try idempotency.answer(recordedDigest: known.digest, recordedAnswer: known.answer)
    }

    /// Checks that a stream is where its writer saw it.
    private func check(_ part: Append.Part) throws {
        var head = StreamHead.empty
        try run(
            "SELECT version, hash FROM events WHERE place = ? AND stream = ? ORDER BY version DESC LIMIT 1",
            [.text(part.stream.place), .text(part.stream.name)]
        ) { head = StreamHead(version: $0.integer(0), hash: $0.text(1)) }
        guard head == part.expected else { throw JournalError.movedOn }
    }

    private func nextPosition() throws -> Int64 {
        var last: Int64 = 0
        try run("SELECT MAX(position) FROM events") { last = $0.integer(0) }
        return last + 1
    }
}
