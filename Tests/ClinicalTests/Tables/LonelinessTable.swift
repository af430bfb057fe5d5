import Clinical

extension Table {
    static let loneliness = Table(
        .loneliness,
        [
            Example("1115", ["total": "3", "direct": "5"], asks: 0),
            Example("3331", ["total": "9", "direct": "1"], asks: 1),
            Example("1113", ["total": "3", "direct": "3"], asks: 0),
            Example("2113", ["total": "4", "direct": "3"], asks: 0),
            Example("1223", ["total": "5", "direct": "3"], asks: 0),
            Example("3113", ["total": "5", "direct": "3"], asks: 0),
            Example("2222", ["total": "6", "direct": "2"], asks: 1),
            Example("3214", ["total": "6", "direct": "4"], asks: 1),
            Example("3321", ["total": "8", "direct": "1"], asks: 1),
            Example("222-", ["total": "6"], absent: ["direct"], asks: 1),
            Example("333-", ["total": "9"], absent: ["direct"], asks: 1),
            Example("11-5", ["direct": "5"], absent: ["total"]),
            .refused("----"),
            .refused("4111"),
            .refused("0111"),
            .refused("1116"),
        ]
    )
}
