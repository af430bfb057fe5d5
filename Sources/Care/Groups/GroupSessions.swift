extension Group {
    /// When a group meets: on the weekday of its first day, at the same time of London's clocks.
    package struct Times: Hashable, Sendable, Codable {
        package var first: Day
        /// Minutes since midnight.
        package var from: Int
        package var minutes: Int
        package var everyWeeks: Int
        /// How many sessions there are; only a fixed run has a number.
        package var sessions: Int?
        /// The last day on which it may meet; none means that it goes on.
        package var last: Day?

        package init(
            first: Day,
            from: Int,
            minutes: Int,
            everyWeeks: Int = 1,
            sessions: Int? = nil,
            last: Day? = nil
        ) {
            self.first = first
            self.from = from
            self.minutes = minutes
            self.everyWeeks = everyWeeks
            self.sessions = sessions
            self.last = last
        }
    }

    /// One meeting of a group.
    package struct Session: Hashable, Sendable {
        package let day: Day
        package let at: Instant
        package let ends: Instant
        /// Counted from 1, those that are cancelled included.
        package let number: Int
        /// Why it is not held; `nil` if it is.
        package let cancelled: String?

        package var isHeld: Bool { cancelled == nil }
    }

    /// Every session on the days of a range, in order; what is closed is passed over, and a fixed run ends later for it.
    ///
    /// A session is as long as was said, whatever the clocks do; it begins when the clock on the wall shows its time.
    package func sessions(on days: ClosedRange<Day>, closed: Set<Day>) -> [Session] {
        var sessions: [Session] = []
        let times = plan.times
        let step = 7 * max(1, times.everyWeeks)
        var (day, number) = (times.first, 0)
        while day <= days.upperBound, times.sessions.map({ number < $0 }) ?? true {
            if let last = times.last, day > last { break }
            if let ended, day >= ended { break }
            if !closed.contains(day) {
                number += 1
                if day >= days.lowerBound { sessions.append(session(on: day, number)) }
            }
            day = day + step
        }
        return sessions
    }

    private func session(on day: Day, _ number: Int) -> Session {
        let at = London.instant(day, minute: plan.times.from)
        return Session(
            day: day,
            at: at,
            ends: at + .minutes(plan.times.minutes),
            number: number,
            cancelled: cancelled[day]
        )
    }

    /// The session of a day, held or not; `nil` where the group does not meet on it.
    package func session(on day: Day, closed: Set<Day>) -> Session? {
        guard day >= plan.times.first, day - plan.times.first <= Group.longest else { return nil }
        return sessions(on: day...day, closed: closed).first
    }

    /// The sessions that are held after a moment, the soonest first, at most a year ahead.
    package func coming(after now: Instant, closed: Set<Day>) -> [Session] {
        let today = London.day(at: now)
        return sessions(on: today...(today + 366), closed: closed).filter { $0.at > now && $0.isHeld }
    }

    /// Whether a fixed run has begun.
    package func hasBegun(at now: Instant, closed: Set<Day>) -> Bool {
        let today = London.day(at: now)
        guard plan.kind == .fixed, today >= plan.times.first else { return false }
        return sessions(on: plan.times.first...today, closed: closed).contains { $0.at <= now }
    }

    /// How many days a group can go on for: a lifetime, so that counting its sessions always ends.
    static let longest = 366 * 100
}
