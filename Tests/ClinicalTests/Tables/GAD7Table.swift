import Clinical

extension Table {
    static let gad7 = Table(
        .gad7,
        [
            Example("0000000", "0 minimal", isCase: false),
            Example("0000001", "1 minimal"),
            Example("1111000", "4 minimal"),
            Example("1111100", "5 mild"),
            Example("1111111", "7 mild", isCase: false),
            Example("2222000", "8 mild", isCase: true),
            Example("2222100", "9 mild"),
            Example("2222200", "10 moderate"),
            Example("2222222", "14 moderate"),
            Example("3333300", "15 severe"),
            Example("3333311", "17 severe"),
            Example("3333333", "21 severe", isCase: true),
            .refused("333333-"),
            .refused("-000000"),
            .refused("0004000"),
        ]
    )
}
