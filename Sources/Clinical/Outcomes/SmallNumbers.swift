/// How counts of people are shown to somebody who may not see the people, so that no small number points at one.
///
/// This is the one such rule for outcome figures and for what commissioners see; the Desk takes its threshold from here.
/// It does not hide what a difference of two shown counts gives away: whoever publishes two cuts of one table has to look.
package struct SmallNumbers: Hashable, Sendable {
    /// Counts below this are not shown.
    package let smallest: Int
    /// The others are rounded to the nearest multiple of this.
    package let roundedTo: Int
    package let reference: Reference

    /// Under 5 is suppressed, the rest rounded to 5; a rate is shown where both its numbers may be.
    package static let nhsEngland = SmallNumbers(
        smallest: 5,
        roundedTo: 5,
        reference: .found("NHS England", "NHS Talking Therapies dashboards", "nhsengland/Talking-Therapies")
    )

    /// The count as it may be shown, or `nil`.
    package func shown(_ count: Int) -> Int? {
        guard count >= smallest else { return nil }
        return (count + roundedTo / 2) / roundedTo * roundedTo
    }

    /// The parts of one whole as they may be shown: where one alone is too small, the next smallest is held back with it.
    ///
    /// Otherwise whoever knows the whole works the one out from the others.
    package func shown(parts: [Int]) -> [Int?] {
        var shown = parts.map { self.shown($0) }
        guard shown.count(where: { $0 == nil }) == 1 else { return shown }
        let next = parts.indices.filter { shown[$0] != nil }.min { (parts[$0], $0) < (parts[$1], $1) }
        if let next { shown[next] = nil }
        return shown
    }

    /// The rate, from exact numbers, where neither of them is too small to show.
    package func shown(_ rate: Rate) -> Rate? {
        rate.numerator >= smallest && rate.denominator >= smallest ? rate : nil
    }
}

/// So many of so many.
package struct Rate: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// In tenths of a per cent, the half rounded up, as NHS England publishes; `nil` of nobody.
    package var tenthsOfPercent: Int? {
        denominator > 0 ? (numerator * 2000 + denominator) / (2 * denominator) : nil
    }
}

extension Rate: CustomStringConvertible {
    package var description: String {
        guard let tenths = tenthsOfPercent else { return "–" }
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
