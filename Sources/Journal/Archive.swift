/// What keeps a journal whole over the years: checkpoints, verification, backup and restore.
///
/// An adapter lends a snapshot of its journal, or one transaction to write in; the rest is the same for every engine.
package protocol Archive: EventLog {
    /// Lends one consistent snapshot of the journal, for as long as the closure runs.
    func inspect<T: Sendable>(_ body: @escaping @Sendable (any JournalSnapshot) throws -> T) async throws -> T

    /// Lends one transaction in which checkpoints and restored events are written; rolled back if the closure throws.
    func amend<T: Sendable>(_ body: @escaping @Sendable (any JournalDraft) throws -> T) async throws -> T

    /// Waits until everything that was appended before can be followed and is covered by a checkpoint.
    ///
    /// - Throws: `JournalError` with code `unavailable` if a transaction of somebody else's stays open for too long.
    func settle() async throws
}

/// A journal as it stands at one moment, read page by page.
package protocol JournalSnapshot {
    func checkpoints() throws -> [Checkpoint]

    /// Heads that checkpoints list, in the order of stream and version.
    func heads(after key: StreamVersion?, limit: Int) throws -> [CheckpointHead]

    /// Events in the order of stream and version.
    func events(after key: StreamVersion?, limit: Int) throws -> [RecordedEvent]

    /// Events in the order of positions.
    func events(after position: Int64, through last: Int64, limit: Int) throws -> [RecordedEvent]

    /// The highest position below which nothing can still arrive.
    func settled() throws -> Int64
}

/// A journal that checkpoints and restored events are written to.
package protocol JournalDraft: JournalSnapshot {
    /// Writes events exactly as they were recorded elsewhere.
    func insert(_ events: [RecordedEvent]) throws

    /// Lists the heads of the streams that moved between two positions; answers the digest over them.
    func listHeads(checkpoint: Int64, after position: Int64, through last: Int64) throws -> String

    func countEvents(after position: Int64, through last: Int64) throws -> Int64

    func insert(_ checkpoint: Checkpoint) throws

    /// Makes the next position follow this one.
    func continuePositions(after position: Int64) throws
}

extension Archive {
    /// Where there is one writer, what is appended is settled.
    package func settle() async throws {}

    /// Makes a checkpoint over everything settled; answers the last one if nothing has settled since.
    package func checkpoint(recorded: Int64) async throws -> Checkpoint {
        try await settle()
        return try await amend { try $0.checkpoint(recorded: recorded) }
    }

    /// The checkpoints so far, oldest first.
    package func checkpoints() async throws -> [Checkpoint] {
        try await inspect { try $0.checkpoints() }
    }

    /// Walks the whole journal and says what does not hold.
    package func verify(
        progress: @escaping @Sendable (_ events: Int64) -> Void = { _ in }
    ) async throws
        -> Verification.Report
    {
        try await inspect { try Verification.walk($0, progress: progress) }
    }
}

extension JournalDraft {
    /// Makes a checkpoint over everything settled; answers the last one if nothing has settled since.
    func checkpoint(recorded: Int64) throws -> Checkpoint {
        let last = try checkpoints().last
        let position = try settled()
        if let last, last.position >= position { return last }
        let checkpoint = try nextCheckpoint(after: last, through: position, recorded: recorded)
        try insert(checkpoint)
        return checkpoint
    }

    /// The checkpoint that follows, its heads already listed.
    func nextCheckpoint(after last: Checkpoint?, through position: Int64, recorded: Int64) throws -> Checkpoint {
        let number = (last?.number ?? 0) + 1
        let start = last?.position ?? 0
        return Checkpoint(
            number: number,
            position: position,
            events: try (last?.events ?? 0) + countEvents(after: start, through: position),
            heads: try listHeads(checkpoint: number, after: start, through: position),
            recorded: recorded,
            previousHash: last?.hash ?? StreamHead.empty.hash
        )
    }
}
