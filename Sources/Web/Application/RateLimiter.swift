package import Care
import Desk
import Synchronization

/// How often one client may do something: a sliding window for each, in bounded memory.
///
/// A process counts for itself. That is enough to slow one client that tries passwords or references; a flood is for
/// whatever stands in front. When the table is full the client heard from longest ago is forgotten.
package final class RateLimiter: Sendable {
    private struct Client {
        var moments: [Instant]
        var turn: UInt64
    }

    private struct Table {
        var clients: [String: Client] = [:]
        var turn: UInt64 = 0
    }

    private let limit: Int
    private let window: Span
    private let capacity: Int
    private let table = Mutex(Table())

    /// Allows `limit` goes in each `window`.
    package init(_ limit: Int, in window: Span, capacity: Int = 20_000) {
        self.limit = limit
        self.window = window
        self.capacity = capacity
    }

    /// Counts a go; answers how long to wait if it is one too many, which is then not counted.
    package func wait(for client: String, at now: Instant) -> Span? {
        table.withLock { table in
            table.turn += 1
            var moments = table.clients[client]?.moments.filter { $0 > now - window } ?? []
            let wait = moments.count < limit ? nil : moments[0] + window - now
            if wait == nil { moments.append(now) }
            if table.clients[client] == nil, table.clients.count >= capacity { forget(in: &table) }
            table.clients[client] = Client(moments: moments, turn: table.turn)
            return wait
        }
    }

    /// Drops the eighth that was heard from longest ago, so that the search for it is paid for by many goes.
    private func forget(in table: inout Table) {
        let turns = table.clients.values.map(\.turn).sorted()
        let edge = turns[min(turns.count - 1, capacity / 8)]
        table.clients = table.clients.filter { $0.value.turn > edge }
    }

    /// How many clients are remembered.
    package var count: Int { table.withLock { $0.clients.count } }
}

/// The limits of a site, one for each thing worth trying often.
struct SiteLimits: Sendable {
    let signIn = RateLimiter(20, in: .minutes(15))
    let reference = RateLimiter(10, in: .minutes(15))
    /// Addresses of calendars that nobody has.
    let calendar = RateLimiter(10, in: .minutes(15))
    /// Own appointments: each page of theirs carries the reference, so it is as good a place to guess as looking up.
    let ownTimes = RateLimiter(30, in: .minutes(15))
    /// One question a page: three questionnaires with some corrections.
    let ownQuestions = RateLimiter(150, in: .minutes(15))
    /// Requests from one address: many people may share it, as in a library or a hostel.
    let sending: RateLimiter
    /// One form of the front door, tried again and again.
    let trying = RateLimiter(10, in: .hours(1))

    init(sendingInAnHour: Int) { sending = RateLimiter(sendingInAnHour, in: .hours(1)) }

    /// Counts a go and throws when it is one too many.
    func check(_ limiter: RateLimiter, _ visit: Visit) throws(Mishap) {
        if let wait = limiter.wait(for: visit.client, at: visit.site.desk.now) { throw .tooOften(wait: wait) }
    }
}
