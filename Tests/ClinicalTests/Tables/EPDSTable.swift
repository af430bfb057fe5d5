import Clinical

extension Table {
    static let epds = Table(
        .epds,
        [
            Example("0000000000", "0", asks: 0), Example("0000000003", "3", asks: 0),
            Example("1111111110", "9", asks: 0), Example("1111111111", "10", asks: 1),
            Example("2222200000", "10", asks: 1), Example("2222220000", "12", asks: 1),
            Example("3333000000", "12", asks: 1), Example("2222221000", "13", asks: 2),
            Example("3333100000", "13", asks: 2), Example("2222222222", "20", asks: 2),
            Example("3333333332", "29", asks: 2), Example("3333333333", "30", asks: 2),
            .refused("333333333-"), .refused("-000000000"), .refused("4000000000"),
        ]
    )
}
