package import Care
import Journal

/// When one request came, when its person was first met, and when it was closed: times, and nothing else.
package struct RequestTimes: Sendable, Equatable {
    package let received: Instant
    package let met: Instant?
    package let closed: Instant?
    /// The next time the person has, where they have not been met.
    package let booked: Instant?

    init(_ request: Request, _ record: Record, after now: Instant) {
        let contacts = record.contacts.of(request.id)
        received = request.received
        met = contacts.first(where: \.isAttended)?.at
        closed = record.requests.closed[request.id]?.at
        booked = met == nil ? contacts.first { $0.outcome == .arranged && $0.at > now }?.at : nil
    }
}

/// The times of all requests of a place, as they were known at a moment and as they are known now.
package struct PlaceTimes: Sendable, Equatable {
    package var then: [RequestTimes] = []
    package var now: [RequestTimes] = []
    /// Of the contacts in the year before that moment, how many were met at and how many missed.
    package var attended = 0
    package var missed = 0
}

extension FrontDesk {
    /// Reads the times of all requests from the journal, for plans: no name, no word and no identity comes with them.
    ///
    /// What was written down after the moment is not part of what was known then. Only the command line asks this.
    package func requestTimes(
        knownAt moment: Instant,
        as identity: Identity,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> PlaceTimes {
        guard case .system = identity else { throw Denial.notPermitted }
        var times = PlaceTimes()
        var (position, seen): (Int64, Set<Person.ID>) = (0, [])
        while true {
            let events = try await store.follow(after: position, limit: 5000)
            guard let last = events.last else { return times }
            position = last.position
            for event in events where event.stream.place == place.code {
                guard let person = event.stream.person, seen.insert(person).inserted else { continue }
                let all = try await store.read(.person(person, in: place.code), after: 0)
                let known = all.filter { $0.recorded <= moment.microseconds }
                times.add(try Chart(of: person, known).record, then: moment)
                times.add(try Chart(of: person, all).record, now: now)
                if seen.count.isMultiple(of: 100) { progress(seen.count) }
            }
        }
    }
}

extension PlaceTimes {
    fileprivate mutating func add(_ record: Record, then moment: Instant) {
        then += record.requests.all.values.map { RequestTimes($0, record, after: moment) }
        let year = moment - .days(365)
        for contact in record.contacts.all.values where contact.at > year && contact.at <= moment {
            if contact.isAttended, contact.wasArranged { attended += 1 }
            if contact.outcome == .missed { missed += 1 }
        }
    }

    fileprivate mutating func add(_ record: Record, now: Instant) {
        self.now += record.requests.all.values.map { RequestTimes($0, record, after: now) }
    }
}
