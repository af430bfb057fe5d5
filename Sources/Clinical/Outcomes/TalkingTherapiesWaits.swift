extension TalkingTherapies {
    /// How long those who finished had waited, with what that way of counting hides.
    package struct Waits: Hashable, Sendable {
        /// The days of one way through the service; `nil` for what did not happen.
        package struct Days: Hashable, Sendable {
            package let received: Int
            package let firstTreatment: Int?
            package let secondTreatment: Int?
            package let isFinished: Bool

            package init(received: Int, firstTreatment: Int?, secondTreatment: Int?, isFinished: Bool) {
                self.received = received
                self.firstTreatment = firstTreatment
                self.secondTreatment = secondTreatment
                self.isFinished = isFinished
            }
        }

        package let withinSixWeeks: Rate
        package let withinEighteenWeeks: Rate
        /// Of everybody treated twice: more than four weeks, and more than ninety days, from first to second.
        package let overFourWeeksToSecond: Rate
        package let overNinetyDaysToSecond: Rate

        package static let standard = Sourced(
            [42: 75, 126: 95],
            Reference.found("NHS England", "NHS Talking Therapies waiting time standards", "M053 and M055")
        )

        package init(of all: [Days]) {
            let finished = all.filter(\.isFinished)
            let first = finished.compactMap { days in days.firstTreatment.map { $0 - days.received } }
            let second = all.compactMap { days in
                days.firstTreatment.flatMap { first in days.secondTreatment.map { $0 - first } }
            }
            withinSixWeeks = Rate(first.count { $0 <= 42 }, of: finished.count)
            withinEighteenWeeks = Rate(first.count { $0 <= 126 }, of: finished.count)
            overFourWeeksToSecond = Rate(second.count { $0 > 28 }, of: second.count)
            overNinetyDaysToSecond = Rate(second.count { $0 > 90 }, of: second.count)
        }
    }
}
