package import Care
package import Journal

/// A person's record as it was read: what is true, everything that happened, and how far the stream had come.
///
/// It is large and handed round a great deal, so it is one object that nothing changes.
package final class Chart: Sendable {
    package let record: Record
    package let head: StreamHead
    /// What the tables hold of it, as far as it was computed: the next act need not compute it again.
    let rows: ProjectedRows
    /// What happened, in two parts: an act adds to the short one and shares the long one with the chart before it.
    private let earlier: [Occurrence]
    private let latest: [Occurrence]

    package convenience init(record: Record, occurrences: [Occurrence], head: StreamHead) {
        self.init(record: record, earlier: occurrences, latest: [], head: head, rows: ProjectedRows())
    }

    private init(
        record: Record,
        earlier: [Occurrence],
        latest: [Occurrence],
        head: StreamHead,
        rows: ProjectedRows
    ) {
        self.rows = rows
        self.record = record
        self.earlier = earlier
        self.latest = latest
        self.head = head
    }

    package var occurrences: [Occurrence] { latest.isEmpty ? earlier : earlier + latest }

    /// How much has happened.
    var count: Int { earlier.count + latest.count }

    /// The chart once more has happened, which made this record and this head.
    func followed(
        by more: [Occurrence],
        making record: Record,
        at head: StreamHead,
        _ rows: ProjectedRows = ProjectedRows()
    ) -> Chart {
        guard latest.count + more.count <= Chart.short else {
            return Chart(record: record, earlier: earlier + latest + more, latest: [], head: head, rows: rows)
        }
        return Chart(record: record, earlier: earlier, latest: latest + more, head: head, rows: rows)
    }

    private static let short = 16

    /// Reads a chart from the events of a stream, in order.
    package convenience init(of id: Person.ID, _ events: [RecordedEvent]) throws {
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
