/// One transaction of a database that speaks the portable SQL, used from one thread.
package protocol SQLSession {
    func rows(_ statement: Statement) throws -> [Row]

    @discardableResult
    func write(_ statements: [Statement]) throws -> [Int]
}

/// The archive's reading and writing in portable SQL, the same for both SQL engines.
package struct SQLArchive: JournalDraft {
    private let session: any SQLSession
    private let settledPosition: Statement
    private let continuing: @Sendable (Int64) -> [Statement]

    /// Works in one transaction of an engine.
    ///
    /// - Parameters:
    ///   - session: the transaction.
    ///   - settledPosition: asks for the highest position below which nothing can still arrive.
    ///   - continuing: makes the next position follow a given one.
    package init(
        session: any SQLSession,
        settledPosition: Statement,
        continuing: @escaping @Sendable (Int64) -> [Statement]
    ) {
        self.session = session
        self.settledPosition = settledPosition
        self.continuing = continuing
    }

    package func checkpoints() throws -> [Checkpoint] {
        let columns = "number, position, events, heads, recorded, previous_hash, hash"
        return try session.rows(Statement("SELECT \(columns) FROM checkpoints ORDER BY number")).map { row in
            Checkpoint(
                number: row.integer(0),
                position: row.integer(1),
                events: row.integer(2),
                heads: row.text(3),
                recorded: row.integer(4),
                previousHash: row.text(5),
                hash: row.text(6)
            )
        }
    }

    package func heads(after key: StreamVersion?, limit: Int) throws -> [CheckpointHead] {
        try session.rows(
            page("SELECT checkpoint, place, stream, version, hash FROM checkpoint_heads", after: key, limit: limit)
        ).map(CheckpointHead.init(row:))
    }

    package func events(after key: StreamVersion?, limit: Int) throws -> [RecordedEvent] {
        try session.rows(page("SELECT \(RecordedEvent.columns) FROM events", after: key, limit: limit))
            .map(RecordedEvent.init(row:))
    }

    package func events(after position: Int64, through last: Int64, limit: Int) throws -> [RecordedEvent] {
        let sql = """
            SELECT \(RecordedEvent.columns) FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?
            """
        return try session.rows(Statement(sql, [.integer(position), .integer(last), SQLValue(limit)]))
            .map(RecordedEvent.init(row:))
    }

    package func settled() throws -> Int64 { try session.rows(settledPosition).first?.integer(0) ?? 0 }

    package func insert(_ events: [RecordedEvent]) throws { try session.write(events.map(\.insertion)) }

    package func listHeads(checkpoint: Int64, after position: Int64, through last: Int64) throws -> String {
        let list = """
            INSERT INTO checkpoint_heads (checkpoint, place, stream, version, hash)
            SELECT ?, e.place, e.stream, e.version, e.hash FROM events e
            WHERE e.position > ? AND e.position <= ? AND NOT EXISTS (
                SELECT 1 FROM events n
                WHERE n.place = e.place AND n.stream = e.stream AND n.version = e.version + 1 AND n.position <= ?)
            """
        try session.write([
            Statement(list, [.integer(checkpoint), .integer(position), .integer(last), .integer(last)])
        ])
        var digest = Digest()
        var heads = Pages<CheckpointHead> { try self.heads(of: checkpoint, after: $0?.key) }
        while let head = try heads.next() { head.add(to: &digest) }
        return digest.hexadecimal()
    }

    package func countEvents(after position: Int64, through last: Int64) throws -> Int64 {
        let sql = "SELECT COUNT(*) FROM events WHERE position > ? AND position <= ?"
        return try session.rows(Statement(sql, [.integer(position), .integer(last)])).first?.integer(0) ?? 0
    }

    package func insert(_ checkpoint: Checkpoint) throws {
        let sql = """
            INSERT INTO checkpoints (number, position, events, heads, recorded, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        let values: [SQLValue] = [
            .integer(checkpoint.number), .integer(checkpoint.position), .integer(checkpoint.events),
            .text(checkpoint.heads), .integer(checkpoint.recorded), .text(checkpoint.previousHash),
            .text(checkpoint.hash),
        ]
        try session.write([Statement(sql, values)])
    }

    package func continuePositions(after position: Int64) throws {
        for statement in continuing(position) { _ = try session.rows(statement) }
    }

    private func heads(of checkpoint: Int64, after key: StreamVersion?) throws -> [CheckpointHead] {
        let sql = "SELECT checkpoint, place, stream, version, hash FROM checkpoint_heads WHERE checkpoint = ?"
        return try session.rows(page(sql, [.integer(checkpoint)], after: key, limit: 1000))
            .map(CheckpointHead.init(row:))
    }

    /// A page in the order of stream and version, after a key.
    private func page(_ sql: String, _ arguments: [SQLValue] = [], after key: StreamVersion?, limit: Int) -> Statement {
        var sql = sql
        var arguments = arguments
        if let key {
            sql += arguments.isEmpty ? " WHERE" : " AND"
            sql += " (place, stream, version) > (?, ?, ?)"
            arguments += [.text(key.stream.place), .text(key.stream.name), .integer(key.version)]
        }
        return Statement(sql + " ORDER BY place, stream, version LIMIT ?", arguments + [SQLValue(limit)])
    }
}

extension CheckpointHead {
    fileprivate init(row: Row) {
        self.init(
            checkpoint: row.integer(0),
            key: StreamVersion(stream: StreamName(place: row.text(1), name: row.text(2)), version: row.integer(3)),
            hash: row.text(4)
        )
    }
}

extension RecordedEvent {
    /// The columns of `events`, in the order in which `init(row:)` reads and `values` gives them.
    package static let columns = """
        position, place, stream, version, kind, schema_version, body, happened, recorded, actor, on_behalf_of, cause, \
        previous_hash, hash
        """

    package static let insertSQL = """
        INSERT INTO events (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Reads a row of `columns`; a column of the wrong type reads as empty, and the hash shows it.
    package init(row: Row) {
        self.init(
            position: row.integer(0),
            stream: StreamName(place: row.text(1), name: row.text(2)),
            version: row.integer(3),
            event: NewEvent(
                kind: row.text(4),
                schema: Int(row.integer(5)),
                body: row.text(6),
                happened: row.integer(7)
            ),
            recorded: row.integer(8),
            actor: row.text(9),
            onBehalfOf: row.optionalText(10),
            cause: row.optionalText(11),
            previousHash: row.text(12),
            hash: row.text(13)
        )
    }

    /// What goes into `columns`.
    package var values: [SQLValue] {
        [
            .integer(position), .text(stream.place), .text(stream.name), .integer(version), .text(event.kind),
            .integer(Int64(event.schema)), .text(event.body), .integer(event.happened), .integer(recorded),
            .text(actor), SQLValue(onBehalfOf), SQLValue(cause), .text(previousHash), .text(hash),
        ]
    }

    /// The statement that writes it.
    package var insertion: Statement { Statement(Self.insertSQL, values) }
}
