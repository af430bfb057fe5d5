import Clinical

extension Table {
    static let phq2 = Table(
        .phq2,
        [
            Example("00", "0", asks: 0), Example("10", "1", asks: 0), Example("01", "1", asks: 0),
            Example("11", "2", asks: 0), Example("20", "2", asks: 0), Example("21", "3", asks: 1),
            Example("12", "3", asks: 1), Example("30", "3", asks: 1), Example("03", "3", asks: 1),
            Example("22", "4", asks: 1), Example("32", "5", asks: 1), Example("33", "6", asks: 1),
            .refused("3-"), .refused("-0"), .refused("04"),
        ]
    )

    static let gad2 = Table(
        .gad2,
        [
            Example("00", "0", asks: 0), Example("10", "1", asks: 0), Example("02", "2", asks: 0),
            Example("11", "2", asks: 0), Example("20", "2", asks: 0), Example("21", "3", asks: 1),
            Example("12", "3", asks: 1), Example("30", "3", asks: 1), Example("13", "4", asks: 1),
            Example("22", "4", asks: 1), Example("23", "5", asks: 1), Example("33", "6", asks: 1),
            .refused("-3"), .refused("0-"), .refused("40"),
        ]
    )

    /// Two answers of yes or no leave nine combinations; the rest are answers that cannot be.
    static let whooley = Table(
        .whooley,
        [
            Example("00", "0", asks: 0), Example("10", "1", asks: 1), Example("01", "1", asks: 1),
            Example("11", "2", asks: 1),
            .refused("1-"), .refused("-1"), .refused("0-"), .refused("-0"), .refused("--"), .refused("20"),
            .refused("02"), .refused("22"),
        ]
    )
}
