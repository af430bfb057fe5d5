/// How high something stood over time, on average: the area below it, divided by the time.
package struct Level: BitwiseCopyable, Sendable, Equatable {
    package private(set) var value: Double
    package private(set) var area = 0.0
    package private(set) var most: Double
    private var since: Double

    package init(_ value: Double = 0, at time: Double = 0) {
        self.value = value
        most = value
        since = time
    }

    @inline(__always)
    package mutating func change(by step: Double, at time: Double) {
        area += value * (time - since)
        since = time
        value += step
        if value > most { most = value }
    }

    /// Brings the area up to a time.
    package mutating func settle(at time: Double) { change(by: 0, at: time) }

    /// Forgets what was, and counts on from what is.
    package mutating func restart(at time: Double) { self = Level(value, at: time) }
}
