/// The journal in memory: the plainest thing that keeps the contract, and the measure of the others.
///
/// It keeps events and idempotency keys only; effects are not carried out.
package actor MemoryJournal: EventLog {
    var events: [RecordedEvent] = []
    var recordedCheckpoints: [Checkpoint] = []
    var recordedHeads: [CheckpointHead] = []
    private var streams: [[UInt8]: [Int]] = [:]
    private var keys: [[UInt8]: Append.Idempotency] = [:]

    package init() {}

    package func append(_ batch: Append) throws -> Appended {
        try batch.check()
        if let answer = try answer(to: batch) { return answer }
        for part in batch.parts where head(of: part.stream) != part.expected { throw JournalError.movedOn }
        var hasher = EventHash()
        let chained = batch.chained(from: (events.last?.position ?? 0) + 1, with: &hasher)
        for event in chained { insert(event) }
        if let idempotency = batch.idempotency { keys[key(idempotency.key, of: batch)] = idempotency }
        return .now(batch.heads(after: chained))
    }

    package func appendAll(_ batches: [Append]) throws -> [Appended] {
        let before = (events, streams, keys)
        do {
            return try batches.map { try append($0) }
        } catch {
            (events, streams, keys) = before
            throw error
        }
    }

    package func read(_ stream: StreamName, after version: Int64) -> [RecordedEvent] {
        streams[exactly(stream.place, stream.name), default: []].lazy
            .map { self.events[$0] }.filter { $0.version > version }
    }

    package func follow(after position: Int64, limit: Int) -> [RecordedEvent] {
        Array(events.lazy.filter { $0.position > position }.prefix(limit))
    }

    func insert(_ event: RecordedEvent) {
        streams[exactly(event.stream.place, event.stream.name), default: []].append(events.count)
        events.append(event)
    }

    /// Puts another event in the place of one: what a test does to see the journal notice.
    package func tamper(position: Int64, _ change: (RecordedEvent) -> RecordedEvent?) {
        let kept = events.compactMap { $0.position == position ? change($0) : $0 }
        events = []
        streams = [:]
        for event in kept { insert(event) }
    }

    private func answer(to batch: Append) throws -> Appended? {
        guard let idempotency = batch.idempotency, let known = keys[key(idempotency.key, of: batch)] else { return nil }
        return try idempotency.answer(recordedDigest: known.digest, recordedAnswer: known.answer)
    }

    private func head(of stream: StreamName) -> StreamHead {
        streams[exactly(stream.place, stream.name)]?.last.map { events[$0].head } ?? .empty
    }

    private func key(_ key: String, of batch: Append) -> [UInt8] { exactly(batch.place, batch.actor, key) }

    private func exactly(_ texts: String...) -> [UInt8] { texts.flatMap { Array($0.utf8) + [0] } }
}
