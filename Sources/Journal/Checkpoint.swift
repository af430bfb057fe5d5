/// What the journal had come to at one moment, chained to the checkpoint before it.
///
/// A chain of each stream does not notice that its tail was cut or that a stream is gone; a checkpoint does. It also goes
/// out with each backup, so that a copy kept elsewhere bears witness.
package struct Checkpoint: Hashable, Sendable {
    /// Counts from 1.
    package let number: Int64
    /// The last position it covers; everything up to there was settled.
    package let position: Int64
    /// How many events there are up to that position.
    package let events: Int64
    /// A digest of the heads of all streams that moved since the checkpoint before.
    package let heads: String
    /// When it was made, in microseconds since 1970 UTC.
    package let recorded: Int64
    package let previousHash: String
    package let hash: String

    package init(
        number: Int64,
        position: Int64,
        events: Int64,
        heads: String,
        recorded: Int64,
        previousHash: String,
        hash: String? = nil
    ) {
        self.number = number
        self.position = position
        self.events = events
        self.heads = heads
        self.recorded = recorded
        self.previousHash = previousHash
        var digest = Digest()
        digest.text("footbridge checkpoint 1")
        digest.integer(number)
        digest.integer(position)
        digest.integer(events)
        digest.text(heads)
        digest.integer(recorded)
        digest.text(previousHash)
        computedHash = digest.hexadecimal()
        self.hash = hash ?? computedHash
    }

    /// The hash it should bear, by what it says.
    package let computedHash: String
}

/// A stream's head as a checkpoint lists it.
package struct CheckpointHead: Hashable, Sendable {
    package let checkpoint: Int64
    package let key: StreamVersion
    package let hash: String

    package init(checkpoint: Int64, key: StreamVersion, hash: String) {
        self.checkpoint = checkpoint
        self.key = key
        self.hash = hash
    }

    /// Adds it to the digest of its checkpoint.
    package func add(to digest: inout Digest) {
        digest.text(key.stream.place)
        digest.text(key.stream.name)
        digest.integer(key.version)
        digest.text(hash)
    }
}

/// Where an event stands in its stream; ordered by the bytes of place and name, then by version.
package struct StreamVersion: Hashable, Comparable, Sendable {
    package let stream: StreamName
    package let version: Int64

    package init(stream: StreamName, version: Int64) {
        self.stream = stream
        self.version = version
    }

    package static func < (left: StreamVersion, right: StreamVersion) -> Bool {
        if !left.stream.place.utf8.elementsEqual(right.stream.place.utf8) {
            return left.stream.place.utf8.lexicographicallyPrecedes(right.stream.place.utf8)
        }
        if !left.stream.name.utf8.elementsEqual(right.stream.name.utf8) {
            return left.stream.name.utf8.lexicographicallyPrecedes(right.stream.name.utf8)
        }
        return left.version < right.version
    }
}
