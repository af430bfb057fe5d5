import Clinical

extension Table {
    static let auditC = Table(
        .auditC,
        [
            Example("000", "0", asks: 0), Example("100", "1", asks: 0), Example("211", "4", asks: 0),
            Example("310", "4", asks: 0), Example("040", "4", asks: 0), Example("221", "5", asks: 1),
            Example("320", "5", asks: 1), Example("401", "5", asks: 1), Example("411", "6", asks: 1),
            Example("333", "9", asks: 1), Example("443", "11", asks: 1), Example("444", "12", asks: 1),
            .refused("44-"), .refused("-44"), .refused("4-4"), .refused("500"),
        ]
    )

    static let audit = Table(
        .audit,
        [
            Example("0000000000", "0", asks: 0),
            Example("4444444444", "40", asks: 3),
            Example("1111111000", "7", asks: 0),
            Example("1111111100", "8", asks: 1),
            Example("4443000000", "15", asks: 1),
            Example("4444000000", "16", asks: 2),
            Example("2222222200", "16", asks: 2),
            Example("4444300000", "19", asks: 2),
            Example("4444400000", "20", asks: 3),
            Example("0000000022", "4", asks: 0),
            Example("0000000044", "8", asks: 1),
            Example("0000000042", "6", asks: 0),
            // The last two questions are printed with 0, 2 and 4.
            .refused("0000000010"),
            .refused("0000000003"),
            .refused("444444444-"),
            .refused("-000000000"),
        ]
    )
}
