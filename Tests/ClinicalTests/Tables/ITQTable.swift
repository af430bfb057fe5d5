import Clinical

extension Table {
    static let itq = Table(
        .itq,
        [
            Example("000000000000000000", ["ptsd": "0", "dso": "0"]),
            Example("444444444444444444", ["ptsd": "24", "dso": "24"]),
            Example("111111111111111111", ["ptsd": "6", "dso": "6"]),
            Example("222222222222222222", ["ptsd": "12", "dso": "12"]),
            Example("111111000222222000", ["ptsd": "6", "dso": "12"]),
            Example("432101000123432111", ["ptsd": "11", "dso": "15"]),
            Example("200000000000000000", ["ptsd": "2", "dso": "0"]),
            Example("333333333000000000", ["ptsd": "18", "dso": "0"]),
            // What is held back in daily life is not in the sums.
            Example("000000444000000444", ["ptsd": "0", "dso": "0"]),
            Example("444444---444444---", ["ptsd": "24", "dso": "24"]),
            Example("44444-444444444444", ["dso": "24"], absent: ["ptsd"]),
            Example("444444444-44444444", ["ptsd": "24"], absent: ["dso"]),
            .refused("------------------"),
            .refused("-2222222222222-222"),
            .refused("500000000000000000"),
        ]
    )
}
