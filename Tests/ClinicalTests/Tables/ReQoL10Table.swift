import Clinical

extension Table {
    /// The question on the body, the eleventh, is not in the score.
    static let reqol10 = Table(
        .reqol10,
        [
            Example("0000000000", "0", isCase: true), Example("1111111111", "10", isCase: true),
            Example("2222222222", "20", isCase: true), Example("2222223333", "24", isCase: true),
            Example("4444440000", "24", isCase: true), Example("2222233333", "25", isCase: false),
            Example("4444441000", "25", isCase: false), Example("3333333333", "30", isCase: false),
            Example("4444444443", "39", isCase: false), Example("4444444444", "40", isCase: false),
            Example("44444444444", "40", isCase: false), Example("00000000004", "0", isCase: true),
            .refused("000000000-"), .refused("-444444444"), .refused("5000000000"),
        ]
    )
}
