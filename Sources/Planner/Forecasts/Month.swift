/// A month of a year, and how many days of it people work in England.
package struct Month: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let year: Int
    /// From 1.
    package let month: Int

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            (1900...2200).contains(year), (1...12).contains(month)
        else { return nil }
        self.init(year: year, month: month)
    }

    package init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    package var next: Month { month == 12 ? Month(year: year + 1, month: 1) : Month(year: year, month: month + 1) }

    package var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    package static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    /// Mondays to Fridays, less the bank holidays of every year; those of one year only are not known beforehand.
    package var workingDays: Int {
        let first = Month.number(year, month, 1)
        let days = Month.number(next.year, next.month, 1) - first
        let weekdays = (0..<days).count { (first + $0) % 7 < 5 }
        let yearly = [1: 1, 5: 2, 8: 1, 12: 2][month] ?? 0
        let easter = Month.easter(year)
        let moving = [easter - 2, easter + 1].count { (first..<first + days).contains($0) }
        return weekdays - yearly - moving
    }

    /// Days since a Monday long ago.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        // The first of March of the year 0 was a Wednesday.
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear + 2
    }

    /// Easter Sunday, by the rule of Meeus, Jones and Butcher.
    static func easter(_ year: Int) -> Int {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return number(year, sum / 31, sum % 31 + 1)
    }
}
