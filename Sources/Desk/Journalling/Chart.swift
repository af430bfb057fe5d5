package import Care
package import Journal

/// A person's record as it was read: what is true, everything that happened, and how far the stream had come.
package struct Chart: Sendable {
    package let record: Record
    package let occurrences: [Occurrence]
    package let head: StreamHead
    /// What the tables hold of it, as far as it was computed: the next act need not compute it again.
    var rows = ProjectedRows()

    package init(record: Record, occurrences: [Occurrence], head: StreamHead) {
        self.record = record
        self.occurrences = occurrences
        self.head = head
    }

    /// Reads a chart from the events of a stream, in order.
    package init(of id: Person.ID, _ events: [RecordedEvent]) throws {
        let occurrences = try events.map(Occurrence.init)
        self.init(
            record: Record(of: id, replaying: occurrences),
            occurrences: occurrences,
            head: events.last.map { StreamHead(version: $0.version, hash: $0.hash) } ?? .empty
        )
    }
}

extension StreamName {
    package static func person(_ id: Person.ID, in place: String) -> StreamName {
        StreamName(place: place, name: "person/\(id)")
    }

    package static func team(in place: String) -> StreamName { StreamName(place: place, name: "team") }

    /// The person a stream is about; `nil` for a stream of another kind.
    package var person: Person.ID? {
        name.hasPrefix("person/") ? Person.ID(name.dropFirst("person/".count)) : nil
    }
}
