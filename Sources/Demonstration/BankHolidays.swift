package import Care

/// The bank holidays of England and Wales, as the rules have them; a proclaimed one is for the place's own file.
///
/// Source: Banking and Financial Dealings Act 1971, Schedule 1, with New Year's Day and the first Monday in May as they
/// have been appointed each year since. One that falls on a weekend is kept on the next day that is neither.
package enum BankHolidays {
    package static func of(_ years: ClosedRange<Int>) -> Set<Day> { Set(years.flatMap(days)) }

    private static func days(of year: Int) -> [Day] {
        guard let newYear = Day(year: year, month: 1, day: 1), let may = Day(year: year, month: 5, day: 1),
            let mayEnd = Day(year: year, month: 5, day: 31), let augustEnd = Day(year: year, month: 8, day: 31),
            let christmas = Day(year: year, month: 12, day: 25), let easter = easter(year)
        else { return [] }
        let first = weekday(from: christmas)
        return [
            weekday(from: newYear), easter - 2, easter + 1, (may + 6).monday, mayEnd.monday, augustEnd.monday, first,
            weekday(from: max(christmas + 1, first + 1)),
        ]
    }

    /// The day itself, or the Monday after a weekend.
    private static func weekday(from day: Day) -> Day {
        day == day.monday + 5 ? day + 2 : day == day.monday + 6 ? day + 1 : day
    }

    /// Easter Sunday: the anonymous Gregorian algorithm (Nature, 20 April 1876, as corrected by Meeus, 1991).
    private static func easter(_ year: Int) -> Day? {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * sunday) / 451
        let number = epact + sunday - 7 * shift + 114
        return Day(year: year, month: number / 31, day: number % 31 + 1)
    }
}
