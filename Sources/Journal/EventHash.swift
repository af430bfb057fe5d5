import Crypto

/// What an event's hash covers, and in which order: the only place that knows.
///
/// Each column goes in with its length before it, so that no two different events make the same bytes. An absent text has
/// a length of its own. See `docs/adr/0001-append-only-and-the-hash.md`.
package struct EventHash: ~Copyable {
    private var bytes: [UInt8]

    package init() {
        bytes = []
        bytes.reserveCapacity(2048)
    }

    /// The hash of an event as it stands, in lower-case hexadecimal.
    package mutating func of(_ event: RecordedEvent) -> String {
        of(event, version: event.version, previousHash: event.previousHash)
    }

    /// The hash an event would have with another version or another hash before it.
    package mutating func of(_ event: RecordedEvent, version: Int64, previousHash: String) -> String {
        bytes.removeAll(keepingCapacity: true)
        start(event.stream, version: version)
        integer(event.position)
        finish(event.event, recorded: event.recorded, event.actor, event.onBehalfOf, event.cause)
        text(previousHash)
        return bytes.withUnsafeBytes { Digest.hexadecimal(of: $0) }
    }

    /// What the hash of an event covers, for an engine that draws the position itself: in hexadecimal, with the number of
    /// the byte, counted from 1, at which the eight bytes of the position go; without the hash before it when that is not
    /// known yet, which then follows at the end.
    package mutating func open(
        _ event: NewEvent,
        in stream: StreamName,
        version: Int64,
        previousHash: String?,
        by append: Append
    ) -> (bytes: String, gap: Int) {
        bytes.removeAll(keepingCapacity: true)
        start(stream, version: version)
        integer(0)
        let gap = bytes.count - 7
        finish(event, recorded: append.recorded, append.actor, append.onBehalfOf, append.cause)
        // A hash is always 64 letters long.
        length(64)
        bytes.append(contentsOf: (previousHash ?? "").utf8)
        return (bytes.withUnsafeBytes { Digest.text($0) }, gap)
    }

    private mutating func start(_ stream: StreamName, version: Int64) {
        text("footbridge event 1")
        text(stream.place)
        text(stream.name)
        integer(version)
    }

    private mutating func finish(
        _ event: NewEvent,
        recorded: Int64,
        _ actor: String,
        _ onBehalfOf: String?,
        _ cause: String?
    ) {
        text(event.kind)
        integer(Int64(event.schema))
        text(event.body)
        integer(event.happened)
        integer(recorded)
        text(actor)
        text(onBehalfOf)
        text(cause)
    }

    private mutating func integer(_ value: Int64) {
        length(8)
        length(UInt64(bitPattern: value))
    }

    private mutating func text(_ value: String?) {
        guard let value else { return length(.max) }
        length(UInt64(value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }

    private mutating func length(_ count: UInt64) {
        withUnsafeBytes(of: count.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

extension RecordedEvent {
    /// An event on its way in, chained to the head before it.
    package init(
        chaining event: NewEvent,
        to head: StreamHead,
        in stream: StreamName,
        at position: Int64,
        by append: Append,
        with hasher: inout EventHash
    ) {
        let open = RecordedEvent(
            position: position,
            stream: stream,
            version: head.version + 1,
            event: event,
            recorded: append.recorded,
            actor: append.actor,
            onBehalfOf: append.onBehalfOf,
            cause: append.cause,
            previousHash: head.hash,
            hash: ""
        )
        self = open.bearing(hash: hasher.of(open))
    }

    /// The same event with another hash.
    package func bearing(hash: String) -> RecordedEvent {
        RecordedEvent(
            position: position,
            stream: stream,
            version: version,
            event: event,
            recorded: recorded,
            actor: actor,
            onBehalfOf: onBehalfOf,
            cause: cause,
            previousHash: previousHash,
            hash: hash
        )
    }

    /// The head of the stream after this event.
    package var head: StreamHead { StreamHead(version: version, hash: hash) }
}

extension Append {
    /// The events of this append, chained, with positions from `first` on.
    package func chained(from first: Int64, with hasher: inout EventHash) -> [RecordedEvent] {
        var position = first
        var events: [RecordedEvent] = []
        for part in parts {
            var head = part.expected
            for event in part.events {
                let recorded = RecordedEvent(
                    chaining: event,
                    to: head,
                    in: part.stream,
                    at: position,
                    by: self,
                    with: &hasher
                )
                events.append(recorded)
                head = recorded.head
                position += 1
            }
        }
        return events
    }

    /// How many events it adds.
    package var count: Int { parts.reduce(0) { $0 + $1.events.count } }

    /// The heads of its parts once these events are in.
    package func heads(after events: [RecordedEvent]) -> [StreamHead] {
        var end = 0
        return parts.map { part in
            end += part.events.count
            return part.events.isEmpty ? part.expected : events[end - 1].head
        }
    }
}
