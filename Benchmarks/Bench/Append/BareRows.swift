import Care
import Journal

/// Rows for the bare loops: the same columns, of the same sizes, chained and hashed beforehand.
enum BareRows {
    static func make(_ count: Int, from position: Int64, streams: Int = 200) -> [[SQLValue]] {
        var hasher = EventHash()
        var heads: [Int: StreamHead] = [:]
        return (0..<count).map { number in
            let stream = number % streams
            let append = Work.append(to: "bare/\(position)/\(stream)", at: heads[stream] ?? .empty, number)
            let events = append.chained(from: position + Int64(number), with: &hasher)
            heads[stream] = events[0].head
            return events[0].values
        }
    }
}

/// The event that is appended over and over: a short note, as the Desk would write one.
enum Work {
    static let place = "bench"

    static func append(to stream: String, at head: StreamHead, _ number: Int, key: String? = nil) -> Append {
        let event = NewEvent(
            kind: "notes.written",
            schema: 1,
            body:
                #"{"_0":"0198c0de-0000-7000-8000-000000000001","request":null,"words":"Rang; will ring again on Monday."}"#,
            happened: 1_795_000_000_000_000 + Int64(number)
        )
        return Append(
            place: place,
            actor: "worker/0198c0de-0000-7000-8000-0000000000aa",
            recorded: 1_795_000_000_000_000 + Int64(number),
            parts: [Append.Part(stream: StreamName(place: place, name: stream), expected: head, events: [event])],
            idempotency: key.map { Append.Idempotency(key: $0, digest: digest, answer: "0198c0de") }
        )
    }

    private static let digest = String(repeating: "d", count: 64)
}
