/// The append-only record of what happened, one chain of events for each stream.
///
/// An adapter keeps the contract that `JournalTesting` states: all or nothing, expected versions, idempotency, one
/// answer for a repeated key. Everything here is text and integers: what an event means is the business of other rooms.
package protocol EventLog: Sendable {
    /// Appends to one or several streams, with what follows from it, in one transaction.
    ///
    /// - Throws: `JournalError` with code `conflict` when a stream is not at its expected head, `taken` when a unique
    ///   index refuses an effect, `keyReused` when the idempotency key came before with another request, and
    ///   `unavailable` when the database cannot be reached or asked to wait too long.
    func append(_ batch: Append) async throws -> Appended

    /// Appends many batches in one transaction; they may not depend on each other's streams.
    ///
    /// For imports. A batch that came before (same idempotency key) is left out; any other refusal refuses all.
    func appendAll(_ batches: [Append]) async throws -> [Appended]

    /// Reads a stream in order, from after a version.
    func read(_ stream: StreamName, after version: Int64) async throws -> [RecordedEvent]

    /// Reads all streams of all places in the order of positions, for followers.
    ///
    /// Never passes a position below which something may still be uncommitted, so a follower that remembers the last
    /// position it saw misses nothing.
    func follow(after position: Int64, limit: Int) async throws -> [RecordedEvent]
}

/// The name of a stream: the place it belongs to and an opaque name in it, such as `person/0198…`.
package struct StreamName: Hashable, Sendable {
    package let place: String
    package let name: String

    package init(place: String, name: String) {
        self.place = place
        self.name = name
    }
}

/// How far a stream has come: the version of its last event and that event's hash.
package struct StreamHead: Hashable, Sendable {
    package let version: Int64
    /// Lower-case hexadecimal SHA-256; 64 zeros for a stream with no events.
    package let hash: String

    package init(version: Int64, hash: String) {
        self.version = version
        self.hash = hash
    }

    package static let empty = StreamHead(version: 0, hash: String(repeating: "0", count: 64))
}

/// An event on its way into the journal.
package struct NewEvent: Hashable, Sendable {
    /// What happened, such as `holding.offered`.
    package let kind: String
    /// The version of the body's form; readers upcast older ones.
    package let schema: Int
    /// JSON, kept as text exactly as given.
    package let body: String
    /// When it happened, in microseconds since 1970 UTC; may be long before it was recorded.
    package let happened: Int64

    package init(kind: String, schema: Int, body: String, happened: Int64) {
        self.kind = kind
        self.schema = schema
        self.body = body
        self.happened = happened
    }
}

/// What one act adds to the journal, all or nothing.
package struct Append: Sendable {
    /// New events for one stream, which must still be where the writer saw it.
    package struct Part: Sendable {
        package let stream: StreamName
        package let expected: StreamHead
        package let events: [NewEvent]

        package init(stream: StreamName, expected: StreamHead, events: [NewEvent]) {
            self.stream = stream
            self.expected = expected
            self.events = events
        }
    }

    /// A key under which the same request is carried out only once for a place and an actor.
    package struct Idempotency: Hashable, Sendable {
        package let key: String
        /// A digest of the request; the same key with another digest is refused.
        package let digest: String
        /// What a repeat is answered.
        package let answer: String

        package init(key: String, digest: String, answer: String) {
            self.key = key
            self.digest = digest
            self.answer = answer
        }
    }

    package let place: String
    /// Opaque name of who acts, such as `worker/0198…`, `person/…`, `system/duty`.
    package let actor: String
    package let onBehalfOf: String?
    /// What this follows from: a request's trace, another event's position.
    package let cause: String?
    /// When it is recorded, in microseconds since 1970 UTC.
    package let recorded: Int64
    package let parts: [Part]
    package let idempotency: Idempotency?
    /// Projections, dues and outbox rows, written in the same transaction.
    ///
    /// The reference in memory ignores them.
    package let effects: [Statement]

    package init(
        place: String,
        actor: String,
        onBehalfOf: String? = nil,
        cause: String? = nil,
        recorded: Int64,
        parts: [Part],
        idempotency: Idempotency? = nil,
        effects: [Statement] = []
    ) {
        self.place = place
        self.actor = actor
        self.onBehalfOf = onBehalfOf
        self.cause = cause
        self.recorded = recorded
        self.parts = parts
        self.idempotency = idempotency
        self.effects = effects
    }
}

/// What became of an append.
package enum Appended: Hashable, Sendable {
    /// It was carried out; the new heads, in the order of its parts.
    case now([StreamHead])
    /// The same request had been carried out before; this was its answer.
    case before(answer: String)
}

/// An event as the journal keeps it.
package struct RecordedEvent: Hashable, Sendable {
    package let position: Int64
    package let stream: StreamName
    package let version: Int64
    package let event: NewEvent
    package let recorded: Int64
    package let actor: String
    package let onBehalfOf: String?
    package let cause: String?
    package let previousHash: String
    package let hash: String

    package init(
        position: Int64,
        stream: StreamName,
        version: Int64,
        event: NewEvent,
        recorded: Int64,
        actor: String,
        onBehalfOf: String?,
        cause: String?,
        previousHash: String,
        hash: String
    ) {
        self.position = position
        self.stream = stream
        self.version = version
        self.event = event
        self.recorded = recorded
        self.actor = actor
        self.onBehalfOf = onBehalfOf
        self.cause = cause
        self.previousHash = previousHash
        self.hash = hash
    }
}
