/// Something in a journal that does not hold, and where.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// What it is that does not hold.
    package enum Matter: String, Sendable, CaseIterable {
        /// A column that the hash covers was changed (or, in the last event of a stream, the hash itself).
        case content
        /// The hash was changed; what follows the event still knows the right one.
        case hash
        /// The column that holds the hash before was changed.
        case previousHash
        /// The version was changed.
        case version
        /// A version is missing from a stream.
        case gap
        /// An event does not follow from the one before it.
        case chain
        /// Positions do not ascend with versions.
        case position
        /// An event that a checkpoint lists is not there.
        case lost
        /// An event is whole but not the one that a checkpoint lists.
        case rewritten
        /// There are more or fewer events than a checkpoint counted.
        case count
        /// A checkpoint was changed or is missing.
        case checkpoint
        /// The list of heads of a checkpoint was changed.
        case heads
    }

    package let matter: Matter
    package let position: Int64?
    package let stream: StreamName?
    package let version: Int64?
    package let checkpoint: Int64?

    package init(_ matter: Matter, _ event: RecordedEvent) {
        self.init(matter, event.stream, version: event.version, position: event.position)
    }

    package init(_ matter: Matter, _ stream: StreamName, version: Int64, position: Int64? = nil) {
        self.matter = matter
        self.position = position
        self.stream = stream
        self.version = version
        checkpoint = nil
    }

    package init(_ matter: Matter, checkpoint: Int64) {
        self.matter = matter
        position = nil
        stream = nil
        version = nil
        self.checkpoint = checkpoint
    }

    package var description: String { "\(place): \(sentence)" }

    private var place: String {
        guard let stream, let version else { return "checkpoint \(checkpoint ?? 0)" }
        let name = "stream \(stream.place) \(stream.name), version \(version)"
        return position.map { "position \($0), \(name)" } ?? name
    }

    private var sentence: String {
        switch matter {
        case .content: "its content is not what was recorded"
        case .hash: "its hash was changed"
        case .previousHash: "its record of the hash before it was changed"
        case .version: "its version was changed"
        case .gap: "this version is missing"
        case .chain: "it does not follow from the event before it"
        case .position: "its position is not above that of the event before it"
        case .lost: "a checkpoint lists it and it is not there"
        case .rewritten: "it is not the event that a checkpoint lists"
        case .count: "the number of events up to it is not what was counted"
        case .checkpoint: "it was changed, or the one before it is missing"
        case .heads: "its list of heads was changed"
        }
    }
}

/// Holds what checkpoints say against what the walk sees.
struct CheckpointLedger {
    private let checkpoints: [Checkpoint]
    private var digests: [Digest]
    private var counts: [Int64]
    private let indices: [Int64: Int]
    private var unknown: Set<Int64> = []
    private(set) var findings: [Finding] = []

    init(_ checkpoints: [Checkpoint]) {
        self.checkpoints = checkpoints
        indices = Dictionary(checkpoints.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        digests = checkpoints.map { _ in Digest() }
        counts = checkpoints.map { _ in 0 }
        var previous: Checkpoint?
        for checkpoint in checkpoints {
            let isNext = checkpoint.number == (previous?.number ?? 0) + 1
            let follows = checkpoint.previousHash == previous?.hash ?? StreamHead.empty.hash
            if !isNext || !follows || checkpoint.hash != checkpoint.computedHash {
                findings.append(Finding(.checkpoint, checkpoint: checkpoint.number))
            }
            previous = checkpoint
        }
    }

    /// Counts an event for the first checkpoint that covers its position.
    mutating func count(position: Int64) {
        var low = 0
        var high = checkpoints.count
        while low < high {
            let middle = (low + high) / 2
            if checkpoints[middle].position < position { low = middle + 1 } else { high = middle }
        }
        if low < counts.count { counts[low] += 1 }
    }

    mutating func add(_ head: CheckpointHead) {
        guard let index = indices[head.checkpoint] else {
            unknown.insert(head.checkpoint)
            return
        }
        head.add(to: &digests[index])
    }

    /// What the whole walk shows of each checkpoint, beyond what was known at the start.
    func close() -> [Finding] {
        var total: Int64 = 0
        var found = unknown.sorted().map { Finding(.checkpoint, checkpoint: $0) }
        for (index, checkpoint) in checkpoints.enumerated() {
            total += counts[index]
            if total != checkpoint.events { found.append(Finding(.count, checkpoint: checkpoint.number)) }
            if digests[index].hexadecimal() != checkpoint.heads {
                found.append(Finding(.heads, checkpoint: checkpoint.number))
            }
        }
        return found
    }
}
