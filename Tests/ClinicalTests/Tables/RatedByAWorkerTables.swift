import Clinical

extension Table {
    static let honos = Table(
        .honos,
        [
            Example("000000000000", "0"), Example("400000000000", "4"), Example("000000000004", "4"),
            Example("040000000000", "4"), Example("111111111111", "12"), Example("012340123401", "21"),
            Example("222222222222", "24"), Example("444444000000", "24"), Example("432104321043", "27"),
            Example("333333333333", "36"), Example("444444444443", "47"), Example("444444444444", "48"),
            .refused("44444444444-"), .refused("-00000000000"), .refused("900000000000"),
        ]
    )

    static let fourAT = Table(
        .fourAT,
        [
            Example("0000", "0", asks: 0), Example("0100", "1", asks: 1), Example("0010", "1", asks: 1),
            Example("0110", "2", asks: 1), Example("0210", "3", asks: 1), Example("0120", "3", asks: 1),
            Example("0220", "4", asks: 2), Example("4000", "4", asks: 2), Example("0004", "4", asks: 2),
            Example("4114", "10", asks: 2), Example("4124", "11", asks: 2), Example("4224", "12", asks: 2),
            .refused("1000"), .refused("0300"), .refused("0002"), .refused("000-"),
        ]
    )

    static let sixCIT = Table(
        .sixCIT,
        [
            Example("000000", "0", asks: 0), Example("400000", "4", asks: 0), Example("000006", "6", asks: 0),
            Example("430000", "7", asks: 0), Example("003004", "7", asks: 0), Example("000008", "8", asks: 1),
            Example("400040", "8", asks: 1), Example("033200", "8", asks: 1), Example("433000", "10", asks: 1),
            Example("00000A", "10", asks: 1), Example("433448", "26", asks: 1), Example("43344A", "28", asks: 1),
            .refused("010000"), .refused("000001"), .refused("43344-"), .refused("-00000"),
        ]
    )
}
