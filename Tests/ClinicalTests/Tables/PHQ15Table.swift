import Clinical

extension Table {
    static let phq15 = Table(
        .phq15,
        [
            Example("000000000000000", "0 minimal", isCase: false),
            Example("222222222222222", "30 severe", isCase: true),
            // The question on periods does not apply to everybody, and then it is not missing.
            Example("000-00000000000", "0 minimal"),
            Example("222-22222222222", "28 severe"),
            Example("222-22100000000", "11 moderate", isCase: true),
            Example("200000000000000", "2 minimal"),
            Example("111100000000000", "4 minimal"),
            Example("111110000000000", "5 mild"),
            Example("111111111000000", "9 mild", isCase: false),
            Example("111111111100000", "10 moderate", isCase: true),
            Example("111111111111110", "14 moderate"),
            Example("111111111111111", "15 severe"),
            .refused("22222222222222-"),
            .refused("-22222222222222"),
            .refused("300000000000000"),
        ]
    )
}
