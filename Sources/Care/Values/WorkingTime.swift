/// When the service's door is staffed: hours, weekdays and the days it is closed.
///
/// Outside these hours the person is told plainly who looks when, and where help is now.
package struct WorkingTime: Hashable, Sendable {
    /// Minutes since midnight in London when work starts and ends.
    package let opens: Int
    package let closes: Int
    package let weekdays: Set<Weekday>
    package let closed: Set<Day>

    package init(opens: Int, closes: Int, weekdays: Set<Weekday>, closed: Set<Day>) {
        self.opens = opens
        self.closes = max(opens + 1, closes)
        self.weekdays = weekdays.isEmpty ? [.monday] : weekdays
        self.closed = closed
    }

    /// Monday to Friday, 9 to 5, with no bank holidays known.
    package static let officeHours = WorkingTime(
        opens: 9 * 60,
        closes: 17 * 60,
        weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
        closed: []
    )

    package func isWorking(_ day: Day) -> Bool { weekdays.contains(day.weekday) && !closed.contains(day) }

    package func isOpen(at instant: Instant) -> Bool {
        let reading = London.reading(at: instant)
        return isWorking(reading.day) && (opens..<closes).contains(reading.minute)
    }

    /// The moment itself if the door is staffed then, or when it next opens.
    package func nextOpen(from instant: Instant) -> Instant {
        let reading = London.reading(at: instant)
        if isWorking(reading.day) {
            if (opens..<closes).contains(reading.minute) { return instant }
            if reading.minute < opens { return London.instant(reading.day, minute: opens) }
        }
        return London.instant(workingDay(after: reading.day), minute: opens)
    }

    /// The moment by which the door has been staffed for so long since a moment.
    package func after(_ span: Span, from instant: Instant) -> Instant {
        var (start, left) = (nextOpen(from: instant), span)
        while true {
            let close = London.instant(London.day(at: start), minute: closes)
            if start + left <= close || left <= .seconds(0) { return start + left }
            left = Span(microseconds: left.microseconds - (close - start).microseconds)
            start = nextOpen(from: close)
        }
    }

    /// The close of business a number of working days after the day of a moment; 0 is today, or the next working day.
    package func close(after days: Int, from instant: Instant) -> Instant {
        var day = London.day(at: nextOpen(from: instant))
        for _ in 0..<max(0, days) { day = workingDay(after: day) }
        return London.instant(day, minute: closes)
    }

    /// The first working day after a day; ten years without one gives the next day.
    package func workingDay(after day: Day) -> Day {
        for step in 1...3660 where isWorking(day + step) { return day + step }
        return day + 1
    }
}
