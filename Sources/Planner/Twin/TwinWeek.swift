/// One request as the twin knows it: days, counted from the day on which it looks ahead, and nothing else.
///
/// Whose it is, what for and where it came from stay in the journal.
package struct RequestDays: Sendable, Equatable {
    /// 0 is the last day that is known.
    package var received: Int
    /// When the person was first met about it.
    package var met: Int?
    package var closed: Int?
    /// The next time they have, while they have not been met.
    package var booked: Int?

    package init(received: Int, met: Int? = nil, closed: Int? = nil, booked: Int? = nil) {
        self.received = received
        self.met = met
        self.closed = closed
        self.booked = booked
    }
}

/// What one week came to, or is foreseen to come to.
package struct TwinWeek: Sendable, Equatable {
    package enum What: Int, CaseIterable, Sendable {
        /// Requests that came in the week, people first met in it, requests closed in it.
        case received, met, closed
        /// At the end of the week: requests of people not met yet, and all that are open.
        case waiting, open
    }

    private var counts = [Int](repeating: 0, count: What.allCases.count)

    package init() {}

    package subscript(what: What) -> Int {
        get { counts[what.rawValue] }
        set { counts[what.rawValue] = newValue }
    }

    /// What so many weeks came to, from all that is known now.
    package static func came(_ requests: [RequestDays], weeks: Int) -> [TwinWeek] {
        (0..<weeks).map { index in
            let (first, last) = (index * 7 + 1, index * 7 + 7)
            let within = { (day: Int?) in day.map { ($0 >= first && $0 <= last) } ?? false }
            var week = TwinWeek()
            for request in requests where request.received <= last {
                if request.received >= first { week[.received] += 1 }
                if within(request.met) { week[.met] += 1 }
                if within(request.closed) { week[.closed] += 1 }
                guard request.closed.map({ $0 > last }) ?? true else { continue }
                week[.open] += 1
                if request.met.map({ $0 > last }) ?? true { week[.waiting] += 1 }
            }
            return week
        }
    }
}
