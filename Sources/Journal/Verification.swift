/// A walk through a journal that recomputes every hash and names what does not hold.
///
/// Events and the heads that checkpoints list come in the order of stream and version; memory is constant but for the
/// checkpoints themselves.
package struct Verification: ~Copyable {
    /// What the walk found.
    package struct Report: Sendable, Equatable {
        package var events: Int64 = 0
        package var streams: Int64 = 0
        package var checkpoints: Int64 = 0
        /// The first hundred findings.
        package var findings: [Finding] = []
        /// How many more there were.
        package var more: Int64 = 0

        package var holds: Bool { findings.isEmpty }
    }

    private var report = Report()
    private var hasher = EventHash()
    private var previous: Link?
    private var ledger: CheckpointLedger

    /// An event just passed, whose own hash may still have to be judged by what follows it.
    private struct Link {
        let event: RecordedEvent
        let computedHash: String
    }

    package init(checkpoints: [Checkpoint]) {
        ledger = CheckpointLedger(checkpoints)
        report.checkpoints = Int64(checkpoints.count)
        for finding in ledger.findings { add(finding) }
    }

    /// Takes the next event.
    package mutating func take(_ event: RecordedEvent) {
        if let previous, !previous.event.stream.isExactly(event.stream) { endStream() }
        let before = previous
        if before == nil { report.streams += 1 }
        report.events += 1
        ledger.count(position: event.position)

        let version = (before?.event.version ?? 0) + 1
        let expectedHash = before?.event.hash ?? StreamHead.empty.hash
        let computed = hasher.of(event)
        judge(before, knowing: event.previousHash)
        var isExplained = false
        if event.previousHash != expectedHash, before.map({ $0.computedHash == $0.event.hash }) ?? true,
            hasher.of(event, version: event.version, previousHash: expectedHash) == event.hash
        {
            add(Finding(.previousHash, event))
            isExplained = true
        }
        if event.version != version {
            let isChanged = hasher.of(event, version: version, previousHash: event.previousHash) == event.hash
            add(isChanged ? Finding(.version, event) : Finding(.gap, event.stream, version: version))
            isExplained = isExplained || isChanged
        } else if event.previousHash != expectedHash, computed == event.hash,
            before.map({ $0.computedHash == $0.event.hash }) ?? true
        {
            add(Finding(.chain, event))
        }
        if let before, before.event.position >= event.position { add(Finding(.position, event)) }
        previous = Link(event: event, computedHash: isExplained ? event.hash : computed)
    }

    /// Takes the next head a checkpoint lists; the event it names must have been taken just before.
    package mutating func take(_ head: CheckpointHead) {
        ledger.add(head)
        guard let link = previous, link.event.stream.isExactly(head.key.stream), link.event.version == head.key.version
        else { return add(Finding(.lost, head.key.stream, version: head.key.version)) }
        guard link.event.hash != head.hash else { return }
        if link.computedHash == head.hash {
            add(Finding(.hash, link.event))
            previous = Link(event: link.event.bearing(hash: head.hash), computedHash: head.hash)
        } else {
            add(Finding(.rewritten, link.event))
        }
    }

    /// Ends the walk.
    package consuming func finish() -> Report {
        endStream()
        for finding in ledger.close() { add(finding) }
        return report
    }

    private mutating func endStream() {
        judge(previous, knowing: nil)
        previous = nil
    }

    /// Says of an event whose hash does not fit whether the hash was changed or what it covers.
    private mutating func judge(_ link: Link?, knowing next: String?) {
        guard let link, link.computedHash != link.event.hash else { return }
        add(Finding(next == link.computedHash ? .hash : .content, link.event))
    }

    private mutating func add(_ finding: Finding) {
        guard report.findings.count < 100 else { return report.more += 1 }
        report.findings.append(finding)
    }
}

extension Verification {
    /// Walks a snapshot from end to end.
    package static func walk(_ snapshot: any JournalSnapshot, progress: (Int64) -> Void = { _ in }) throws -> Report {
        var verification = Verification(checkpoints: try snapshot.checkpoints())
        var heads = Pages { try snapshot.heads(after: $0?.key, limit: 1000) }
        var events = Pages { try snapshot.events(after: $0?.key, limit: 1000) }
        var count: Int64 = 0
        while let event = try events.next() {
            while let head = try heads.peek(), head.key < event.key {
                verification.take(head)
                heads.drop()
            }
            verification.take(event)
            if let head = try heads.peek(), !(event.key < head.key) {
                verification.take(head)
                heads.drop()
            }
            count += 1
            if count % 10_000 == 0 { progress(count) }
        }
        while let head = try heads.next() { verification.take(head) }
        progress(count)
        return verification.finish()
    }
}

extension RecordedEvent {
    /// Where it stands in its stream.
    package var key: StreamVersion { StreamVersion(stream: stream, version: version) }
}

/// Reads a long list page by page, each page after the last element of the one before.
struct Pages<Element> {
    private let load: (Element?) throws -> [Element]
    private var page: [Element] = []
    private var index = 0
    private var isDone = false

    init(load: @escaping (Element?) throws -> [Element]) { self.load = load }

    mutating func peek() throws -> Element? {
        if index == page.count, !isDone {
            page = try load(page.last)
            index = 0
            isDone = page.isEmpty
        }
        return index < page.count ? page[index] : nil
    }

    mutating func drop() { index += 1 }

    mutating func next() throws -> Element? {
        let element = try peek()
        if element != nil { drop() }
        return element
    }
}
