import Clinical

extension Table {
    static let phq9 = Table(
        .phq9,
        [
            Example("000000000", "0 minimal", isCase: false, asks: 0),
            Example("100000000", "1 minimal"),
            Example("111100000", "4 minimal"),
            Example("111110000", "5 mild"),
            Example("111111111", "9 mild", isCase: false),
            Example("222220000", "10 moderate", isCase: true, asks: 0),
            Example("222222200", "14 moderate"),
            Example("222222210", "15 moderately severe", asks: 0),
            Example("222222220", "16 moderately severe", asks: 1),
            Example("333333100", "19 moderately severe"),
            Example("333333110", "20 severe"),
            Example("333333333", "27 severe", isCase: true, asks: 1),
            // The question on daily life counts nothing.
            Example("0000000003", "0 minimal"),
            Example("3333333330", "27 severe"),
            // One or two that are missing are the mean of the others.
            Example("11111111-", "9 mild", isCase: false),
            Example("33333333-", "27 severe"),
            Example("-22222221", "16.88 moderately severe"),
            Example("2222222--", "18 moderately severe"),
            Example("1111112--", "10.29 moderate", isCase: true),
            .refused("222222---"),
            .refused("---------"),
            .refused("---------2"),
            .refused("400000000"),
            .refused("00000000x"),
        ]
    )
}
