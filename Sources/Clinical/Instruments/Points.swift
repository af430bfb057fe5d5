/// A score, exact: a whole number, or the fraction that a mean or a missing answer leaves.
///
/// Thresholds are compared with the exact value and never with a rounded one, or 9.9 would become a case at 10.
package struct Points: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int

    package init(_ numerator: Int, over denominator: Int = 1) {
        precondition(denominator > 0, "a score has a denominator above nothing")
        let divisor = max(1, Points.greatestDivisor(abs(numerator), denominator))
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    package var isWhole: Bool { denominator == 1 }

    /// The nearest number of hundredths; half a hundredth goes up, away from nothing.
    package var hundredths: Int {
        let scaled = abs(numerator) * 200 + denominator
        let rounded = scaled / (2 * denominator)
        return numerator < 0 ? -rounded : rounded
    }

    private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestDivisor(right, left % right)
    }
}

extension Points: Comparable {
    package static func < (left: Points, right: Points) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    package static func - (left: Points, right: Points) -> Points {
        Points(
            left.numerator * right.denominator - right.numerator * left.denominator,
            over: left.denominator * right.denominator
        )
    }

    package static prefix func - (points: Points) -> Points { Points(-points.numerator, over: points.denominator) }
}

extension Points: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

extension Points: CustomStringConvertible {
    /// As people read it: a whole number, or at most two decimals.
    package var description: String {
        if isWhole { return String(numerator) }
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        guard rest > 0 else { return "\(sign)\(whole)" }
        let digits = rest < 10 ? "0\(rest)" : "\(rest)"
        return "\(sign)\(whole).\(rest % 10 == 0 ? String(rest / 10) : digits)"
    }
}
