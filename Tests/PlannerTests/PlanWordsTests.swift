import Planner
import Testing

struct `A plan’s numbers in words` {
    @Test(arguments: [
        (-0.0001, "0"), (0.0, "0"), (-0.0, "0"), (0.12345, "0.123"), (-1.239, "-1.24"), (12.34, "12.3"), (7.0, "7"),
        (1234.5, "1,235"), (-1_234_567.0, "-1,234,567"), (Double.nan, ""),
    ])
    func `are no more exact than is of use, and nought has no sign`(value: Double, words: String) {
        #expect(PlanWords.number(value) == words)
    }
}
