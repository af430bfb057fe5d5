extension MemoryJournal: Archive {
    package func inspect<T: Sendable>(
        _ body: @escaping @Sendable (any JournalSnapshot) throws -> T
    ) throws -> T {
        try body(draft())
    }

    package func amend<T: Sendable>(_ body: @escaping @Sendable (any JournalDraft) throws -> T) throws -> T {
        let draft = draft()
        let result = try body(draft)
        for event in draft.allEvents.dropFirst(events.count) { insert(event) }
        recordedCheckpoints = draft.allCheckpoints
        recordedHeads = draft.allHeads
        return result
    }

    private func draft() -> MemoryDraft {
        MemoryDraft(events: events, checkpoints: recordedCheckpoints, heads: recordedHeads)
    }
}

/// The journal in memory as one transaction of the archive sees it.
final class MemoryDraft: JournalDraft {
    private(set) var allEvents: [RecordedEvent]
    private(set) var allCheckpoints: [Checkpoint]
    private(set) var allHeads: [CheckpointHead]
    private var byStream: [RecordedEvent]?

    init(events: [RecordedEvent], checkpoints: [Checkpoint], heads: [CheckpointHead]) {
        allEvents = events
        allCheckpoints = checkpoints
        allHeads = heads
    }

    func checkpoints() -> [Checkpoint] { allCheckpoints }

    func settled() -> Int64 { allEvents.last?.position ?? 0 }

    func heads(after key: StreamVersion?, limit: Int) -> [CheckpointHead] {
        let sorted = allHeads.sorted { $0.key < $1.key }
        guard let key else { return Array(sorted.prefix(limit)) }
        return Array(sorted.drop { !(key < $0.key) }.prefix(limit))
    }

    func events(after key: StreamVersion?, limit: Int) -> [RecordedEvent] {
        let sorted = byStream ?? allEvents.sorted { $0.key < $1.key }
        byStream = sorted
        guard let key else { return Array(sorted.prefix(limit)) }
        return Array(sorted.drop { !(key < $0.key) }.prefix(limit))
    }

    func events(after position: Int64, through last: Int64, limit: Int) -> [RecordedEvent] {
        Array(allEvents.lazy.filter { $0.position > position && $0.position <= last }.prefix(limit))
    }

    func insert(_ events: [RecordedEvent]) {
        allEvents += events
        byStream = nil
    }

    func insert(_ checkpoint: Checkpoint) { allCheckpoints.append(checkpoint) }

    func listHeads(checkpoint: Int64, after position: Int64, through last: Int64) -> String {
        var heads: [[UInt8]: CheckpointHead] = [:]
        for event in allEvents where event.position > position && event.position <= last {
            let name = Array(event.stream.place.utf8) + [0] + Array(event.stream.name.utf8)
            heads[name] = CheckpointHead(checkpoint: checkpoint, key: event.key, hash: event.hash)
        }
        let sorted = heads.values.sorted { $0.key < $1.key }
        allHeads += sorted
        var digest = Digest()
        for head in sorted { head.add(to: &digest) }
        return digest.hexadecimal()
    }

    func countEvents(after position: Int64, through last: Int64) -> Int64 {
        Int64(allEvents.count { $0.position > position && $0.position <= last })
    }

    func continuePositions(after position: Int64) {}
}
