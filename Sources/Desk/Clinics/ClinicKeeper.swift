import Care
import Journal
import Synchronization

/// Keeps the clinics that were read, so that taking a time reads only whether a clinic has changed since.
///
/// A place has a clinic for each who holds one, so that all of them may be kept. Nothing is believed without a look:
/// each reading begins with the last event that is kept, and when that is not there with the same hash, the whole clinic
/// is read anew.
final class ClinicKeeper: Sendable {
    private let store: any Store
    private let place: String
    private let kept = Mutex<[Clinic.ID: Known]>([:])

    private struct Known {
        var clinic: Clinic
        var head: StreamHead
    }

    init(store: any Store, place: String) {
        self.store = store
        self.place = place
    }

    /// A clinic as it is now and where its stream ends; no clinic where nobody has set one up.
    func snapshot(_ id: Clinic.ID) async throws -> (clinic: Clinic?, head: StreamHead) {
        let stream = StreamName.clinic(id, in: place)
        guard var known = kept.withLock({ $0[id] }) else { return try await readAnew(id, stream) }
        let events = try await store.read(stream, after: known.head.version - 1)
        guard let first = events.first, first.head == known.head else { return try await readAnew(id, stream) }
        guard let last = events.dropFirst().last else { return (known.clinic, known.head) }
        for fact in try ClinicKeeper.facts(events.dropFirst()) { known.clinic.apply(fact) }
        known.head = last.head
        return keep(known)
    }

    /// A clinic as it was last read, without a look whether it has changed since; `nil` before it is first read.
    func inHand(_ id: Clinic.ID) -> (clinic: Clinic?, head: StreamHead)? {
        kept.withLock { $0[id] }.map { ($0.clinic, $0.head) }
    }

    private func readAnew(_ id: Clinic.ID, _ stream: StreamName) async throws -> (clinic: Clinic?, head: StreamHead) {
        let events = try await store.read(stream, after: 0)
        guard let last = events.last, let clinic = Clinic(replaying: try ClinicKeeper.facts(events[...])) else {
            return (nil, .empty)
        }
        return keep(Known(clinic: clinic, head: last.head))
    }

    private func keep(_ known: Known) -> (clinic: Clinic?, head: StreamHead) {
        kept.withLock { $0[known.clinic.id] = known }
        return (known.clinic, known.head)
    }

    private static func facts(_ events: ArraySlice<RecordedEvent>) throws -> [ClinicFact] {
        try events.map { try FactCodec.unpackEvent($0.event, of: "clinic") }
    }
}
