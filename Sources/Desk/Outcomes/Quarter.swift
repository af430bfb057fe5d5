package import Care

/// A quarter of a calendar year: the only stretch of time for which outcome figures are shown to whoever may not see people.
///
/// Any two quarters are apart, so no two tables differ by the few people of a day or a week.
package struct Quarter: Hashable, Comparable, Sendable {
    package let year: Int
    /// From 1 to 4.
    package let number: Int

    package init?(year: Int, number: Int) {
        guard (2000...2199).contains(year), (1...4).contains(number) else { return nil }
        self.init(at: year, number)
    }

    /// A quarter that may lie beyond those that an address can name.
    private init(at year: Int, _ number: Int) {
        self.year = year
        self.number = number
    }

    /// The quarter in which a day lies.
    package init(of day: Day) {
        let (year, month, _) = day.civil
        self.year = year
        number = (month - 1) / 3 + 1
    }

    /// As it stands in an address: `2026-3`.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1, let year = Int(parts[0]),
            let number = Int(parts[1])
        else { return nil }
        self.init(year: year, number: number)
    }

    package var first: Day { Day(year: year, month: number * 3 - 2, day: 1) ?? Day(number: 0) }
    package var last: Day { next.first - 1 }

    package var next: Quarter {
        number == 4 ? Quarter(at: year + 1, 1) : Quarter(at: year, number + 1)
    }

    package var previous: Quarter {
        number == 1 ? Quarter(at: year - 1, 4) : Quarter(at: year, number - 1)
    }

    /// The last quarter that is over on a day.
    package static func over(on day: Day) -> Quarter { Quarter(of: day).previous }

    /// `July to September 2026`.
    package var title: String {
        let months = [
            "January to March", "April to June", "July to September", "October to December",
        ]
        return "\(months[number - 1]) \(year)"
    }

    package static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Quarter: CustomStringConvertible {
    package var description: String { "\(year)-\(number)" }
}
