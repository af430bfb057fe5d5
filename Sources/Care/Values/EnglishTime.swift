/// Days and times as people in England say them, on London's clocks.
package enum EnglishTime {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `20 November 2026`.
    package static func date(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return "\(number) \(months[month - 1]) \(year)"
    }

    /// `Friday 20 November`.
    package static func weekdayAndDate(_ day: Day) -> String {
        let (_, month, number) = day.civil
        return
            "\(day.weekday.rawValue.prefix(1).uppercased())\(day.weekday.rawValue.dropFirst()) \(number) \(months[month - 1])"
    }

    /// `9am`, `2:30pm`, `midday`, `midnight`.
    package static func clock(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        if rest == 0, hour == 0 { return "midnight" }
        if rest == 0, hour == 12 { return "midday" }
        let shown = hour % 12 == 0 ? 12 : hour % 12
        let minutes = rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)"
        return "\(shown)\(minutes)\(hour < 12 ? "am" : "pm")"
    }

    /// `20 minutes`, `3 hours`, `2 days`: the largest unit that fits, and one minute at least.
    package static func length(_ span: Span) -> String {
        let minutes = max(1, span.microseconds / 60_000_000)
        let (count, unit) =
            switch minutes {
            case ..<60: (minutes, "minute")
            case ..<1440: (minutes / 60, "hour")
            default: (minutes / 1440, "day")
            }
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }

    /// `9am on Friday 20 November`.
    package static func clockAndDay(_ instant: Instant) -> String {
        let reading = London.reading(at: instant)
        return "\(clock(reading.minute)) on \(weekdayAndDate(reading.day))"
    }

    /// `Friday 20 November, 9am`.
    package static func dayAndClock(_ instant: Instant) -> String {
        let reading = London.reading(at: instant)
        return "\(weekdayAndDate(reading.day)), \(clock(reading.minute))"
    }
}
