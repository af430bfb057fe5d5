import Clinical

extension Table {
    static let ons4 = Table(
        .ons4,
        [
            Example("0000", ["satisfied": "0 low", "worthwhile": "0 low", "happy": "0 low", "anxious": "0 very low"]),
            Example(
                "AAAA",
                [
                    "satisfied": "10 very high", "worthwhile": "10 very high", "happy": "10 very high",
                    "anxious": "10 high",
                ]
            ),
            Example("1111", ["satisfied": "1 low", "anxious": "1 very low"]),
            Example("2222", ["worthwhile": "2 low", "anxious": "2 low"]),
            Example("3333", ["happy": "3 low", "anxious": "3 low"]),
            Example("4444", ["satisfied": "4 low", "anxious": "4 medium"]),
            Example("5555", ["satisfied": "5 medium", "anxious": "5 medium"]),
            Example("6666", ["worthwhile": "6 medium", "anxious": "6 high"]),
            Example("7777", ["happy": "7 high", "anxious": "7 high"]),
            Example("8881", ["satisfied": "8 high", "anxious": "1 very low"]),
            Example("9990", ["satisfied": "9 very high", "anxious": "0 very low"]),
            Example("77-7", ["satisfied": "7 high", "anxious": "7 high"], absent: ["happy"]),
            .refused("----"),
            .refused("x000"),
        ]
    )
}
