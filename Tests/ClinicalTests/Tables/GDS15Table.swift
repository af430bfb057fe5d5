import Clinical

extension Table {
    /// 1 is yes and 0 is no; on questions 1, 5, 7, 11 and 13 it is no that counts.
    static let gds15 = Table(
        .gds15,
        [
            Example("100010100010100", "0", asks: 0),
            Example("011101011101011", "15", asks: 2),
            Example("111111111111111", "10", asks: 2),
            Example("000000000000000", "5", asks: 1),
            Example("110010100010100", "1", asks: 0),
            Example("000010100010100", "1", asks: 0),
            Example("111111100010100", "4", asks: 0),
            Example("111111110010100", "5", asks: 1),
            Example("111111111010100", "6", asks: 1),
            Example("111111111111110", "9", asks: 1),
            Example("111101011101011", "14", asks: 2),
            Example("111111011101011", "13", asks: 2),
            .refused("-11101011101011"),
            .refused("100010100010-00"),
            .refused("200010100010100"),
        ]
    )
}
