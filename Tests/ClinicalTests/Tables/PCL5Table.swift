import Clinical

extension Table {
    static let pcl5 = Table(
        .pcl5,
        [
            Example("00000000000000000000", "0", isCase: false, asks: 0),
            Example("10000000000000000000", "1"),
            Example("00000000000000000004", "4"),
            Example("11111111111111111111", "20", isCase: false),
            Example("01230123012301230123", "30", isCase: false, asks: 0),
            Example("44444443000000000000", "31", isCase: false, asks: 0),
            Example("44444444000000000000", "32", isCase: true, asks: 0),
            Example("44444444100000000000", "33", isCase: true, asks: 1),
            Example("22222222222222222222", "40", isCase: true, asks: 1),
            Example("43210432104321043210", "40"),
            Example("12341234123412341234", "50"),
            Example("44444444444444444444", "80", isCase: true, asks: 1),
            .refused("4444444444444444444-"),
            .refused("-0000000000000000000"),
            .refused("50000000000000000000"),
        ]
    )
}
