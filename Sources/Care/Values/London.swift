/// Time as it is told in England: Greenwich in winter, an hour ahead in summer.
///
/// British Summer Time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
/// (The Summer Time Order 2002, SI 2002/262).
package enum London {
    /// A date and the minutes since midnight that a clock on the wall shows.
    package struct Reading: Hashable, Sendable {
        package let day: Day
        /// Minutes since midnight on the clock, 0 to 1439.
        package let minute: Int

        package init(day: Day, minute: Int) {
            self.day = day
            self.minute = minute
        }

        /// The clock's `HH:MM`.
        package var clock: String {
            func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
            return "\(two(minute / 60)):\(two(minute % 60))"
        }
    }

    private static let microsecondsPerDay: Int64 = 86_400_000_000

    /// What the clock on the wall shows at a moment.
    package static func reading(at instant: Instant) -> Reading {
        let shifted = instant.microseconds + (isSummer(at: instant) ? 3_600_000_000 : 0)
        var day = shifted / microsecondsPerDay
        var rest = shifted % microsecondsPerDay
        if rest < 0 {
            day -= 1
            rest += microsecondsPerDay
        }
        return Reading(day: Day(number: Int(day)), minute: Int(rest / 60_000_000))
    }

    /// The moment at which the clock shows a time on a date.
    ///
    /// An hour that occurs twice (October) means the first; one that does not occur (March) means the moment that
    /// comes as long after the jump as it should have after the hour, so 01:30 is 02:30.
    package static func instant(_ day: Day, minute: Int = 0) -> Instant {
        let greenwich = Instant(microseconds: Int64(day.number) * microsecondsPerDay + Int64(minute) * 60_000_000)
        let summer = greenwich - .hours(1)
        return isSummer(at: summer) ? summer : greenwich
    }

    /// The day it is in London.
    package static func day(at instant: Instant) -> Day { reading(at: instant).day }

    /// Whether British Summer Time is in force.
    package static func isSummer(at instant: Instant) -> Bool {
        let days = Int(instant.microseconds / microsecondsPerDay)
        let year = Day(number: instant.microseconds < 0 ? days - 1 : days).civil.year
        guard let start = change(month: 3, year: year), let end = change(month: 10, year: year) else { return false }
        return instant >= start && instant < end
    }

    /// 01:00 UTC on the last Sunday of a month.
    private static func change(month: Int, year: Int) -> Instant? {
        guard let last = Day(year: year, month: month, day: 31) else { return nil }
        let sinceSunday = (last.number + 4) % 7
        return Instant(microseconds: Int64(last.number - sinceSunday) * microsecondsPerDay + 3_600_000_000)
    }
}
