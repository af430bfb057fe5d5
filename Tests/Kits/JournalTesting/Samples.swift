package import Journal

extension StreamName {
    /// A stream of the place that tests use.
    package static func sample(_ name: String, place: String = "test") -> StreamName {
        StreamName(place: place, name: name)
    }
}

extension NewEvent {
    /// An event with a little JSON in it.
    package static func sample(_ text: String = "hello", kind: String = "sample.noted") -> NewEvent {
        NewEvent(kind: kind, schema: 1, body: #"{"text":"\#(text)"}"#, happened: 1_700_000_000_000_000)
    }
}

extension Append {
    /// An append by a made-up worker.
    package static func sample(
        _ parts: [Part],
        key: String? = nil,
        digest: String = "d1",
        actor: String = "worker/1",
        place: String = "test",
        effects: [Statement] = []
    ) -> Append {
        Append(
            place: place,
            actor: actor,
            onBehalfOf: "service/7",
            cause: "trace/3",
            recorded: 1_700_000_000_000_001,
            parts: parts,
            idempotency: key.map { Idempotency(key: $0, digest: digest, answer: "answer to \($0)") },
            effects: effects
        )
    }

    /// One event for one stream.
    package static func sample(
        to stream: String,
        at head: StreamHead = .empty,
        _ text: String = "hello",
        key: String? = nil,
        effects: [Statement] = []
    ) -> Append {
        sample([Part(stream: .sample(stream), expected: head, events: [.sample(text)])], key: key, effects: effects)
    }
}

extension Appended {
    /// The heads of an append that was carried out; empty if it was a repeat.
    package var heads: [StreamHead] {
        guard case .now(let heads) = self else { return [] }
        return heads
    }
}
