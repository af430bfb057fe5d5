import Care
import Journal
import Synchronization

/// Keeps the charts that were read last, so that the next page about somebody reads only what has happened since.
///
/// Whoever works with a person asks for their record again and again, and decoding it is the larger part of showing it.
/// Nothing is believed without a look: each reading begins with the last event that is kept, and when that is not there
/// with the same hash, the whole record is read anew. Only who appends may go without it, since the append looks.
final class ChartKeeper: Sendable {
    private let store: any Store
    private let place: String
    private let kept = Mutex(Kept())

    fileprivate struct Kept {
        var charts: [Person.ID: (chart: Chart, used: Int)] = [:]
        var occurrences = 0
        var readings = 0
    }

    /// How many occurrences are kept in all: some ten megabytes.
    fileprivate static let room = 20_000

    init(store: any Store, place: String) {
        self.store = store
        self.place = place
    }

    func chart(of person: Person.ID) async throws -> Chart {
        let stream = StreamName.person(person, in: place)
        let known = kept.withLock { $0.charts[person]?.chart }
        guard let known else {
            return keep(try Chart(of: person, await store.read(stream, after: 0)))
        }
        let events = try await store.read(stream, after: known.head.version - 1)
        guard let last = events.first, last.head == known.head else {
            return keep(try Chart(of: person, await store.read(stream, after: 0)))
        }
        return keep(try known.followed(by: events.dropFirst()))
    }

    /// What is kept of somebody, as it was last read or written, without a look whether more has happened since.
    func chartInHand(of person: Person.ID) -> Chart? { kept.withLock { $0.charts[person]?.chart } }

    @discardableResult
    func keep(_ chart: Chart) -> Chart {
        // Nobody is on record yet: there is nothing to keep.
        guard chart.head.version > 0 else { return chart }
        kept.withLock { kept in
            kept.readings += 1
            if let earlier = kept.charts[chart.record.id] { kept.occurrences -= earlier.chart.count }
            kept.charts[chart.record.id] = (chart, kept.readings)
            kept.occurrences += chart.count
            if kept.occurrences > ChartKeeper.room { kept.forgetHalf() }
        }
        return chart
    }
}

extension ChartKeeper.Kept {
    /// Forgets those who were not asked for the longest, until half the room is free.
    fileprivate mutating func forgetHalf() {
        for (person, entry) in charts.sorted(by: { $0.value.used < $1.value.used }) {
            guard occurrences > ChartKeeper.room / 2 else { return }
            charts[person] = nil
            occurrences -= entry.chart.count
        }
    }
}

extension Chart {
    /// This chart with what has happened since.
    fileprivate func followed(by events: ArraySlice<RecordedEvent>) throws -> Chart {
        guard let last = events.last else { return self }
        var record = record
        let more = try events.map(Occurrence.init)
        for occurrence in more { record.apply(occurrence) }
        return followed(by: more, making: record, at: last.head)
    }
}
