/// What will happen, the earliest first: by time, then by priority, then in the order in which it was written down.
///
/// A flat heap with four children to a node, of events of 24 bytes. It allocates only when more is pending than ever before.
package struct Agenda: ~Copyable {
    /// Something that will happen to somebody at some time.
    package struct Event: BitwiseCopyable, Sendable {
        package var time: Double
        /// Priority in the top byte, 0 first, and the sequence below: it is unique, and so is the event's name.
        package var key: UInt64
        package var kind: UInt16
        package var place: UInt16
        package var row: UInt32

        @inline(__always)
        func isBefore(_ other: Event) -> Bool {
            time < other.time || (time == other.time && key < other.key)
        }
    }

    private var events: Column<Event>
    package private(set) var count = 0
    private var sequence: UInt64 = 0

    package init(capacity: Int = 64) {
        events = Column(capacity: capacity, empty: Event(time: 0, key: 0, kind: 0, place: 0, row: 0))
    }

    /// The time of what comes next.
    package var next: Double? { count == 0 ? nil : events[0].time }

    /// Writes down what will happen; the answer names it, and no other event ever has the same name.
    @inline(__always) @discardableResult
    package mutating func add(
        time: Double,
        priority: UInt8,
        kind: UInt16,
        place: UInt16 = 0,
        row: UInt32 = 0
    )
        -> UInt64
    {
        sequence &+= 1
        let key = UInt64(priority) << 56 | sequence
        if count == events.capacity { events.grow(to: count * 2) }
        rise(Event(time: time, key: key, kind: kind, place: place, row: row), from: count)
        count += 1
        return key
    }

    /// Takes what comes next off the agenda.
    @inline(__always)
    package mutating func pop() -> Event? {
        guard count > 0 else { return nil }
        let first = events[0]
        count -= 1
        if count > 0 { sink(events[count]) }
        return first
    }

    @inline(__always)
    private func rise(_ event: Event, from position: Int) {
        var hole = position
        while hole > 0 {
            let parent = (hole - 1) >> 2
            let above = events[parent]
            if above.isBefore(event) { break }
            events[hole] = above
            hole = parent
        }
        events[hole] = event
    }

    @inline(__always)
    private func sink(_ event: Event) {
        let base = events.base
        var hole = 0
        while true {
            let child = hole << 2 + 1
            if child >= count { break }
            var best = child
            for other in child + 1..<max(child + 1, min(child + 4, count)) where base[other].isBefore(base[best]) {
                best = other
            }
            if !base[best].isBefore(event) { break }
            base[hole] = base[best]
            hole = best
        }
        base[hole] = event
    }
}
